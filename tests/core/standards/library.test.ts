import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/core/vocabulary/kinds.ts';
import { kindsNamedBy } from '../../../src/core/standards/kinds-named-by.ts';
import {
  DOCUMENTS,
  findDocument,
  expandStandardIds,
  LIBRARY,
  buildLibrary,
  standardById,
} from '../../../src/core/standards/library.ts';
import { CATALOGUES } from '../../../src/i18n/catalogue.ts';
import { hasText } from '../../../src/i18n/translate.ts';

describe('library', () => {
  it('finds rows and their documents', () => {
    expect(standardById('C22')?.id).toBe('C22');
    expect(findDocument('C22')?.id).toBe('yuzhong');
    expect(standardById('Z1')).toBeUndefined();
    expect(findDocument('Z1')).toBeUndefined();
  });

  it('holds own documents beside the shipped ones', () => {
    const own = {
      ...DOCUMENTS[4]!,
      id: 'own',
      prefix: 'X',
      standards: [{ ...standardById('E1')!, id: 'X1' }],
    };
    const library = buildLibrary([...DOCUMENTS, own]);
    expect(library.documentOf('X1')?.id).toBe('own');
    expect(library.documentOf('A1')?.id).toBe('chengdu-2023');
    expect(expandStandardIds(['own', 'A1'], library).value).toEqual(['A1', 'X1']);
  });
});

describe('expandStandardIds', () => {
  it('takes rows, documents and all, each row once, in the order of the catalogue', () => {
    expect(expandStandardIds(['B3', 'A2', 'B3'])).toEqual({ value: ['A2', 'B3'], issues: [] });
    expect(expandStandardIds(['banan-2025', 'E1']).value).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    expect(expandStandardIds(['all']).value).toHaveLength(29 + 32 + 40 + 22 + 5);
  });

  it('names what it does not know and keeps the rest', () => {
    const { value, issues } = expandStandardIds(['A2', 'a2', '__proto__', '']);
    expect(value).toEqual(['A2']);
    expect(issues.map((one) => [one.code, one.severity, one.params?.['id']])).toEqual([
      ['unknown-standard', 'error', 'a2'],
      ['unknown-standard', 'error', '__proto__'],
      ['unknown-standard', 'error', ''],
    ]);
  });
});

describe('kindsNamedBy', () => {
  const of = (...ids: string[]) => kindsNamedBy(ids.map((id) => standardById(id)!));

  it('names each kind once, in the order of the standards', () => {
    expect(of('A2', 'A5', 'B12', 'C8')).toEqual(['day-care-centre', 'childcare', 'eldercare']);
    expect(of('C2')).toEqual(['eldercare']);
    expect(of('B1')).toEqual([]);
  });

  it('looks into shares of areas and the rows that they refer to', () => {
    expect(of('B3')).toEqual(['day-care-centre']);
    expect(of('D5')).toEqual([
      'eldercare-institution',
      'street-eldercare-centre',
      'day-care-centre',
      'community-eldercare-station',
      'nursery',
    ]);
  });

  it('names only kinds of the tree', () => {
    const known = KINDS.map((kind) => kind.id);
    for (const kind of kindsNamedBy(LIBRARY.documents.flatMap((one) => one.standards))) {
      expect(known).toContain(kind);
    }
  });
});

describe('words', () => {
  it('exist for every unit and force in both languages', () => {
    const standards = DOCUMENTS.flatMap((document) => document.standards);
    for (const unit of new Set(standards.flatMap((row) => row.parts.map((part) => part.unit)))) {
      expect(hasText(`unit.${unit}`), unit).toBe(true);
      expect(CATALOGUES.en).toHaveProperty([`unit.${unit}`]);
    }
    for (const force of ['binding', 'expected', 'none']) {
      expect(hasText(`force.${force}`)).toBe(true);
    }
  });
});
