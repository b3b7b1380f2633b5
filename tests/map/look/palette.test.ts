import { describe, expect, it } from 'vitest';
import {
  ACCENT,
  channels,
  GAP,
  GROUND,
  INK,
  OUTLINE,
  PAPER,
  TIME_COLOURS,
  VERDICT_COLOURS,
} from '../../../src/map/look/palette.ts';

function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map(linear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [hi, lo] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (hi + 0.05) / (lo + 0.05);
}

type Matrix = readonly (readonly [number, number, number])[];
const SIGHT: Record<string, Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  // Machado, Oliveira & Fernandes (2009), severity 1.0, on linear RGB.
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* (D65) of a colour as a kind of sight sees it. */
function lab(colour: string, sight: Matrix): [number, number, number] {
  const rgb = channels(colour).map(linear) as [number, number, number];
  const [r, g, b] = sight.map((row) =>
    Math.max(0, Math.min(1, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  ) as [number, number, number];
  const x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
  const y = 0.2126729 * r + 0.7151522 * g + 0.072175 * b;
  const z = (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))];
}
function difference(a: string, b: string, sight: Matrix): number {
  const [p, q] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const TIMES = Object.fromEntries(TIME_COLOURS.map((colour, at) => [`time ${at}`, colour]));
const MARKS = { ...VERDICT_COLOURS, ...TIMES, accent: ACCENT, gap: GAP, ink: INK, ...OUTLINE };

describe('palette', () => {
  it.each(Object.entries(MARKS))('%s stands 3:1 against paper and every ground', (_name, mark) => {
    const grounds = [
      PAPER,
      GROUND.background,
      GROUND.water,
      GROUND.green,
      GROUND.building,
      GROUND.street,
    ];
    for (const ground of grounds) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
  });

  it('writes names of the ground at 4.5:1, and white on every verdict at 4.5:1', () => {
    expect(contrast(GROUND.label, GROUND.background)).toBeGreaterThanOrEqual(4.5);
    for (const colour of Object.values(VERDICT_COLOURS)) {
      expect(contrast(PAPER, colour)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.entries(SIGHT))('tells the verdicts apart for %s', (_name, sight) => {
    const { met, unmet, unassessed } = VERDICT_COLOURS;
    // Colours 20 ΔE*ab apart are told apart at a glance, far above the threshold of about 2.3.
    expect(difference(met, unmet, sight)).toBeGreaterThan(40);
    expect(difference(met, unassessed, sight)).toBeGreaterThan(20);
    expect(difference(unmet, unassessed, sight)).toBeGreaterThan(20);
  });

  it.each(Object.entries(SIGHT))('tells circles and sites from 达标 for %s', (_name, sight) => {
    // Outlines and marks beside tinted surfaces: form helps, so less difference in colour is enough.
    expect(difference(ACCENT, VERDICT_COLOURS.met, sight)).toBeGreaterThan(15);
  });

  it.each(Object.entries(SIGHT))('orders bands of time by lightness for %s', (_name, sight) => {
    // Width of streets and order of rings help, so less than between verdicts is enough.
    for (let at = 1; at < TIME_COLOURS.length; at++) {
      const [near, far] = [TIME_COLOURS[at - 1]!, TIME_COLOURS[at]!];
      expect(lab(far, sight)[0] - lab(near, sight)[0]).toBeGreaterThan(6);
      expect(difference(near, far, sight)).toBeGreaterThan(15);
    }
  });
});
