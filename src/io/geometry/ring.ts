import type { Position } from 'geojson';

export function samePosition(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

/** Twice the signed area in square degrees; above zero when the ring runs counter-clockwise. */
export function ringTurn(ring: readonly Position[]): number {
  const [originLng = 0, originLat = 0] = ring[0] ?? [];
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [aLng = 0, aLat = 0] = ring[at - 1] ?? [];
    const [bLng = 0, bLat = 0] = ring[at] ?? [];
    sum += (aLng - originLng) * (bLat - originLat) - (bLng - originLng) * (aLat - originLat);
  }
  return sum;
}

/** The ring in the direction asked for: shells counter-clockwise, holes clockwise (RFC 7946). */
export function turned(ring: Position[], counterClockwise: boolean): Position[] {
  return ringTurn(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

/** The ring with its first position at its end too, without repeated positions. */
export function closedRing(ring: readonly Position[]): Position[] {
  const kept = ring.filter((position, at) => at === 0 || !samePosition(position, ring[at - 1]));
  if (kept.length > 0 && !samePosition(kept[0], kept.at(-1))) kept.push([...(kept[0] as Position)]);
  return kept;
}
