import './later-texts.ts';
import type { RoundComparison } from '../core/delivery/rounds/compare-rounds.ts';
import type { TurnReason } from '../core/delivery/rounds/explain-turns.ts';
import { kindRecord } from '../core/vocabulary/kinds.ts';
import type { Language, TextKey } from './catalogue.ts';
import { formatNumber, formatShare } from './format.ts';
import { kindName } from './plan-text.ts';
import { list } from './siting-text.ts';
import { hasText, translate } from './translate.ts';

/** Reasons why a verdict turned, in words. */
export function whyWords(language: Language, why: readonly TurnReason[]): string {
  if (why.length === 0) return translate(language, 'round.why-unknown');
  return list(
    language,
    why.map((each) => translate(language, `round.why-${each}`)),
  );
}

function fieldName(language: Language, field: string): string {
  const key = `field.${field}`;
  return hasText(key) ? translate(language, key) : field;
}

/** What opened, closed and changed, a line each. */
export function changeLines(
  language: Language,
  { facilities }: Pick<RoundComparison, 'facilities'>,
): string[] {
  if (!facilities) return [translate(language, 'round.damaged')];
  const { opened, closed, changed } = facilities;
  const named = (key: TextKey, { name, kinds }: { name: string; kinds: readonly string[] }) =>
    translate(language, key, {
      name,
      kinds: list(
        language,
        kinds.map((kind) => kindName(language, kind)),
      ),
    });
  return [
    ...opened.map((each) => named('round.opened', each)),
    ...closed.map((each) => named('round.closed', each)),
    ...changed.map(({ now: { name }, fields }) => {
      const words = [...new Set(fields.map((field) => fieldName(language, field)))];
      return translate(language, 'round.changed', { name, fields: list(language, words) });
    }),
  ];
}

/** People within reach at both times, a line for each kind whose number is known and not the same. */
export function reachLines(
  language: Language,
  { reach }: Pick<RoundComparison, 'reach'>,
): string[] {
  const signed = (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : '±'}${formatNumber(language, Math.abs(value))}`;
  return reach.flatMap(({ kind, group, before, now, byFacilities }) => {
    if (before.covered === null || now.covered === null || !kindRecord(kind)) return [];
    const share = ({ people, covered }: typeof now) =>
      formatShare(language, covered ?? undefined, people ?? undefined);
    if (before.covered === now.covered && before.people === now.people) return [];
    const told = translate(language, 'round.reach-line', {
      kind: kindName(language, kind),
      group: translate(language, `people.${group}`),
      before: formatNumber(language, before.covered),
      now: formatNumber(language, now.covered),
      shareBefore: share(before),
      shareNow: share(now),
    });
    const part =
      byFacilities === null
        ? ''
        : translate(language, 'round.reach-by-facilities', {
            n: signed(byFacilities),
            rest: signed(now.covered - before.covered - byFacilities),
          });
    return [`${told}${part}`];
  });
}

/** What became of the sites and projects that were planned, a line each. */
export function planLines(
  language: Language,
  { plan, projects }: Pick<RoundComparison, 'plan' | 'projects'>,
): string[] {
  return [...projectLines(language, projects), ...siteLines(language, plan)];
}

function projectLines(language: Language, projects: RoundComparison['projects']): string[] {
  return projects.map(({ planned, now, fate }) => {
    const told = translate(language, `round.project-${fate}`, {
      name: planned.name,
      finish: planned.finish ?? translate(language, 'delivery.unknown'),
      finished: now?.finished ?? translate(language, 'delivery.unknown'),
    });
    const isMoved = now?.finish !== undefined && now.finish !== planned.finish;
    return isMoved
      ? told + translate(language, 'round.project-moved', { finish: now.finish! })
      : told;
  });
}

function siteLines(language: Language, plan: RoundComparison['plan']): string[] {
  return plan.map(({ site, fate, facility }) =>
    translate(language, `round.fate-${fate}`, {
      name: site.name,
      kind: kindName(language, site.kinds[0]!),
      year: site.year ?? '',
      facility: facility?.name ?? '',
    }),
  );
}
