import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/plan/project.ts';
import { Engine } from '../../src/engine/assessing/engine.ts';
import type { NetworkFiles } from '../../src/engine/session/load-network.ts';
import { yuzhongData } from '../bench/yuzhong-data.ts';

const folder = join(import.meta.dirname, '..', '..', 'data', 'samples', 'yuzhong');
const bytesOf = (name: string) => Uint8Array.from(readFileSync(join(folder, name)));
const files = (): NetworkFiles => ({
  network: {
    fileName: 'network.kqgraph',
    sha256: 'n',
    content: { bytes: bytesOf('network.kqgraph') },
  },
  relief: { fileName: 'relief.asc', sha256: 'r', content: { bytes: bytesOf('relief.asc') } },
});
const settings: Settings = { ...DEFAULT_SETTINGS, standardIds: ['B12'] };
const walked: Settings = { ...settings, circle: 'network' };

describe('engine with a walking network', () => {
  const engine = new Engine();
  engine.setData(yuzhongData());

  it('says what it loaded, then reaches no one on foot that the straight circle does not reach', async () => {
    const { value, issues } = await engine.setNetwork(files());
    expect(issues.map(({ code }) => code)).toEqual(['relief-part']);
    expect(value).toMatchObject({
      reliefRows: expect.any(Number),
      sourceDate: expect.stringMatching(/^2026-04/),
    });
    expect(value!.report.flightsOfSteps).toBe(345);
    const kind = 'community-eldercare-station';
    const rowsOf = (chosen: Settings) =>
      engine
        .answer({ scenario: null, settings: chosen }, kind)
        .assessment.coverage.filter((row) => row.kind === kind);
    const [straight, network] = [rowsOf(settings), rowsOf(walked)];
    network.forEach((row, at) => {
      expect(row.covered.residents!).toBeLessThanOrEqual(straight[at]!.covered.residents! + 1e-6);
    });
    expect(network.at(-1)!.covered.residents!).toBeLessThan(straight.at(-1)!.covered.residents!);
  });

  it('gives the same figures without the shapes that wait until the hand rests', () => {
    const kind = 'community-eldercare-station';
    const request = { scenario: null, settings: walked };
    const { assessment, shapes } = engine.answer(request, kind);
    expect(engine.answer(request, kind, false)).toEqual({ assessment, shapes: null });
    expect(engine.shapes(request, [kind])).toEqual([shapes]);
    expect(shapes?.circles).not.toBeNull();
  });

  it('refuses to answer for a network that it does not hold', async () => {
    await engine.setNetwork(null);
    expect(() => engine.answer({ scenario: null, settings: walked }, null)).toThrow('network');
    expect(() => engine.answer({ scenario: null, settings }, null)).not.toThrow();
  });

  it('gives issues and holds nothing when the network is damaged, level ground when the relief is', async () => {
    const hurt = files();
    (hurt.network.content as { bytes: Uint8Array }).bytes[5000]! ^= 1;
    const refused = await engine.setNetwork(hurt);
    expect(refused.value).toBeUndefined();
    expect(refused.issues.map(({ code }) => code)).toEqual(['network-file-damaged']);
    const level = files();
    level.relief!.content = { bytes: new TextEncoder().encode('ncols 2\nnrows 2\n') };
    const { value, issues } = await engine.setNetwork(level);
    expect(value!.reliefRows).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['relief-header']);
  });
});
