import { transfer } from 'comlink';
import type { Result } from '../../core/base/issue.ts';
import type { NetworkFacts, NetworkFiles } from './load-network.ts';
import type { TakesProject } from './project-holder.ts';

/** A network by its name, found only when it is sent. */
export interface NamedNetwork {
  /** Tells it from every other; empty for no network. */
  key: string;
  /** Its files; null where they are nowhere. */
  find(): Promise<NetworkFiles | null>;
}

/** What is at hand goes over whole, without a copy. */
function handOver(to: TakesProject, files: NetworkFiles | null) {
  const buffers = [files?.network, files?.relief].flatMap((file) =>
    file && 'bytes' in file.content ? [file.content.bytes.buffer] : [],
  );
  return to.setNetwork(files && transfer(files, buffers));
}

/**
 * Keeps the network of another thread in step: one sending at a time, never the same one twice, and one whose sending was
 * rejected is sent again when it is next asked for.
 */
export class SentNetwork {
  #key = '';
  #answer: Promise<Result<NetworkFacts>> = Promise.resolve({ issues: [] });

  /**
   * Resolves when the other side has taken the network in, with its facts or with what is wrong with its files; the same
   * promise for the same network. One that is overtaken before its turn is not sent.
   */
  keep(to: TakesProject, { key, find }: NamedNetwork): Promise<Result<NetworkFacts>> {
    if (key === this.#key) return this.#answer;
    this.#key = key;
    const send = async () => (this.#key === key ? handOver(to, await find()) : { issues: [] });
    const answer = this.#answer.then(send, send);
    this.#answer = answer;
    answer.catch(() => {
      // Nobody knows what the other side holds: any network is another one.
      if (this.#answer === answer) this.#key = '\u0000unknown';
    });
    return answer;
  }
}
