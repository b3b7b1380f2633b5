import type { Patch } from 'immer';

type Holder = Record<string, unknown> | unknown[];

function copyOf(value: Holder): Holder {
  return Array.isArray(value) ? [...value] : { ...value };
}

function put(holder: Holder, key: string | number, { op, value }: Patch): void {
  if (Array.isArray(holder) && typeof key === 'number') {
    if (op === 'add') holder.splice(key, 0, value);
    else if (op === 'remove') holder.splice(key, 1);
    else holder[key] = value;
  } else if (op === 'remove') delete (holder as Record<string, unknown>)[key];
  else (holder as Record<string, unknown>)[key] = value;
}

/**
 * A state after patches in their order, sharing everything with the state and the patches that they do not touch:
 * immer's own copies every value to its depth, which for fifty thousand facilities is a stall.
 * @throws when a path leads nowhere
 */
export function applyPatches<T extends object>(state: T, patches: readonly Patch[]): T {
  const own = new Set<unknown>();
  const owned = (value: unknown, path: Patch['path']): Holder => {
    if (own.has(value)) return value as Holder;
    if (typeof value !== 'object' || value === null) throw new Error(`no ${path.join('/')}`);
    const copy = copyOf(value as Holder);
    own.add(copy);
    return copy;
  };
  const root = { state: state as unknown };
  for (const patch of patches) {
    let holder: Holder = root;
    let key: string | number = 'state';
    for (const next of patch.path) {
      const below: Holder = owned((holder as Record<string | number, unknown>)[key], patch.path);
      (holder as Record<string | number, unknown>)[key] = below;
      holder = below;
      key = next;
    }
    put(holder, key, patch);
  }
  return root.state as T;
}
