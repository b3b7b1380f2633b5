import type { PptxInput } from '../../briefing/pptx/write-pptx.ts';
import type { Issue } from '../../core/base/issue.ts';
import type { StandardDocument } from '../../core/standards/standard.ts';
import type { DrawnBands } from '../assessing/draw-bands.ts';
import type { ExportInput } from '../../io/export/values/export-input.ts';
import type { Format } from '../../io/export/formats/formats.ts';
import type { OutFile, OutputEncoding } from '../../io/export/tables/out-file.ts';
import type { ResultSet } from '../../io/export/layers/result-layer.ts';
import type { MadePaper, PaperRequest } from './report-api.ts';

/** Results to be written, and how. */
export interface ExportRequest {
  input: ExportInput;
  /** Rings of walking time as the engine drew them; they become those of the input. */
  drawnBands: readonly Pick<DrawnBands, 'kind' | 'ground'>[];
  ownDocuments: readonly StandardDocument[];
  language: ResultSet['language'];
  /** Such as `EPSG:4547` or `gcj02`. */
  crs: string;
  encoding: OutputEncoding;
  formats: readonly Format[];
  /** Ids of the layers that are wanted. */
  layers: readonly string[];
  /** With README and run record, whatever the number of files. */
  folder: boolean;
  /** Of the product, for the run record. */
  version: string;
  now: Date;
  /** Name of the file without its ending, if several files become one zip. */
  name: string;
}

export interface Exported {
  /** One file, or a zip of several; null when nothing could be written. */
  file: OutFile | null;
  issues: Issue[];
}

/** A deck to be written: pages as they are laid out, maps as they were drawn. */
export type SlidesRequest = Omit<PptxInput, 'onProgress'>;

/** What the worker that writes results offers; it can be stopped at any time. */
export interface ExportApi {
  /** @param onProgress told before each format: how many are done, and which comes next */
  write(
    request: ExportRequest,
    onProgress: (done: number, format: Format) => void,
  ): Promise<Exported>;
  /** The assessment report, or maps on paper. */
  paper(request: PaperRequest): Promise<MadePaper>;
  /** The bytes of a deck. @param onProgress told how many pages are done */
  writeSlides(request: SlidesRequest, onProgress: (done: number) => void): Promise<Uint8Array>;
}
