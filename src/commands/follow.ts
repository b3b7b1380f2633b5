import { issue, type Issue } from '../core/base/issue.ts';
import type { EngineSession } from '../engine/session/engine-session.ts';
import type { TakesProject } from '../engine/session/project-holder.ts';

/** What follows a change of the project, the view or the results: a question to an engine, and where its answer goes. */
export interface Row<Question> {
  /** The engine that is asked. */
  session(): Pick<EngineSession<TakesProject>, 'newest'>;
  /** After a change of these the question is looked at anew. */
  watches: readonly { subscribe(listen: () => void): () => void }[];
  /** What is to be asked now; null: nothing. */
  wants(): Question | null;
  /** True when the answer to one is that to the other. */
  same(a: Question, b: Question): boolean;
  /** Milliseconds for which the planner's hand has to rest before it is asked. */
  restMs: number;
  /** What stands until the answer comes; called as soon as something else, or nothing, is to be asked. */
  changed?(wanted: Question | null, before: Question | null): void;
  /** Asks, and lets the answer follow; an answer that is overtaken is mostly dropped. */
  ask(question: Question, overtaken: () => boolean): Promise<void>;
  /** Nothing is asked any more. */
  idle?(): void;
  failed(why: Issue): void;
}

/** Starts to run a row: a question when it changes and the hand rests, one at a time, the newest first; gives the function that stops it. */
export function follow<Question>(row: Row<Question>): () => void {
  let asked: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = row.session().newest<Question>(
    async (question, isAnotherWaiting) => {
      if (question !== asked) return;
      try {
        await row.ask(question, () => question !== asked || isAnotherWaiting());
      } catch (error) {
        console.error(error);
        row.failed(issue('engine-failed', 'error', {}, { what: String(error) }));
      }
    },
    () => row.idle?.(),
  );
  const look = (): void => {
    const wanted = row.wants();
    const before = asked;
    if (wanted === before) return;
    if (wanted !== null && before !== null && row.same(before, wanted)) return;
    asked = wanted;
    clearTimeout(timer);
    row.changed?.(wanted, before);
    // What is shown meanwhile may be watched as well.
    if (wanted === null || asked !== wanted) return;
    if (row.restMs === 0) ask(wanted);
    else timer = setTimeout(() => ask(wanted), row.restMs);
  };
  const stops = row.watches.map((store) => store.subscribe(look));
  look();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
    asked = null;
  };
}
