import type { Settings } from '../../plan/project.ts';
import type { CircleRule } from '../../standards/rule.ts';

type Walk = Pick<Settings, 'speedMps' | 'detour' | 'circle'>;

/** Speed in km/h of the vehicle that brings meals unless the planner says otherwise: an electric bicycle. */
export const DELIVERY_KMH = 15;

/** How the vehicle that delivers gets about: straight, with the settings' detour, whatever walks a network. */
export function deliveryWalk({
  deliveryKmh = DELIVERY_KMH,
  detour,
}: Pick<Settings, 'deliveryKmh' | 'detour'>): Pick<Settings, 'speedMps' | 'detour'> {
  return { speedMps: deliveryKmh / 3.6, detour };
}

/** Minutes that the settings' walker takes: along streets for a way, along a straight circle for a radius. */
export function minutesFor(lengthM: number, { speedMps, detour, circle }: Walk): number {
  return (lengthM * (circle === 'straight' ? detour : 1)) / speedMps / 60;
}

/** Walking time of a circle: the rule's own, or what its length takes the settings' walker. */
export function resolveMinutes({ minutes, radiusM = 0 }: CircleRule, walk: Walk): number {
  return minutes ?? minutesFor(radiusM, walk);
}
