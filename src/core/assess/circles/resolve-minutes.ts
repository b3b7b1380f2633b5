import type { Settings } from '../../plan/project.ts';
import type { CircleRule } from '../../standards/rule.ts';

type Walk = Pick<Settings, 'speedMps' | 'detour' | 'circle'>;

/** Minutes that the settings' walker takes: along streets for a way, along a straight circle for a radius. */
export function minutesFor(lengthM: number, { speedMps, detour, circle }: Walk): number {
  return (lengthM * (circle === 'straight' ? detour : 1)) / speedMps / 60;
}

/** Walking time of a circle: the rule's own, or what its length takes the settings' walker. */
export function resolveMinutes({ minutes, radiusM = 0 }: CircleRule, walk: Walk): number {
  return minutes ?? minutesFor(radiusM, walk);
}
