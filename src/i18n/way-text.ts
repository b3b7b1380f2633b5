import type { Settings } from '../core/plan/project.ts';
import type { Language } from './catalogue.ts';
import { formatNumber } from './format.ts';
import { translate } from './translate.ts';

type Circle = Settings['circle'];

/** How a time is covered: 步行 along the network, else 直线; what is straight is never called 步行. */
export function wayName(language: Language, circle: Circle): string {
  return translate(language, `way.${circle}`);
}

/** Minutes with how they are covered: `直线 15 分钟`, `步行 0–5 分钟`. */
export function wayMinutes(language: Language, circle: Circle, minutes: number | string): string {
  const n = typeof minutes === 'number' ? formatNumber(language, minutes, 1) : minutes;
  return translate(language, `way.minutes-${circle}`, { minutes: n });
}
