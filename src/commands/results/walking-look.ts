import type { WorstPoint } from '../../core/assess/walking/times-report.ts';
import { viewStore } from '../../state/view-store.ts';
import { type WalkingLook, walkingLookStore } from '../../state/walking-look-store.ts';
import { look } from '../view/look.ts';
import { SETTING_LIMITS } from '../view/settings.ts';

/** Shows ground by time or takes it away; circles, verdicts and gaps cover the same ground and make room. */
export function showBandGround(ground: boolean): void {
  walkingLookStore.setState({ ground });
  if (!ground) return;
  const { show } = viewStore.getState();
  look({ show: { ...show, circles: false, verdicts: false, gaps: false } });
}

/** Shows reached streets by time or takes them away; the outline of circles would hide them. */
export function showBandStreets(streets: boolean): void {
  walkingLookStore.setState({ streets });
  if (!streets) return;
  const { show } = viewStore.getState();
  look({ show: { ...show, circles: false } });
}

export function setBandStyle(style: WalkingLook['style']): void {
  walkingLookStore.setState({ style });
}

/** Sets where bands end; what is no time that may be walked is left out. */
export function setBandMinutes(wanted: readonly number[]): void {
  const [least, most] = SETTING_LIMITS.minutes;
  const minutes = [...new Set(wanted)].filter((each) => each >= least && each <= most);
  walkingLookStore.setState({ minutes: minutes.toSorted((a, b) => a - b) });
}

/** Shows the demand points that are served worst, or takes them away. */
export function showWorstPoints(worst: boolean): void {
  walkingLookStore.setState({ worst, pointId: null });
}

/** Points one of them out. */
export function pointOut({ id }: Pick<WorstPoint, 'id'>): void {
  walkingLookStore.setState({ worst: true, pointId: id });
}
