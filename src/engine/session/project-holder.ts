import { AssessMemo } from '../../core/assess/cover/assess-memo.ts';
import { prepare, type Prepared, type ProjectData } from '../../core/assess/prepared/prepared.ts';
import { finestLevel } from '../../core/assess/prepared/membership.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { WalkNetwork } from '../../core/assess/circles/walk-network.ts';
import type { Issue, Result } from '../../core/base/issue.ts';
import { type OwnWords, useWords, wordsInUse } from '../../core/vocabulary/own-words.ts';
import { facilitiesIn, type Scenario, type Settings } from '../../core/plan/project.ts';
import { ListIntake } from './list-intake.ts';
import type { ListName } from './list-pieces.ts';
import { loadNetwork, type NetworkFacts, type NetworkFiles } from './load-network.ts';
import type { TakesData } from './send-lists.ts';

/** What every engine takes in before it can be asked. */
export interface TakesProject extends TakesData {
  /** Puts the kinds and groups that the project's documents declare in use. */
  useWords(words: OwnWords): void;
  /** Puts a walking network in place for questions whose settings ask for it; null takes it away. */
  setNetwork(files: NetworkFiles | null): Promise<Result<NetworkFacts>>;
  /** Facilities and demand points too far from any street, or on islands; nothing while there is no network. */
  placeIssues(of: { scenario: Scenario | null; settings: Settings }): Issue[];
}

/** Data and network of a project, made ready for questions. */
export class ProjectHolder implements TakesProject {
  protected prepared: Prepared = prepare({ areas: [], facilities: [], demand: [] });
  protected memo = new AssessMemo();
  protected network: WalkNetwork | null = null;
  readonly #intake = new ListIntake();
  #words = wordsInUse();

  useWords(words: OwnWords): void {
    useWords(words);
    if (this.#words === wordsInUse()) return;
    this.#words = wordsInUse();
    // Groups are columns of what is prepared, and who counts as what has changed.
    this.prepared = prepare(this.prepared);
    this.memo = new AssessMemo();
  }

  /** Puts the loaded data in place; later questions are about these. */
  setData(data: ProjectData): void {
    this.prepared = prepare(data);
  }

  putRecords(list: ListName, records: readonly unknown[], isFirst: boolean): void {
    this.#intake.put(list, records, isFirst);
  }

  useRecords(): void {
    this.setData(this.#intake.lists);
  }

  async setNetwork(files: NetworkFiles | null): Promise<Result<NetworkFacts>> {
    this.network = null;
    if (!files) return { issues: [] };
    const { value, issues } = await loadNetwork(files);
    this.network = value?.network ?? null;
    return value ? { value: value.facts, issues } : { issues };
  }

  placeIssues({ settings, scenario }: { scenario: Scenario | null; settings: Settings }): Issue[] {
    const { facilities, demand } = this.prepared;
    const standing = facilitiesIn(facilities, scenario, settings.year);
    const places = { facility: standing, demand };
    const level = finestLevel(this.prepared.areas);
    const nameAreaAt = (place: LngLat): string | undefined => {
      const at = level && this.prepared.find.ofLevel(level, place);
      return at === undefined ? undefined : this.prepared.areas[at]!.name;
    };
    return this.network?.placeIssues(places, settings, scenario?.network, nameAreaAt) ?? [];
  }
}
