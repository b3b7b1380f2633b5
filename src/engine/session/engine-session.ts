import type { Result } from '../../core/base/issue.ts';
import { type DataWithEstates, withEstatePeople } from '../../core/plan/estate-people.ts';
import { type OwnWords, wordsInUse } from '../../core/vocabulary/own-words.ts';
import { Latest } from './latest.ts';
import type { NetworkFacts } from './load-network.ts';
import type { TakesProject } from './project-holder.ts';
import { SentData } from './sent-data.ts';
import { type NamedNetwork, SentNetwork } from './sent-network.ts';

/** What another thread offers, as it is asked from here: every answer comes later. */
export type Asked<Api> = {
  [Name in keyof Api]: Api[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

/** An engine that runs, in a worker or in this thread. */
export interface StartedEngine<Api> {
  api: Asked<Api>;
  /** Ends it with whatever it is doing; calls that wait are never answered, or their answers serve nobody. */
  stop(): void;
}

interface Running<Api> {
  engine: StartedEngine<Api>;
  data: SentData;
  network: SentNetwork;
  /** The words that it was told of last; the shipped ones at first. */
  words?: OwnWords;
}

/**
 * One line to an engine: the engine itself, started by the first question, the data and the network that it holds, and
 * newest-wins. What it does not hold is sent before a question; what was rejected, again before the next one.
 */
export class EngineSession<Api extends TakesProject> {
  readonly #start: () => StartedEngine<Api>;
  #running: Running<Api> | null = null;

  constructor(start: () => StartedEngine<Api>) {
    this.#start = start;
  }

  /**
   * The engine, once it holds these data and, where it is named, this network. Data come last, so that a question asked at
   * once is about these.
   */
  async holding(data: DataWithEstates, network?: NamedNetwork): Promise<Asked<Api>> {
    const running = this.#run();
    const { api } = running.engine;
    if (network) await running.network.keep(api as unknown as TakesProject, network);
    await this.#keepWords(running);
    await running.data.keep(api as unknown as TakesProject, withEstatePeople(data));
    return api;
  }

  /** Sends a network ahead of the questions; the same promise for the same one, unless it was rejected. */
  sendNetwork(network: NamedNetwork): Promise<Result<NetworkFacts>> {
    const running = this.#run();
    return running.network.keep(running.engine.api as unknown as TakesProject, network);
  }

  /** A row of questions: one at a time, and of those that wait only the newest is asked. */
  newest<Question>(
    ask: (question: Question, overtaken: () => boolean) => Promise<void>,
    onIdle: () => void,
  ): (question: Question) => void {
    const latest = new Latest(ask, onIdle);
    return (question) => latest.ask(question);
  }

  /** Ends the engine with whatever it is doing; the next question starts another one. */
  stop(): void {
    this.#running?.engine.stop();
    this.#running = null;
  }

  async #keepWords(running: Running<Api>): Promise<void> {
    const words = wordsInUse();
    if (running.words === words) return;
    running.words = words;
    await (running.engine.api as unknown as TakesProject).useWords(words);
  }

  #run(): Running<Api> {
    return (this.#running ??= {
      engine: this.#start(),
      data: new SentData(),
      network: new SentNetwork(),
    });
  }
}
