import { groundAreaM2, toGround } from '../../core/geo/ground.ts';
import { lineLengthM } from '../../core/network/network-model.ts';
import { measureStore, type Measuring } from '../../state/measure-store.ts';
import { putNetworkToolDown } from '../scenario/network-tool.ts';
import { look } from '../view/look.ts';

/** Takes up the ruler for length or area, or puts it down when it is the one in hand. */
export function chooseMeasure(mode: Measuring['mode']): void {
  const same = measureStore.getState().mode === mode;
  putNetworkToolDown();
  look({ tool: 'select' });
  measureStore.setState({ mode: same ? null : mode, places: [], done: false });
}

/** Puts the ruler down; false when it is not in hand. */
export function putRulerDown(): boolean {
  if (measureStore.getState().mode === null) return false;
  measureStore.setState({ mode: null, places: [], done: false });
  return true;
}

/** Takes back the last corner; false when there is none. */
export function takeMeasuredBack(): boolean {
  const { mode, places } = measureStore.getState();
  if (mode === null || places.length === 0) return false;
  measureStore.setState({ places: places.slice(0, -1), done: false });
  return true;
}

/**
 * Gives a place on the map to the ruler; false when it is not in hand.
 * @param again the same spot as the time before, which ends a line
 */
export function takeMeasurePlace(lng: number, lat: number, again: boolean): boolean {
  const { mode, places, done } = measureStore.getState();
  if (mode === null) return false;
  if (again && places.length > 1) measureStore.setState({ done: true });
  else measureStore.setState({ places: [...(done ? [] : places), [lng, lat]], done: false });
  return true;
}

/** Metres along the places, round to the first where an area is measured, and the area in m²; 0 where there is none yet. */
export function measureFigures({ mode, places }: Measuring): { lengthM: number; areaM2: number } {
  const [first] = places;
  if (mode !== 'area' || places.length < 3 || !first) {
    return { lengthM: lineLengthM(places), areaM2: 0 };
  }
  const ring = [...places, first];
  const coordinates = [ring.map(([lng, lat]) => [lng, lat])];
  return {
    lengthM: lineLengthM(ring),
    areaM2: groundAreaM2(toGround({ type: 'Polygon', coordinates })),
  };
}
