import type { Position } from 'geojson';
import { type Angle, parseAngle } from './parse-angle.ts';

/** A pair as written; `known` when letters such as E and N say which is which, and it stands as x, y then. */
export interface WrittenPosition {
  position: Position;
  known: boolean;
}

/** Two angles and what stands around them. */
const MOST_CHARACTERS = 250;
const OPENING = /^(?:point\s*(?:z|m|zm)?\s*)?[([{]+|[)\]}]+$/gi;

function inOrder(first: Angle, second: Angle): WrittenPosition | undefined {
  if (first.axis && first.axis === second.axis) return undefined;
  const latFirst = first.axis === 'lat' || second.axis === 'lng';
  const known = first.axis !== undefined || second.axis !== undefined;
  return {
    position: latFirst ? [second.value, first.value] : [first.value, second.value],
    known,
  };
}

function pair(parts: readonly string[]): WrittenPosition | undefined {
  const [first, second] = parts.map(parseAngle);
  return parts.length === 2 && first && second ? inOrder(first, second) : undefined;
}

/**
 * Two coordinates in one cell: `106.5,29.5`, `106.5，29.5`, `29.5; 106.5`, `106.5 29.5`, `POINT(106.5 29.5)`,
 * `106°33′E 29°30′N`. In the order written unless letters name the axes; undefined when it is no pair.
 */
export function parsePosition(text: string): WrittenPosition | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  const bare = text.normalize('NFKC').trim().replaceAll(OPENING, '').trim();
  const split = bare.split(/[,;、|/，；]+/).map((part) => part.trim());
  const byMark = pair(split.filter((part) => part !== ''));
  if (byMark) return byMark;
  const words = bare.split(/\s+/);
  if (words.length % 2 !== 0) return undefined;
  const half = words.length / 2;
  return pair([words.slice(0, half).join(' '), words.slice(half).join(' ')]);
}
