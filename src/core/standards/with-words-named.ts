import type { OwnKind } from '../vocabulary/own-words.ts';
import { wordsInUse } from '../vocabulary/own-words.ts';
import { wordsNamedBy } from './own-words-schema.ts';
import type { Standard, StandardDocument } from './standard.ts';

/** A document that declares itself what its rows name and another document in hand declares, so that it stands alone. */
export function withWordsNamed(
  document: StandardDocument,
  rows: readonly Standard[] = document.standards,
): Pick<StandardDocument, 'kinds' | 'groups'> {
  const { kinds = [], groups = [] } = document;
  const named = wordsNamedBy([...rows]);
  const added = new Map<string, OwnKind>();
  const take = (id: string): void => {
    const kind = wordsInUse().kinds.find((each) => each.id === id);
    if (!kind || added.has(id) || kinds.some((own) => own.id === id)) return;
    added.set(id, kind);
    for (const parent of kind.parents) take(parent);
  };
  for (const id of named.kinds) take(id);
  const wanted = new Set<string | undefined>([
    ...named.groups,
    ...[...added.values()].map(({ serves }) => serves),
  ]);
  const more = wordsInUse().groups.filter(
    ({ id }) => wanted.has(id) && !groups.some((own) => own.id === id),
  );
  const allKinds = [...kinds, ...added.values()];
  const allGroups = [...groups, ...more];
  return {
    ...(allKinds.length > 0 && { kinds: allKinds }),
    ...(allGroups.length > 0 && { groups: allGroups }),
  };
}
