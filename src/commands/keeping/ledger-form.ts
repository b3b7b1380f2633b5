import type { Project } from '../../core/plan/project.ts';
import type { Difference } from '../../core/plan/changes/difference.ts';
import type { Sealed } from './sealed.ts';
import { LIST_NAMES } from '../../engine/session/list-pieces.ts';

/** Lists that lie in pieces: those that engines hold as well, and the rounds. */
export const KEPT_LISTS = [...LIST_NAMES, 'rounds'] as const;
export type KeptList = (typeof KEPT_LISTS)[number];

/**
 * A ledger is one line of work as it lies on this machine: a head, the acts since the head was written, the pieces of
 * long lists that head and versions name, and versions. One that could not be read whole is never written to again:
 * what is done then begins another, with a higher number.
 */
export type Lists = Partial<Pick<Project, KeptList>>;

/** Everything of a project that is written with each head. */
export type Plan = Omit<Project, KeptList>;

/** A whole state: the plan in words, each list by the pieces that it lies in. */
export interface Snapshot {
  plan: Plan;
  lists: Partial<Record<KeptList, { pieces: string[]; count: number }>>;
}

/** `epoch`: which tab's turn to write it was written in; `seq`: the number of the last act that it holds. */
export interface Head extends Snapshot {
  epoch: number;
  seq: number;
  /** When it was written, in ms since 1970; absent in older ones. */
  at?: number;
}

/** A state that can be looked at and taken back; `name`: null where it was kept by itself. */
export interface Version extends Snapshot {
  at: number;
  name: string | null;
  /** Number of the last act that it holds. */
  seq: number;
}

/** A version as it is stored: which pieces it needs can be told without reading it. */
export interface StoredVersion {
  sealed: Sealed;
  pieces: readonly string[];
  at: number;
  named: boolean;
  seq: number;
}

export interface Act extends Difference {
  epoch: number;
  seq: number;
}

/** Goes up when a tab takes the writing over; what an older turn still writes is read by nobody. */
export const EPOCH_KEY = 'kequan/epoch';
const LEDGERS = 'kequan/ledger/';

function padded(number: number): string {
  return String(number).padStart(12, '0');
}

export const keysOf = (no: number) => {
  const own = `${LEDGERS}${padded(no)}/`;
  return {
    own,
    /** Head and acts: what is read together. */
    log: `${own}log/`,
    head: `${own}log/head`,
    acts: (epoch: number) => `${own}log/act/${padded(epoch)}/`,
    act: (epoch: number, seq: number) => `${own}log/act/${padded(epoch)}/${padded(seq)}`,
    pieces: `${own}piece/`,
    piece: (id: string) => `${own}piece/${id}`,
    versions: `${own}version/`,
    version: (at: number) => `${own}version/${padded(at)}`,
    /** What can be undone and done again, where the page is left for another. */
    undo: `${own}undo`,
  };
};

/** Number of the ledger that a record belongs to; undefined when it belongs to none. */
export function ledgerNo(key: string): number | undefined {
  const [, digits] = /^kequan\/ledger\/(\d+)\//.exec(key) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A project cut into its plan and its lists. */
export function splitProject(project: Project): { plan: Plan; lists: Lists } {
  const plan: Partial<Project> = { ...project };
  const lists: Partial<Record<KeptList, readonly unknown[]>> = {};
  for (const name of KEPT_LISTS) {
    if (plan[name]) lists[name] = plan[name];
    delete plan[name];
  }
  return { plan: plan as Plan, lists: lists as Lists };
}
