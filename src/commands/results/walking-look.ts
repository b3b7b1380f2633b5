import type { WorstPoint } from '../../core/assess/walking/times-report.ts';
import { type WalkingLook, walkingLookStore } from '../../state/walking-look-store.ts';
import { bringBack, putAway } from '../view/put-away.ts';
import { SETTING_LIMITS } from '../project/settings.ts';

/** Shows ground by time or takes it away; circles, verdicts and gaps cover the same ground and make room meanwhile. */
export function showBandGround(ground: boolean): void {
  if (ground !== walkingLookStore.getState().ground) {
    if (ground) putAway('band-ground', ['circles', 'verdicts', 'gaps']);
    else bringBack('band-ground');
  }
  walkingLookStore.setState({ ground });
}

/** Shows reached streets by time or takes them away; the outline of circles would hide them meanwhile. */
export function showBandStreets(streets: boolean): void {
  if (streets !== walkingLookStore.getState().streets) {
    if (streets) putAway('band-streets', ['circles']);
    else bringBack('band-streets');
  }
  walkingLookStore.setState({ streets });
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
