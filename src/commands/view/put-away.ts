import { type View, viewStore } from '../../state/view-store.ts';
import { look } from './look.ts';

type Layer = keyof View['show'];

/** What each guest of the map has put away, so that it comes back when the guest goes. */
const putAwayBy = new Map<string, readonly Layer[]>();

/** Makes room on the map for something that covers the same ground; what was shown of these layers goes for as long. */
export function putAway(guest: string, layers: readonly Layer[]): void {
  const { show } = viewStore.getState();
  const going = layers.filter((layer) => show[layer]);
  putAwayBy.set(guest, [...(putAwayBy.get(guest) ?? []), ...going]);
  look({ show: { ...show, ...Object.fromEntries(going.map((layer) => [layer, false])) } });
}

/** Brings back what a guest had put away, unless another one still needs the room. */
export function bringBack(guest: string): void {
  const own = putAwayBy.get(guest) ?? [];
  putAwayBy.delete(guest);
  const others = [...putAwayBy.keys()];
  const [heir] = others;
  if (heir !== undefined) {
    putAwayBy.set(heir, [...putAwayBy.get(heir)!, ...own]);
    return;
  }
  const { show } = viewStore.getState();
  look({ show: { ...show, ...Object.fromEntries(own.map((layer) => [layer, true])) } });
}
