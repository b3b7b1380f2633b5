import { KINDS } from '../../../core/vocabulary/kinds.ts';
import type { ResultLayer } from '../layers/result-layer.ts';

/**
 * The kind whose circles and gaps are shown while those of the others wait to be switched on: the first that is no part of
 * another, such as all places for the old, of those with circles; undefined where no layer has kinds.
 */
export function shownKind(layers: readonly ResultLayer[]): string | undefined {
  for (const id of ['circles', 'gaps', 'bands']) {
    const layer = layers.find((one) => one.id === id);
    const at = layer?.fields.findIndex(({ name }) => name === 'kind') ?? -1;
    const kinds = (layer?.rows ?? []).map(({ values }) => String(values[at] ?? ''));
    if (kinds.length === 0) continue;
    const whole = KINDS.find(
      ({ id: kind, parents }) => parents.length === 0 && kinds.includes(kind),
    );
    return whole?.id ?? kinds[0];
  }
  return undefined;
}
