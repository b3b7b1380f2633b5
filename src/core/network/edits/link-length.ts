import { distanceM } from '../../geo/sphere.ts';
import { TREAD_M } from '../graph/build-graph.ts';

/** Length of a line along its corners in metres; places in WGS-84 degrees. */
export function lineLengthM(line: readonly (readonly [number, number])[]): number {
  return line.slice(1).reduce((sum, [lng, lat], at) => {
    const [fromLng, fromLat] = line[at]!;
    return sum + distanceM({ lng: fromLng, lat: fromLat }, { lng, lat });
  }, 0);
}

/** Steps that a flight of this length on plan is taken to have where none are given; not whole. */
export function stepsOfLength(lengthM: number): number {
  return lengthM / TREAD_M;
}
