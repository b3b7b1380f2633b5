import type { Gathered } from '../../io/mapping/apply/gather.ts';
import type { Loaded } from '../../io/mapping/mapping.ts';
import type { TakenOutcome } from './import-api.ts';
import { LIST_NAMES, type ListName, piecesOf } from '../session/list-pieces.ts';

const NOTHING: readonly never[] = [];

/** How many of the first records are the very ones that were there before. */
function sharedOf(before: readonly unknown[], after: readonly unknown[]): number {
  const most = Math.min(before.length, after.length);
  let shared = 0;
  while (shared < most && before[shared] === after[shared]) shared++;
  return shared;
}

let lastNumber = 0;

/** What an import would make of the project: kept where it was worked out, and handed out in pieces once it is accepted. */
export class KeptOutcome {
  readonly number = ++lastNumber;
  /** Records were asked for: the planner has accepted. */
  accepted = false;
  readonly gathered: Gathered;
  readonly #before: Loaded;

  constructor(before: Loaded, gathered: Gathered) {
    this.#before = before;
    this.gathered = gathered;
  }

  /** What is told of it before it is accepted. */
  summary(): TakenOutcome {
    const of = (read: (name: ListName) => number) =>
      Object.fromEntries(LIST_NAMES.map((name) => [name, read(name)])) as TakenOutcome['counts'];
    const { sources, issues, updates } = this.gathered;
    return {
      number: this.number,
      counts: of((name) => this.gathered[name]?.length ?? 0),
      shared: of((name) => sharedOf(this.#before[name] ?? [], this.gathered[name] ?? [])),
      sources,
      issues,
      ...(updates && { updates }),
    };
  }

  /** A piece of a list to look at; nothing is accepted by it. */
  look(list: ListName, from: number): readonly unknown[] {
    return piecesOf<unknown>(this.gathered[list] ?? NOTHING, from).next().value ?? NOTHING;
  }

  /** A piece of a list that begins at a position. */
  records(list: ListName, from: number): readonly unknown[] {
    this.accepted = true;
    return this.look(list, from);
  }
}
