import type { Verdict } from '../../core/assess/findings/assessment.ts';

/** Verdicts: blue, orange and grey stay apart for every common form of colour blindness and on a weak projector. */
export const VERDICT_COLOURS: Record<Verdict, string> = {
  met: '#1f5fbf',
  unmet: '#c2570c',
  unassessed: '#6b7280',
};

/** What the planner does or adds: chosen controls, sites, circles. */
export const ACCENT = '#00585a';
/** Ground outside every circle. */
export const GAP = '#7d4a78';
/** Words, marks of existing places, outline of what is selected. */
export const INK = '#1d2530';
export const PAPER = '#ffffff';

/** Ground of the map; quiet enough that every mark above keeps a contrast of 3:1 against it. */
export const GROUND = {
  background: '#f5f4f0',
  water: '#d3e0e8',
  waterLabel: '#5d7686',
  green: '#e4ebdc',
  building: '#e7e4dd',
  street: '#ffffff',
  streetCasing: '#dedad1',
  path: '#d5cfc3',
  rail: '#c2bdb4',
  label: '#67645d',
} as const;

/** Outlines of areas: the painted level and the larger ones around it. */
export const OUTLINE = { painted: '#565f6d', around: '#39424f' } as const;

/**
 * Walking time from near to far: dark to light, purple over blue to green as in viridis (van der Walt
 * and Smith, 2015), so that the order shows without colour, cut off where it would fade on the ground.
 */
export const TIME_COLOURS = ['#2d0a4a', '#2b4a86', '#1a726b', '#5f8a17'] as const;

/** The three channels of `#rrggbb`, 0–255 each. */
export function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
