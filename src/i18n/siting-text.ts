import type { ObjectiveUnit } from '../core/siting/question/models.ts';
import type {
  FindingRef,
  PeopleByArea,
  PlanAnswer,
  PlannedSite,
} from '../core/siting/question/plan-answer.ts';
import type { Language } from './catalogue.ts';
import { formatNumber } from './format.ts';
import { rowWords } from './row-text.ts';
import { translate } from './translate.ts';
import { wayName } from './way-text.ts';

/** Areas that a sentence names. */
export const AREAS_NAMED = 3;

/** Words one after another as the language sets them apart. */
export function list(language: Language, words: readonly string[]): string {
  return words.join(language === 'en' ? ', ' : '、');
}

/** Yuan in the unit that a language counts money in: 万元, or million yuan. */
export function moneyUnitYuan(language: Language): number {
  return language === 'en' ? 1_000_000 : 10_000;
}

/** Money as planners write it: 万元, or million yuan. */
export function moneyWords(language: Language, yuan: number): string {
  const digits = language === 'en' ? 2 : 1;
  const n = formatNumber(language, yuan / moneyUnitYuan(language), digits);
  return translate(language, 'siting.money', { n });
}

/** Minutes of walking with one decimal. */
export function minutesWords(language: Language, seconds: number): string {
  return translate(language, 'siting.minutes', { n: formatNumber(language, seconds / 60, 1) });
}

/** A value of an objective or its bound with its unit. */
export function objectiveWords(language: Language, unit: ObjectiveUnit, value: number): string {
  if (!Number.isFinite(value)) return '—';
  if (unit === 'yuan') return moneyWords(language, value);
  if (unit === 'seconds') return minutesWords(language, value);
  const hours = unit === 'person-seconds';
  const n = formatNumber(language, hours ? value / 3600 : value, 0);
  return translate(language, `siting.value.${unit}`, { n });
}

/** Findings by row: `A2（七星岗街道、解放碑街道 等 5 个）`. */
export function findingWords(language: Language, findings: readonly FindingRef[]): string {
  const byRule = new Map<string, string[]>();
  for (const finding of findings) {
    const row = rowWords(language, finding);
    byRule.set(row, [...(byRule.get(row) ?? []), finding.areaName]);
  }
  const rows = [...byRule].map(([row, areas]) =>
    translate(language, 'siting.finding-areas', {
      row,
      areas: namedAreas(language, areas),
    }),
  );
  return rows.join(language === 'en' ? '; ' : '；');
}

/** Names of the first few areas, and how many there are where that is not all. */
export function namedAreas(language: Language, names: readonly string[]): string {
  const named = list(language, names.slice(0, AREAS_NAMED));
  return names.length <= AREAS_NAMED
    ? named
    : translate(language, 'siting.and-more', { named, n: names.length });
}

/** An area with its people. */
export function areaPeople(
  language: Language,
  { areaName: area, people }: { areaName: string; people: number },
): string {
  return translate(language, 'siting.area-people', { area, n: formatNumber(language, people) });
}

function gainWords(
  language: Language,
  { group, people, areas }: PeopleByArea,
  way: string,
): string | undefined {
  if (people === null || people < 0.5) return undefined;
  const words = translate(language, 'siting.why.newly', {
    n: formatNumber(language, people),
    group: translate(language, `people.${group}`),
    way,
  });
  const where = areas
    .filter((area) => area.people >= 0.5)
    .slice(0, AREAS_NAMED)
    .map((area) => areaPeople(language, area));
  return where.length === 0
    ? words
    : translate(language, 'siting.with-areas', { words, areas: list(language, where) });
}

/** Why a site is where it is, a line for each ground. */
export function siteReasonLines(
  language: Language,
  { reason }: Pick<PlannedSite, 'reason'>,
  { unit, circle }: Pick<PlanAnswer, 'unit' | 'circle'>,
): string[] {
  const way = wayName(language, circle);
  const { newlyWithin, standardsClosed, capacity, nearestExisting, ifDropped } = reason;
  const lines = newlyWithin.flatMap((group) => gainWords(language, group, way) ?? []);
  if (lines.length === 0) lines.push(translate(language, 'siting.why.nobody-new'));
  if (standardsClosed.length > 0) {
    const rows = findingWords(language, standardsClosed);
    lines.push(translate(language, 'siting.why.closes', { rows }));
  }
  if (capacity) {
    lines.push(
      translate(language, `siting.why.capacity-${capacity.of}`, {
        used: formatNumber(language, capacity.used),
        holds: formatNumber(language, capacity.holds),
      }),
    );
  }
  lines.push(
    nearestExisting
      ? translate(language, 'siting.why.nearest', {
          name: nearestExisting.name,
          time: minutesWords(language, nearestExisting.timeS),
          m: formatNumber(language, nearestExisting.lengthM),
          way,
        })
      : translate(language, 'siting.why.none-near', { way }),
  );
  const { objectiveLoss, people, reopened } = ifDropped;
  const losses: string[] = [];
  if (people !== null && people >= 0.5) {
    losses.push(
      translate(language, capacity ? 'siting.why.loses-room' : 'siting.why.loses', {
        n: formatNumber(language, people),
      }),
    );
  }
  if (objectiveLoss !== null && objectiveLoss > 0 && unit !== 'people' && unit !== 'sites') {
    const by = objectiveWords(language, unit, objectiveLoss);
    losses.push(translate(language, 'siting.why.worse', { by }));
  }
  if (reopened.length > 0) {
    const rows = findingWords(language, reopened);
    losses.push(translate(language, 'siting.why.reopens', { rows }));
  }
  lines.push(
    losses.length > 0
      ? translate(language, 'siting.why.dropped', { losses: list(language, losses) })
      : translate(language, 'siting.why.dropped-nothing'),
  );
  return lines;
}

/** The same as one text, to be kept with the site in the scenario. */
export function siteReasonText(
  language: Language,
  site: Pick<PlannedSite, 'reason'>,
  of: Pick<PlanAnswer, 'unit' | 'circle'>,
): string {
  return siteReasonLines(language, site, of).join(language === 'en' ? '; ' : '；');
}
