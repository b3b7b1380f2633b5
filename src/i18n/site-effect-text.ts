import type { Finding } from '../core/assess/findings/assessment.ts';
import type { SiteEffect } from '../core/assess/findings/site-effect.ts';
import type { NearestOfKind } from '../core/plan/records/nearest-of-kind.ts';
import { WHOLE_ID } from '../core/assess/findings/assessment.ts';
import type { StandardLibrary } from '../core/standards/library.ts';
import type { Language } from './catalogue.ts';
import { formatNumber, formatValue } from './format.ts';
import { signedNumber } from './gain-text.ts';
import { rowWords } from './row-text.ts';
import { list } from './siting-text.ts';
import { translate } from './translate.ts';

const HECTARE_M2 = 10_000;
/** Rows that are named; the rest is a number. */
const MOST_NAMED = 2;

/** A row and its area, such as 大坪街道 A2. */
export function rowOfArea(language: Language, finding: Finding, library: StandardLibrary): string {
  const area = finding.areaId === WHOLE_ID ? translate(language, 'level.all') : finding.areaName;
  return `${area} ${rowWords(language, finding, library)}`;
}

function someRows(
  language: Language,
  findings: readonly Finding[],
  name: (finding: Finding) => string,
): string {
  const named = list(language, findings.slice(0, MOST_NAMED).map(name));
  const more = findings.length - MOST_NAMED;
  return more > 0 ? `${named}${translate(language, 'site-effect.more', { n: more })}` : named;
}

/** The nearest facility of the same kind. */
export function nearestWords(language: Language, { facility, distanceM }: NearestOfKind): string {
  return translate(language, 'site-effect.nearest', {
    name: facility.name,
    m: formatNumber(language, distanceM),
  });
}

/** What a row still lacks. */
export function stillWords(language: Language, finding: Finding, library: StandardLibrary): string {
  return translate(language, 'site-effect.still', {
    row: rowOfArea(language, finding, library),
    shortfall: formatValue(language, finding.shortfall, finding.unit),
  });
}

/** What a site does in a few lines, for the pointer that drags it. */
export function siteEffectLines(
  language: Language,
  { closed, opened, open, people, ground }: SiteEffect,
  nearest: NearestOfKind | undefined,
  library: StandardLibrary,
): string[] {
  const lines = people.map(({ group, before, after }) =>
    translate(language, 'site-effect.people', {
      who: translate(language, `people.${group}`),
      n: signedNumber(language, after - before),
    }),
  );
  if (lines.length === 0 && ground) {
    const n = signedNumber(language, (ground.after - ground.before) / HECTARE_M2, 1);
    lines.push(translate(language, 'site-effect.ground', { n }));
  }
  const rows = (findings: readonly Finding[]) =>
    someRows(language, findings, (each) => rowOfArea(language, each, library));
  if (closed.length > 0) {
    const words = { n: closed.length, rows: rows(closed) };
    lines.push(translate(language, 'site-effect.closes', words));
  }
  if (opened.length > 0) {
    const words = { n: opened.length, rows: rows(opened) };
    lines.push(translate(language, 'site-effect.opens', words));
  }
  if (open.length > 0) {
    const still = someRows(language, open, (each) => stillWords(language, each, library));
    lines.push(translate(language, 'site-effect.open', { rows: still }));
  }
  if (nearest) lines.push(nearestWords(language, nearest));
  return lines;
}
