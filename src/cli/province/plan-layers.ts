import type { PlannedSite } from '../../core/siting/question/plan-answer.ts';
import { kindName } from '../../i18n/plan-text.ts';
import { translate } from '../../i18n/translate.ts';
import type { ResultLayer } from '../../io/export/layers/result-layer.ts';
import { rounded } from '../../io/export/values/rounded.ts';
import type { DistrictAnswer, QuestionAnswer } from './ask-districts.ts';
import { type Column, provinceLayer, type Titled } from './province-layers.ts';
import type { Words } from './row-words.ts';

interface SiteRow {
  district: DistrictAnswer;
  site: PlannedSite;
}

const peopleOf = ({ reason }: PlannedSite): number | null => {
  const known = reason.newlyWithin.flatMap(({ people }) => people ?? []);
  return known.length > 0 ? Math.max(...known) : null;
};

const tenThousands = (yuan: number | null): number | null =>
  yuan === null ? null : rounded(yuan / 10_000, 2);

/** The sites of all districts, those that bring most people within reach first. */
function siteLayer(answer: QuestionAnswer, id: string, { language }: Words): ResultLayer {
  const rows = answer.districts
    .flatMap((district) =>
      (district.plan?.chosen ?? []).map((site): SiteRow => ({ district, site })),
    )
    .toSorted((a, b) => (peopleOf(b.site) ?? 0) - (peopleOf(a.site) ?? 0));
  const order = new Map(rows.map((row, at) => [row, at + 1]));
  const sum = (field: 'beds' | 'places') => (row: SiteRow) =>
    row.site.uses.reduce((all, use) => all + use[field], 0) || null;
  const columns: Column<SiteRow>[] = [
    { name: 'order', key: 'province.order', type: 'integer', of: (row) => order.get(row)! },
    { name: 'code', key: 'province.code', type: 'text', of: (row) => row.district.run.code },
    {
      name: 'district',
      key: 'province.district',
      type: 'text',
      of: (row) => row.district.run.name,
    },
    { name: 'site', key: 'province.site', type: 'text', of: ({ site }) => site.name },
    {
      name: 'kinds',
      key: 'province.kinds',
      type: 'list',
      of: ({ site }) => site.kinds.map((kind) => kindName(language, kind)),
    },
    {
      name: 'newly',
      key: 'province.newly-within',
      type: 'integer',
      of: (row) => rounded(peopleOf(row.site), 0),
    },
    { name: 'beds', key: 'province.beds', type: 'integer', of: sum('beds') },
    { name: 'places', key: 'province.places', type: 'integer', of: sum('places') },
    {
      name: 'floorM2',
      key: 'province.floor-m2',
      type: 'real',
      decimals: 0,
      of: ({ site }) =>
        rounded(
          site.uses.reduce((all, use) => all + use.floorAreaM2, 0),
          0,
        ),
    },
    {
      name: 'cost',
      key: 'province.cost',
      type: 'real',
      decimals: 2,
      of: ({ site }) => tenThousands(site.costYuan),
    },
    {
      name: 'nearest',
      key: 'province.nearest',
      type: 'text',
      of: ({ site }) => site.reason.nearestExisting?.name ?? null,
    },
    {
      name: 'nearestMin',
      key: 'province.nearest-minutes',
      type: 'real',
      decimals: 1,
      of: ({ site }) =>
        rounded(site.reason.nearestExisting && site.reason.nearestExisting.timeS / 60, 1),
    },
    { name: 'lng', key: 'province.lng', type: 'real', of: ({ site }) => rounded(site.lng, 6) },
    { name: 'lat', key: 'province.lat', type: 'real', of: ({ site }) => rounded(site.lat, 6) },
  ];
  const titled: Titled = {
    id: `sites-${id}`,
    title: translate(language, 'province.layer-sites', { name: answer.question.name }),
    geometry: 'point',
  };
  return provinceLayer(language, titled, columns, rows, ({ site: { lng, lat } }) => ({
    type: 'Point',
    coordinates: [lng, lat],
  }));
}

/** A line a district: how many sites, what they cost and bring, and what is not known. */
function districtsOfQuestion(answer: QuestionAnswer, id: string, { language }: Words): ResultLayer {
  const isOver = answer.question.next !== undefined;
  const note = ({ reason, endsEarly }: DistrictAnswer): string | null =>
    reason ?? (endsEarly ? translate(language, 'province.ends-early') : null);
  const columns: Column<DistrictAnswer>[] = [
    { name: 'code', key: 'province.code', type: 'text', of: ({ run }) => run.code },
    { name: 'district', key: 'province.district', type: 'text', of: ({ run }) => run.name },
    {
      name: 'sites',
      key: 'province.sites',
      type: 'integer',
      of: ({ plan, reason }) => plan?.chosen.length ?? (reason === undefined ? 0 : null),
    },
    ...(isOver
      ? [
          {
            ...{ name: 'brings', key: 'province.brings', type: 'integer' as const },
            of: ({ brings }: DistrictAnswer) => rounded(brings, 0),
          },
        ]
      : []),
    {
      name: 'circle',
      key: 'province.circle',
      type: 'text',
      of: ({ plan }) => (plan ? translate(language, `column.circle-${plan.circle}`) : null),
    },
    {
      name: 'withinToday',
      key: 'province.within-today',
      type: 'integer',
      of: ({ plan }) => rounded(plan?.today.peopleWithin, 0),
    },
    {
      name: 'withinPlan',
      key: 'province.within-plan',
      type: 'integer',
      of: ({ plan }) => rounded(plan?.plan.peopleWithin, 0),
    },
    {
      name: 'people',
      key: 'province.people',
      type: 'integer',
      of: ({ plan }) => rounded(plan?.plan.peopleTotal, 0),
    },
    {
      name: 'cost',
      key: 'province.cost',
      type: 'real',
      decimals: 2,
      of: ({ plan }) => tenThousands(plan?.costYuan ?? null),
    },
    {
      name: 'gap',
      key: 'province.gap',
      type: 'real',
      decimals: 3,
      of: ({ plan }) => rounded(plan?.gapPct, 3),
    },
    { name: 'note', key: 'province.note', type: 'text', of: note },
  ];
  const rows = isOver
    ? answer.districts.toSorted((a, b) => (b.brings ?? -1) - (a.brings ?? -1))
    : answer.districts;
  const titled: Titled = {
    id: `plans-${id}`,
    title: translate(language, 'province.layer-plans', { name: answer.question.name }),
    geometry: 'none',
  };
  return provinceLayer(language, titled, columns, rows);
}

/** The answers to a province's questions: for each its sites, and a table of the districts. */
export function planLayers(answers: readonly QuestionAnswer[], words: Words): ResultLayer[] {
  return answers.flatMap((answer, at) => [
    districtsOfQuestion(answer, `${at + 1}`, words),
    siteLayer(answer, `${at + 1}`, words),
  ]);
}
