import { describe, expect, test } from 'vitest';
import { classifyNode, classifyWay } from '../../../../src/core/network/ways/classify-way.ts';
import * as flag from '../../../../src/core/network/ways/edge-flags.ts';
import type { Tags } from '../../../../src/core/network/ways/walk-ways.ts';
import table from '../../../data/peer-verdicts.json' with { type: 'json' };

type Verdict = 'yes' | 'no' | 'forward' | 'backward' | 'own';
interface Row {
  tags: Tags;
  peer: Verdict;
  ours?: Verdict;
  why?: string;
}
interface Group {
  peer: string;
  test: string;
  of: 'way' | 'node' | 'both';
  walker?: 'wheelchair';
  rows: Row[];
}

const GROUPS = table.groups as unknown as Group[];
const REASONS = table.reasons as Readonly<Record<string, string>>;
const WHEELS = flag.WHEELCHAIR_NO | flag.NO_WHEELS;
const RAMPED = flag.RAMP_WHEELCHAIR | flag.WHEELCHAIR_YES;

function judgeWay(tags: Tags, wheelchair: boolean): Verdict {
  const found = classifyWay(tags);
  if (!found || 'droppedBy' in found) return 'no';
  const { flags } = found;
  if (wheelchair && (flags & WHEELS || (flags & flag.STEPS && !(flags & RAMPED)))) return 'no';
  if (flags & flag.NO_BACKWARD) return 'forward';
  return flags & flag.NO_FORWARD ? 'backward' : 'yes';
}

function judgeNode(tags: Tags, wheelchair: boolean): Verdict {
  const found = classifyNode(tags);
  if (!found) return 'yes';
  if (found.pass === 'closed' || (wheelchair && found.flags & WHEELS)) return 'no';
  return found.pass === 'own' ? 'own' : 'yes';
}

function judge({ of, walker }: Group, tags: Tags): Verdict {
  const wheelchair = walker === 'wheelchair';
  if (of === 'way') return judgeWay(tags, wheelchair);
  if (of === 'node') return judgeNode(tags, wheelchair);
  const [onNode, onWay] = [true, false].map((node) =>
    Object.fromEntries(
      Object.entries(tags)
        .filter(([key]) => key.startsWith('node/') === node)
        .map(([key, value]) => [key.replace('node/', ''), value]),
    ),
  );
  return judgeNode(onNode!, wheelchair) === 'no' ? 'no' : judgeWay(onWay!, wheelchair);
}

const spell = (tags: Tags): string =>
  Object.entries(tags)
    .map((pair) => pair.join('='))
    .join(' ');

describe('tags that the pedestrian tests of other engines speak of', () => {
  describe.each(GROUPS)('$peer, $test', (group) => {
    test.each(group.rows.map((row) => [spell(row.tags), row] as const))('%s', (_, row) => {
      expect(judge(group, row.tags)).toBe(row.ours ?? row.peer);
    });
  });

  test('are some hundreds; each that we judge otherwise says why', () => {
    const rows = GROUPS.flatMap((group) => group.rows);
    const other = rows.filter(({ ours }) => ours !== undefined);
    expect(rows.length).toBeGreaterThan(350);
    expect(other.length).toBeLessThan(rows.length / 5);
    for (const { peer, ours, why } of other) {
      expect(ours).not.toBe(peer);
      expect(REASONS[why!]!.length).toBeGreaterThan(20);
    }
    expect(new Set(other.map(({ why }) => why))).toEqual(new Set(Object.keys(REASONS)));
  });
});
