import { type FacilityKind, kindRecord } from '../core/vocabulary/kinds.ts';
import { asksFor, findModel } from '../core/siting/question/models.ts';
import type { PlanAnswer, PlanClash, StateFigures } from '../core/siting/question/plan-answer.ts';
import type { Language } from './catalogue.ts';
import { formatNumber, formatShare } from './format.ts';
import {
  areaPeople,
  AREAS_NAMED,
  findingWords,
  list,
  minutesWords,
  moneyWords,
  namedAreas,
  objectiveWords,
} from './siting-text.ts';
import { rowWords } from './row-text.ts';
import { translate } from './translate.ts';
import { wayMinutes, wayName } from './way-text.ts';

/** Name of a kind in a language. */
export function kindName(language: Language, kind: FacilityKind): string {
  const record = kindRecord(kind);
  if (!record) return kind;
  return language === 'en' ? record.en : record.zh;
}

/** How good a plan is known to be, over which assumed prices, and what no plan can do. */
export function proofWords(language: Language, answer: PlanAnswer): string {
  const { unpriced } = answer.candidates;
  const { price } = answer.assumed;
  const words = plainProofWords(language, answer);
  if (!price.counts || unpriced === 0) return words;
  return translate(language, 'siting.proof.assumed-price', {
    words,
    n: unpriced,
    money: moneyWords(language, price.yuan),
  });
}

function plainProofWords(language: Language, answer: PlanAnswer): string {
  const { proven, gapPct, unit, objective, bound, model, closed, clashes, unserved } = answer;
  const value = objectiveWords(language, unit, objective);
  const proof = proven
    ? translate(language, 'siting.proof.proven', { value })
    : translate(language, 'siting.proof.within', {
        value,
        gap: formatNumber(language, gapPct, 2),
        bound: objectiveWords(language, unit, bound),
      });
  const words =
    findModel(model).about === 'standards'
      ? translate(language, 'siting.proof.closes', { n: closed.length, proof })
      : proof;
  if (unserved) {
    const isLeast = unserved.people - unserved.least < 0.5;
    return translate(language, isLeast ? 'siting.proof.unserved' : 'siting.proof.unserved-open', {
      words,
      n: formatNumber(language, unserved.people),
      least: formatNumber(language, unserved.least),
    });
  }
  return clashes.length === 0
    ? words
    : translate(language, 'siting.proof.clashes', { words, n: clashes.length });
}

/** What stands in the way of a question, in one sentence. */
export function clashWords(language: Language, clash: PlanClash): string {
  if ('people' in clash) {
    const n = formatNumber(language, clash.people);
    return translate(language, `siting.clash.${clash.code}`, { n, points: clash.points.length });
  }
  const { finding, reachable, asked, with: others } = clash;
  const words = translate(language, `siting.clash.${clash.code}`, {
    row: rowWords(language, finding),
    area: finding.areaName,
    others: others ? findingWords(language, others) : '',
  });
  if (reachable === undefined || asked === undefined) return words;
  return translate(language, 'siting.clash-amount', {
    words,
    reachable: formatNumber(language, reachable, 1),
    asked: formatNumber(language, asked, 1),
  });
}

/** What stands in the way, taken together by row and reason: a row's many areas are one line. */
export function clashGroups(
  language: Language,
  clashes: readonly PlanClash[],
): { words: string; areas: { areaId: string; areaName: string }[] }[] {
  const groups = new Map<string, PlanClash[]>();
  for (const [at, clash] of clashes.entries()) {
    const key =
      'finding' in clash && clash.code !== 'conflict'
        ? [clash.code, clash.finding.rule, clash.finding.part].join('|')
        : `${at}`;
    groups.set(key, [...(groups.get(key) ?? []), clash]);
  }
  return [...groups.values()].map((own) => {
    const findings = own.flatMap((clash) => ('finding' in clash ? [clash.finding] : []));
    const areas = findings.map(({ areaId, areaName }) => ({ areaId, areaName }));
    const first = own[0]!;
    if (own.length === 1 || !('finding' in first)) {
      return { words: clashWords(language, first), areas };
    }
    const area = namedAreas(
      language,
      areas.map(({ areaName }) => areaName),
    );
    const words = translate(language, `siting.clash.${first.code}`, {
      row: rowWords(language, first.finding),
      area,
      others: '',
    });
    return { words, areas };
  });
}

/** What a plan brings, as a sentence for a slide. */
export function planWords(language: Language, answer: PlanAnswer): string {
  const { model, kind, group, minutes, circle, chosen, today, plan, closed, costYuan } = answer;
  const time = (seconds: number | null) =>
    seconds === null ? '—' : minutesWords(language, seconds);
  const people = (n: number | null | undefined, total: number | null) =>
    n === null || n === undefined
      ? '—'
      : translate(language, 'siting.people-share', {
          n: formatNumber(language, n),
          share: formatShare(language, n, total ?? undefined),
        });
  const state = ({ peopleWithin, peopleTotal }: StateFigures) => people(peopleWithin, peopleTotal);
  const served = ({ peopleServed, peopleTotal }: StateFigures) => people(peopleServed, peopleTotal);
  const key = chosen.length === 0 ? ('none' as const) : model;
  const words = translate(language, `siting.sentence.${key}`, {
    n: chosen.length,
    kind: kindName(language, kind),
    group: translate(language, `people.${group}`),
    within: wayMinutes(language, circle, minutes),
    way: wayName(language, circle),
    before: state(today),
    after: state(plan),
    meanBefore: time(today.meanS),
    meanAfter: time(plan.meanS),
    worstBefore: time(today.worstS),
    worstAfter: time(plan.worstS),
    servedBefore: served(today),
    servedAfter: served(plan),
    closed: closed.length,
    unmetBefore: today.verdicts.unmet,
    unmetAfter: plan.verdicts.unmet,
    money: moneyWords(language, costYuan),
  });
  const beyond = Math.max(today.peopleUnreached ?? 0, plan.peopleUnreached ?? 0);
  const isAboutTime = !findModel(model).within && chosen.length > 0;
  if (!isAboutTime || beyond < 0.5) return words;
  const n = formatNumber(language, plan.peopleUnreached ?? 0);
  const before = formatNumber(language, today.peopleUnreached ?? 0);
  return translate(language, 'siting.sentence-unreached', { words, n, before });
}

/** What each stage brings, and what it costs to build in this order, a line for each. */
export function stageLines(
  language: Language,
  { stages, chosen, unit, objective, maximises }: PlanAnswer,
): string[] {
  if (!stages) return [];
  const { near, freely } = stages;
  const own = (stage: 'near' | 'long') => {
    const sites = chosen.filter((site) => site.stage === stage);
    const yuan = sites.reduce((sum, { costYuan }) => sum + costYuan, 0);
    return { n: sites.length, money: moneyWords(language, yuan) };
  };
  const value = objectiveWords(language, unit, objective);
  const best = objectiveWords(language, unit, freely.objective);
  const lost = Math.abs(freely.objective - objective);
  const isSame = lost <= 1e-6 * Math.max(1, Math.abs(objective));
  const key = !isSame ? 'loses' : freely.proven ? 'same' : 'open';
  return [
    translate(language, 'siting.stages.near', {
      ...own('near'),
      value: objectiveWords(language, near.unit, near.objective),
      proof: translate(language, near.proven ? 'siting.is-proven' : 'siting.not-proven'),
    }),
    translate(language, 'siting.stages.long', { ...own('long'), value }),
    translate(language, `siting.stages.${key}`, {
      value,
      best,
      by: objectiveWords(language, unit, lost),
      bound: objectiveWords(language, unit, freely.bound),
      side: translate(language, maximises ? 'siting.stages.fewer' : 'siting.stages.more'),
    }),
  ];
}

/** What had to be assumed of the places of a plan, a line for each thing. */
export function assumedLines(
  language: Language,
  { assumed: { storeys, area, price } }: Pick<PlanAnswer, 'assumed'>,
): string[] {
  return [
    ...(storeys.sites > 0
      ? [
          translate(language, 'siting.assumed.storeys', {
            n: storeys.sites,
            floors: storeys.floors,
          }),
        ]
      : []),
    ...(area.sites > 0
      ? [
          translate(language, 'siting.assumed.area', {
            n: area.sites,
            m2: formatNumber(language, area.mostFloorAreaM2),
          }),
        ]
      : []),
    ...(price.sites > 0
      ? [
          translate(language, 'siting.assumed.price', {
            n: price.sites,
            money: moneyWords(language, price.yuan),
          }),
        ]
      : []),
  ];
}

/** Whom a plan leaves out, as a sentence for a slide. */
export function leftWords(
  language: Language,
  {
    leftOut,
    model,
    kind,
    group,
    minutes,
    circle,
  }: Pick<PlanAnswer, 'leftOut' | 'model' | 'kind' | 'group' | 'minutes' | 'circle'>,
  areas: readonly { areaName: string; people: number }[],
): string {
  const suffix = asksFor(model, 'capacity') ? '-room' : '';
  const params = {
    n: formatNumber(language, leftOut.people),
    group: translate(language, `people.${group}`),
    kind: kindName(language, kind),
    within: wayMinutes(language, circle, minutes),
  };
  if (leftOut.people < 0.5) return translate(language, `siting.left-nobody${suffix}`, params);
  const named = areas
    .filter((area) => area.people >= 0.5)
    .slice(0, AREAS_NAMED)
    .map((area) => areaPeople(language, area));
  const words = translate(language, `siting.left${suffix}`, params);
  return named.length === 0
    ? words
    : translate(language, 'siting.left-mostly', { words, areas: list(language, named) });
}
