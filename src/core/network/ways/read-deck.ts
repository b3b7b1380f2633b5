import type { Tags } from './walk-ways.ts';

/** Where a way lies over or under others. */
export interface Deck {
  /** `layer`, 0 where untagged. */
  layer: number;
  /** Spans of `level`, both ends included; null where untagged or not understood. */
  levels: readonly (readonly [from: number, to: number])[] | null;
}

const SPAN = /^(-?\d+(?:\.\d+)?)(?:-(-?\d+(?:\.\d+)?))?$/;

function readLevels(text: string | undefined): Deck['levels'] {
  if (text === undefined) return null;
  const spans: [number, number][] = [];
  for (const part of text.split(/[;,]/)) {
    const basement = /^B(\d+)F?$/i.exec(part.trim());
    const span = basement ? [part, `-${basement[1]}`] : SPAN.exec(part.trim());
    if (!span) return null;
    const from = Number(span[1]);
    const to = Number(span[2] ?? from);
    spans.push([Math.min(from, to), Math.max(from, to)]);
  }
  return spans;
}

/** Deck of a way by its `layer` and `level`. */
export function readDeck(tags: Tags): Deck {
  const layer = Number(tags['layer'] ?? 0);
  return { layer: Number.isFinite(layer) ? layer : 0, levels: readLevels(tags['level']) };
}

/** True when two ways share a level, or one does not say its own. */
export function mayShareLevel(a: Deck, b: Deck): boolean {
  if (!a.levels || !b.levels) return true;
  return a.levels.some(([from, to]) =>
    b.levels!.some((other) => from <= other[1] && to >= other[0]),
  );
}

/** True for a way that lies over or under the street. */
export function isOffStreet(deck: Deck): boolean {
  return deck.layer !== 0 || !mayShareLevel(deck, { layer: 0, levels: [[0, 0]] });
}
