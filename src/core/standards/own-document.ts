import { testsIn } from './tests-in.ts';
import type { Standard, StandardDocument, StandardPart } from './standard.ts';

/** Prefixes of own documents: OA, OB … OZ, OAA … */
function* ownPrefixes(): Generator<string> {
  for (let n = 0; ; n++) {
    let letters = '';
    for (let rest = n; rest >= 0; rest = Math.floor(rest / 26) - 1) {
      letters = String.fromCharCode(65 + (rest % 26)) + letters;
    }
    yield `O${letters}`;
  }
}

/** First prefix of own documents that none of the documents uses. */
export function freePrefix(documents: readonly StandardDocument[]): string {
  const taken = new Set(documents.map(({ prefix }) => prefix));
  for (const prefix of ownPrefixes()) if (!taken.has(prefix)) return prefix;
  return '';
}

/** Documents are plain data, so that their text is their copy. */
function copyOf<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

function withPrefix(standard: Standard, from: string, to: string): Standard {
  const renamed = (id: string) => (id.startsWith(from) ? to + id.slice(from.length) : id);
  const parts = standard.parts.map((part): StandardPart => {
    const { rule } = part;
    const tests = testsIn(rule).map((test) =>
      'standard' in test ? { standard: renamed(test.standard) } : test,
    );
    if (rule.shape === 'area-share') return { ...part, rule: { ...rule, meets: tests } };
    return rule.shape === 'either' ? { ...part, rule: { ...rule, rules: tests } } : part;
  });
  return { ...standard, id: renamed(standard.id), parts };
}

/** The same under an id and prefix that none of the documents uses; rows that it refers to go with it. */
export function withFreeNames(
  original: StandardDocument,
  documents: readonly StandardDocument[],
): StandardDocument {
  const prefix = freePrefix(documents);
  return {
    ...copyOf(original),
    id: `own-${prefix.toLowerCase()}`,
    prefix,
    standards: original.standards.map((standard) =>
      withPrefix(copyOf(standard), original.prefix, prefix),
    ),
  };
}

/** A copy under names of its own, in force wherever it is chosen. */
export function asOwnDocument(
  original: StandardDocument,
  documents: readonly StandardDocument[],
): StandardDocument {
  const { region: _region, ...copied } = withFreeNames(original, documents);
  return copied;
}

/** The id that the next row of a document gets: one more than its highest. */
export function nextRowId({ prefix, standards }: StandardDocument): string {
  const numbers = standards.map(({ id }) => Number(id.slice(prefix.length)));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** True when another row of the document is held against this one. */
export function isReferredTo({ standards }: StandardDocument, id: string): boolean {
  const refers = ({ rule }: StandardPart) =>
    testsIn(rule).some((test) => 'standard' in test && test.standard === id);
  return standards.some(({ parts }) => parts.some(refers));
}
