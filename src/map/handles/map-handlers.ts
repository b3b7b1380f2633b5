import type { Issue } from '../../core/base/issue.ts';
import type { LngLat } from '../../core/vocabulary/lng-lat.ts';
import type { MapTarget } from '../model/map-model.ts';

/** What the pointer does on the map: `add-site` gives a place for a site, which snaps to buildings, `give-place` any place. */
export type MapTool = 'select' | 'add-site' | 'give-place';

/** What the planner does on the map; the map itself changes nothing but the camera. */
export interface MapHandlers {
  onSelect: (target: MapTarget | null) => void;
  /** `point` is in CSS pixels from the map's top left corner. */
  onHover: (target: MapTarget | null, point: { x: number; y: number }) => void;
  /** Asked before something is moved; false: nothing may be, and the planner is told why. Absent: always. */
  mayMove?: () => boolean;
  onSiteMoveStart: (id: string) => void;
  /** At most once a frame. */
  onSiteMove: (id: string, place: LngLat) => void;
  /** The place to keep; equal to where it began when the drag was given up with Esc. */
  onSiteMoveEnd: (id: string, place: LngLat) => void;
  /** A place for the tool in hand; `again`: the same spot as the time before, as in a double click. */
  onAddSite: (place: LngLat, again: boolean) => void;
  /** The pointer moves with a tool in hand, at most once a frame; null: it has left the map. */
  onAim?: (place: LngLat | null) => void;
  /** A corner of the edited link is let go, or moved by a key. */
  onCornerMove?: (corner: number, place: LngLat) => void;
  onCornerRemove?: (corner: number) => void;
  /** The camera has come to rest. */
  onCameraRest?: (center: [number, number], zoom: number) => void;
  onIssue: (issue: Issue) => void;
}
