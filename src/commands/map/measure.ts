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
