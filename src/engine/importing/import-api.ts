import type { Issue, Place, Result } from '../../core/base/issue.ts';
import type { Box } from '../../core/geo/box.ts';
import type { OwnWords } from '../../core/vocabulary/own-words.ts';
import type { HygieneReport } from '../../core/plan/hygiene-report.ts';
import type { Project, RememberedMapping, Source } from '../../core/plan/project.ts';
import type { FileGuard } from '../../io/guard/guard-file.ts';
import type { Gathered } from '../../io/mapping/apply/gather.ts';
import type { Known, MappingGuess } from '../../io/mapping/guess/guess-mapping.ts';
import type { Mapping } from '../../io/mapping/mapping.ts';
import type { OlderList } from '../../io/mapping/apply/find-older-list.ts';
import type { ListUpdate, UpdateDecisions } from '../../io/mapping/update/update-list.ts';
import type { SampleFile } from '../../io/project/sample-manifest.ts';
import type { LayerChoice, ReadChoice } from '../../io/open/read-dataset.ts';
import type { EncodingChoice } from '../../io/text/guess-encoding.ts';
import type { DroppedFile, Survey } from './dropped-datasets.ts';
import type { ListName } from '../session/list-pieces.ts';
import type { OpenedGround } from '../assessing/open-network.ts';
import type { TakesLists } from '../session/send-lists.ts';
import type { GivesRecords } from './take-lists.ts';

/** What the dialog shows of a file before anything is taken over. */
export interface FilePreview {
  /** Handle of the records that the worker keeps. */
  handle: number;
  fileName: string;
  encoding?: string;
  /** Encodings to choose among; empty where the format settles it. */
  encodings: EncodingChoice[];
  /** Layers or sheets of the file; empty where there is only one. */
  layers: LayerChoice[];
  /** The one that is shown. */
  layer?: string;
  /** Rows of the sheet that are hidden in it, read or not. */
  hiddenRows: number;
  /** First rows of a table as they lie there, and the rows taken for its header. */
  topRows: { row: number; cells: string[] }[];
  header?: { first: number; last: number };
  fields: string[];
  count: number;
  hasGeometry: boolean;
  /** Column whose texts are the shapes, and their forms. */
  shapes?: { column: string; forms: string };
  /** Cells of the first records, as text. */
  firstRows: string[][];
  guess: MappingGuess;
  /** The mapping was remembered from an earlier import of the same columns. */
  remembered: boolean;
}

export interface OpenedFile {
  preview?: FilePreview;
  /** Present when the file is a whole project. */
  project?: Project;
  /** Present when the file is a walking network or a relief. */
  ground?: OpenedGround;
  issues: Issue[];
}

/** A few records around the one that an issue speaks of. */
export interface RowsAround {
  rows: string[][];
  /** Position in `rows` of the record that was asked for. */
  at: number;
}

export interface ChosenFile {
  handle: number;
  mapping: Mapping;
  replace: boolean;
  /** The loaded list that it is a newer version of, and what was decided of its lines. */
  update?: { sourceId: string; decisions: UpdateDecisions };
  /** The planner said which system the file is in. */
  crsKnown?: boolean;
}

/** What accepting would make of the project; its records stay with the worker until then. */
export interface TakenOutcome {
  /** Tells it from those before. */
  number: number;
  counts: Record<ListName, number>;
  /** Leading records of each list that are those of the project as it is. */
  shared: Record<ListName, number>;
  sources: readonly Source[];
  issues: readonly Issue[];
  /** Newer versions of lists laid beside the loaded ones. */
  updates?: readonly ListUpdate[];
  /** What was found doubtful; absent until it is looked through. */
  hygiene?: HygieneReport;
}

/** What stands beside the lists of a project. */
export type Beside = Pick<Gathered, 'sources' | 'hygiene'>;

/** What the import worker offers; it can be stopped at any time without harm to the project. */
export interface ImportApi extends TakesLists, GivesRecords {
  /** Puts the kinds and groups that the project's documents declare in use. */
  useWords(words: OwnWords): void;
  /** Opens archives and puts together what belongs together; nothing is read yet. */
  survey(files: readonly DroppedFile[]): Promise<Survey>;
  /**
   * Reads a dataset of a survey; a network is clipped to the box, and progress told as a share from 0 to 1: of the file,
   * or of the library that the file needs first.
   */
  open(
    dataset: number,
    choice: ReadChoice,
    remembered: readonly RememberedMapping[],
    clip?: Box,
    onProgress?: (share: number, of: 'file' | 'library') => void,
  ): Promise<OpenedFile>;
  guess(handle: number, known: Known): MappingGuess;
  /** Weighs the coordinate systems of all files against the project and one another; one guard for each, in their order. */
  guard(chosen: readonly ChosenFile[]): FileGuard[];
  /** Puts the project as it is in place, whose lists were handed over; what follows is held against it. */
  standOn(beside: Beside): void;
  /** The loaded list of which a file is most likely a newer version; null where it is none. */
  findOlderList(handle: number, mapping: Mapping): OlderList | null;
  gather(chosen: readonly ChosenFile[]): Promise<TakenOutcome>;
  /** A piece of a list of an outcome, to look at before it is accepted. */
  lookAtRecords(outcome: number, list: ListName, from: number): Promise<readonly unknown[]>;
  /** Looks through an outcome; null when it is accepted or overtaken before that is done. */
  hygiene(outcome: number): Promise<HygieneReport | null>;
  /** Looks through the lists that were handed over; what the planner kept as it is stays away. */
  hygieneOfProject(before?: HygieneReport): HygieneReport;
  /** Records around the one at a place of the file; null when the file has none there. */
  rowsAround(handle: number, place: Place): RowsAround | null;
  release(handles: readonly number[]): void;
  /** Reads the tables of a sample, whose manifest says what each file is. */
  sample(files: readonly SampleFile[], baseUrl: string): Promise<Result<TakenOutcome>>;
}

export type { Source };
