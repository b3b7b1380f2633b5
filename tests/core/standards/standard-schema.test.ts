import { describe, expect, it } from 'vitest';
import { DOCUMENTS } from '../../../src/core/standards/library.ts';
import { withUnitsFromRules } from '../../../src/core/standards/unit-from-rule.ts';
import { parseStandardDocument } from '../../../src/core/standards/standard-schema.ts';
import type { StandardDocument } from '../../../src/core/standards/standard.ts';

describe('shipped files', () => {
  it.each(DOCUMENTS)('$id passes', (document) => {
    const { value, issues } = parseStandardDocument(document);
    expect(issues).toEqual([]);
    expect(value).toEqual(document);
  });
});

type Loose = Record<string, unknown>;

/** A copy of a shipped document with one thing changed. */
function changed(change: (document: StandardDocument) => void): unknown {
  const copy = structuredClone(DOCUMENTS[0]!);
  change(copy);
  return copy;
}

const FAULTS: [string, string, (document: StandardDocument) => void][] = [
  ['no id', 'id', (document) => delete (document as unknown as Loose)['id']],
  ['a date that is none', 'date', (document) => (document.date = '2023-13-40')],
  ['an unknown field', '', (document) => ((document as unknown as Loose)['note'] = 'x')],
  [
    'a unit that contradicts its rule',
    'standards[2].parts[0].unit',
    (document) => {
      document.standards[2]!.parts[0]!.unit = 'm2-per-10000';
    },
  ],
  ['no English', 'title.en', (document) => (document.title.en = '')],
  [
    'an unknown level',
    'standards[0].level',
    (document) => {
      (document.standards[0] as unknown as Loose)['level'] = 'village';
    },
  ],
  [
    'an unknown zone',
    'standards[1].appliesTo.zones[0]',
    (document) => {
      (document.standards[1]!.appliesTo.zones as string[])[0] = 'urban';
    },
  ],
  [
    'an unknown kind',
    'standards[1].parts[0].rule.of.kinds[0]',
    (document) => {
      const { rule } = document.standards[1]!.parts[0]!;
      if (rule.shape === 'count') rule.of.kinds[0] = 'daycare';
    },
  ],
  [
    'an unknown shape',
    'standards[0].parts[0].rule.shape',
    (document) => {
      (document.standards[0]!.parts[0]!.rule as unknown as Loose)['shape'] = 'average';
    },
  ],
  [
    'a negative size',
    'standards[0].parts[0].rule.of.minFloorAreaM2',
    (document) => {
      const { rule } = document.standards[0]!.parts[0]!;
      if (rule.shape === 'count') rule.of.minFloorAreaM2 = -1;
    },
  ],
  [
    'a target that is text',
    'standards[0].parts[0].targets[0].value',
    (document) => {
      (document.standards[0]!.parts[0]!.targets[0] as unknown as Loose)['value'] = '1';
    },
  ],
  [
    'an infinite target',
    'standards[0].parts[0].targets[0].value',
    (document) => {
      document.standards[0]!.parts[0]!.targets[0]!.value = Infinity;
    },
  ],
  [
    'no figure for a count',
    'standards[0].parts[0].targets',
    (document) => {
      document.standards[0]!.parts[0]!.targets[0]!.value = null;
    },
  ],
  [
    'years out of order',
    'standards[25].parts[0].targets',
    (document) => {
      document.standards[25]!.parts[0]!.targets.reverse();
    },
  ],
  [
    'a measured rule of class R',
    'standards[0].parts[0].class',
    (document) => {
      document.standards[0]!.parts[0]!.class = 'R';
    },
  ],
  [
    'parts without ids',
    'standards[6].parts',
    (document) => {
      delete document.standards[6]!.parts[0]!.id;
    },
  ],
  ['two rows of one id', 'standards[1].id', (document) => (document.standards[1]!.id = 'A1')],
  ['a row of another letter', 'standards[1].id', (document) => (document.standards[1]!.id = 'B2')],
  ['no parts', 'standards[2].parts', (document) => (document.standards[2]!.parts = [])],
  [
    'a share of nothing said',
    'standards[7].parts[0].rule.where',
    (document) => {
      const { rule } = document.standards[7]!.parts[0]!;
      if (rule.shape === 'share') delete rule.where;
    },
  ],
];

describe('a wrong file', () => {
  it.each(FAULTS)('%s is refused at %s', (_, path, change) => {
    const { value, issues } = parseStandardDocument(changed(change), 'own.json');
    expect(value).toBeUndefined();
    expect(issues.map((one) => one.params?.['path'])).toContain(path);
    for (const one of issues) {
      expect(one).toMatchObject({
        code: 'standard-invalid',
        severity: 'error',
        place: { file: 'own.json' },
      });
    }
  });

  it('is refused when a row refers to one that is not there', () => {
    const copy = structuredClone(DOCUMENTS[3]!);
    const { rule } = copy.standards[4]!.parts[0]!;
    if (rule.shape === 'area-share') rule.meets[1] = { standard: 'D99' };
    const { issues } = parseStandardDocument(copy);
    expect(issues.map((one) => one.params?.['path'])).toEqual([
      'standards[4].parts[0].rule.meets[1].standard',
    ]);
  });

  it.each([null, 7, 'text', [], {}])('%j gives issues and does not throw', (value) => {
    expect(parseStandardDocument(value).issues.length).toBeGreaterThan(0);
  });
});

describe('a document of an earlier project', () => {
  it('gets the units that its rules measure, and stays what it is besides', () => {
    const old = changed((document) => {
      document.standards[2]!.parts[0]!.unit = 'm2-per-10000';
    });
    expect(withUnitsFromRules(old)).toEqual(DOCUMENTS[0]);
    for (const odd of [null, 3, { standards: 4 }, { standards: [{ parts: [{ rule: {} }] }] }]) {
      expect(withUnitsFromRules(odd)).toEqual(odd);
    }
  });
});
