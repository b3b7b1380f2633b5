import { describe, expect, it } from 'vitest';
import type { StandardPart } from '../../../src/core/standards/standard.ts';
import {
  DOCUMENTS,
  expandStandardIds,
  FIELD_DOCUMENTS,
  LIBRARY,
  libraryWith,
} from '../../../src/core/standards/library.ts';
import { parseStandardDocument } from '../../../src/core/standards/standard-schema.ts';

const figureOf = ({ rule, targets }: StandardPart) => [
  targets[0]!.value,
  ...('where' in rule ? [rule.where?.minFloorAreaM2 ?? rule.where?.minServices] : []),
  ...(rule.shape === 'circle' ? [rule.minutes ?? `${rule.radiusM} m`] : []),
  ...(rule.shape === 'per-people' ? [rule.per] : []),
];

describe('standards of the field', () => {
  it.each(FIELD_DOCUMENTS)('$id passes and says that it is to be confirmed', (document) => {
    expect(parseStandardDocument(document)).toEqual({ value: document, issues: [] });
    expect(document.toBeConfirmed).toBe(true);
    expect(document.number).toBeUndefined();
    expect(document.standards.every(({ clause }) => clause === '待核')).toBe(true);
  });

  it('hold the numbers that were given and no others', () => {
    const rows = FIELD_DOCUMENTS.flatMap((document) => document.standards);
    expect(Object.fromEntries(rows.map(({ id, parts }) => [id, figureOf(parts[0]!)]))).toEqual({
      FA1: [30, 100],
      FA2: [20, 100],
      FA3: [100, 350],
      FG1: [100, 1000],
      FG2: [100, 350],
      FG3: [null, '700 m'],
      FG4: [20, 100],
      FG5: [15, 100],
      FX1: [900, 10_000],
      FY1: [6, 1000],
      FY2: [5, 1000],
      FS1: [null, 5],
      FS2: [null, 10],
      FN1: [100, 600],
      FN2: [100, 3],
      FP1: [73],
      FP2: [6],
      FP3: [70],
      FP4: [80],
      FP5: [30],
      FP6: [null],
      FP7: [null],
      FH1: [50, 1000],
      FB1: [null, 15],
    });
  });

  it('are asked for only by name', () => {
    const all = expandStandardIds(['all']).value!;
    expect(all).toHaveLength(DOCUMENTS.flatMap(({ standards }) => standards).length);
    expect(all.some((id) => id.startsWith('F'))).toBe(false);
    expect(expandStandardIds(['guizhou-2022', 'FN1']).value).toEqual([
      'FG1',
      'FG2',
      'FG3',
      'FG4',
      'FG5',
      'FN1',
    ]);
  });

  it('have ids that no other document has', () => {
    const ids = LIBRARY.documents.flatMap(({ standards }) => standards.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a library with own documents', () => {
  it('is the shipped one without any', () => {
    expect(libraryWith([])).toBe(LIBRARY);
  });

  it('has them after the shipped ones, as part of all', () => {
    const own = { ...DOCUMENTS[4]!, id: 'own', prefix: 'OA', region: undefined };
    own.standards = own.standards.map((row, at) => ({ ...row, id: `OA${at + 1}` }));
    const library = libraryWith([own]);
    expect(library.documents.at(-1)!.id).toBe('own');
    expect(expandStandardIds(['all'], library).value).toContain('OA1');
  });
});
