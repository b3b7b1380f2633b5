import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/plan/project.ts';
import { Engine } from '../../../src/engine/assessing/engine.ts';
import { EngineSession } from '../../../src/engine/session/engine-session.ts';
import { inProcess } from '../../../src/engine/session/in-process.ts';
import type { NetworkFiles } from '../../../src/engine/session/load-network.ts';
import type { ListName } from '../../../src/engine/session/list-pieces.ts';
import type { NamedNetwork } from '../../../src/engine/session/sent-network.ts';
import { smallExport } from '../../support/small-export.ts';

const data = smallExport().project;
const other = { ...data, facilities: data.facilities.slice(0, 1) };

/** An engine that can lose what it is sent, and tells how often it was sent anything. */
class Unsteady extends Engine {
  loses = false;
  sent: string[] = [];

  override putRecords(list: ListName, records: readonly unknown[], isFirst: boolean): void {
    if (this.loses) throw new Error('lost');
    this.sent.push(list);
    super.putRecords(list, records, isFirst);
  }

  override async setNetwork(files: NetworkFiles | null) {
    if (this.loses) throw new Error('lost');
    this.sent.push(files ? files.network.sha256 : 'none');
    return super.setNetwork(files);
  }
}

const sample = join(import.meta.dirname, '..', '..', '..', 'data', 'samples', 'yuzhong');
const bytes = readFileSync(join(sample, 'network.kqgraph'));

/** The network of the sample; `fails` says when it cannot be found. */
function network(key: string, fails: () => boolean = () => false): NamedNetwork {
  return {
    key,
    async find() {
      if (fails()) throw new Error('the disk does not answer');
      // A copy, since what is sent is gone from here.
      const content = { bytes: new Uint8Array(bytes) };
      return { network: { fileName: 'network.kqgraph', sha256: key, content }, relief: null };
    },
  };
}

function started() {
  const engines: Unsteady[] = [];
  const session = new EngineSession(
    inProcess(() => {
      const engine = new Unsteady();
      engines.push(engine);
      return engine;
    }),
  );
  return { session, engines };
}

const facilitiesSeen = async (session: EngineSession<Engine>, of: typeof data) => {
  const engine = await session.holding(of);
  const request = { scenario: null, settings: { ...of.settings, minutes: 60 } };
  const { assessment } = await engine.answer(request, 'nursery');
  return assessment.coverage.length;
};

describe('a session with an engine', () => {
  it('starts no engine before it is asked, and one for all questions', async () => {
    const { session, engines } = started();
    expect(engines).toHaveLength(0);
    await session.holding(data);
    await session.holding(other);
    expect(engines).toHaveLength(1);
  });

  it('sends what the engine does not hold, once', async () => {
    const { session, engines } = started();
    await session.holding(data);
    await session.holding(data);
    await session.holding(other);
    expect(engines[0]!.sent).toEqual(['areas', 'facilities', 'demand', 'facilities']);
  });

  it('sends data that were rejected again before the next question', async () => {
    const { session, engines } = started();
    await session.holding(data);
    engines[0]!.loses = true;
    await expect(session.holding(other)).rejects.toThrow('lost');
    engines[0]!.loses = false;
    engines[0]!.sent = [];
    // Whatever of it had arrived, all is sent: also what was held before.
    await session.holding(data);
    expect(engines[0]!.sent).toEqual(['areas', 'facilities', 'demand']);
    expect(await facilitiesSeen(session, data)).toBeGreaterThan(0);
  });

  it('sends a network whose sending was rejected again before the next question', async () => {
    const { session, engines } = started();
    let isDown = true;
    const named = network('yuzhong', () => isDown);
    await expect(session.holding(data, named)).rejects.toThrow('disk');
    await expect(session.holding(data, named)).rejects.toThrow('disk');
    isDown = false;
    await session.holding(data, named);
    const { value } = await session.sendNetwork(named);
    expect(value!.report.edges).toBeGreaterThan(1000);
    expect(engines[0]!.sent.filter((each) => each === 'yuzhong')).toHaveLength(1);

    engines[0]!.loses = true;
    await expect(session.holding(data, network('other'))).rejects.toThrow('lost');
    engines[0]!.loses = false;
    // The one before is another one too: nobody knows what the engine holds.
    await session.holding(data, named);
    expect(engines[0]!.sent.filter((each) => each === 'yuzhong')).toHaveLength(2);
  });

  it('gives the same answer to all who wait for a network, and sends none that is overtaken', async () => {
    const { session, engines } = started();
    const [a, b, c] = ['a', 'b', 'c'].map((key) => session.sendNetwork(network(key)));
    expect(session.sendNetwork(network('c'))).toBe(c);
    await Promise.all([a, b, c]);
    expect(engines[0]!.sent).toEqual(['c']);
    expect((await c!).value).toBeDefined();
    await session.sendNetwork({ key: '', find: async () => null });
    expect(engines[0]!.sent).toEqual(['c', 'none']);
  });

  it('starts another engine after a stop, which holds nothing of the first', async () => {
    const { session, engines } = started();
    await session.holding(data, network('a'));
    session.stop();
    await session.holding(data, network('a'));
    expect(engines).toHaveLength(2);
    expect(engines[1]!.sent).toEqual(['a', 'areas', 'facilities', 'demand']);
  });

  it('asks one question at a time, and of those that wait only the newest', async () => {
    const { session } = started();
    const asked: [number, boolean][] = [];
    await new Promise<void>((resolve) => {
      const ask = session.newest<number>(async (n, overtaken) => {
        const engine = await session.holding(n % 2 ? data : other);
        const settings = DEFAULT_SETTINGS;
        await engine.answer({ scenario: null, settings }, null);
        asked.push([n, overtaken()]);
      }, resolve);
      for (const n of [1, 2, 3, 4]) ask(n);
    });
    expect(asked).toEqual([
      [1, true],
      [4, false],
    ]);
  });
});
