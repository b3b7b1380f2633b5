import type { Facility, Site } from '../../../core/plan/records/facility.ts';
import { FACILITY_NUMBERS } from '../../../core/vocabulary/facility-fields.ts';
import { classifyTerm } from '../../../core/plan/term.ts';
import { exportPoint } from '../values/rfc7946-geometry.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer, type LayerColumn } from './make-layer.ts';
import { markColumns } from './mark-columns.ts';
import type { ResultLayer } from './result-layer.ts';

/** For each place, the standards and areas for which it counts, such as `A2 甲社区`. */
function evidenceOf({ input }: LayerContext): Map<string, string[]> {
  const counted = new Map<string, string[]>();
  for (const { rule, areaName, evidence } of input.assessment.findings) {
    for (const id of evidence) {
      const list = counted.get(id) ?? [];
      const words = `${rule} ${areaName}`;
      if (list.at(-1) !== words) list.push(words);
      counted.set(id, list);
    }
  }
  return counted;
}

function placeColumns(context: LayerContext): LayerColumn<Facility>[] {
  const { language, word, kindNames } = context;
  const evidence = evidenceOf(context);
  return [
    { name: 'id', type: 'text', of: ({ id }) => id },
    { name: 'name', type: 'text', of: ({ name }) => name },
    { name: 'kinds', type: 'list', of: ({ kinds }) => kinds },
    { name: 'kindNames', type: 'list', of: ({ kinds }) => kindNames(kinds) },
    ...FACILITY_NUMBERS.map((field): LayerColumn<Facility> => ({
      name: field,
      type: field === 'openedYear' ? 'integer' : 'real',
      ...(field !== 'openedYear' && { decimals: field.endsWith('M2') ? 1 : 0 }),
      of: (place) => place[field],
    })),
    { name: 'services', type: 'list', of: ({ services }) => services },
    {
      name: 'serviceNames',
      type: 'list',
      of: ({ services }) => services?.map((service) => word('service', service)),
    },
    { name: 'operator', type: 'text', of: ({ operator }) => operator },
    { name: 'sociallyOperated', type: 'boolean', of: ({ sociallyOperated }) => sociallyOperated },
    { name: 'inclusive', type: 'boolean', of: ({ inclusive }) => inclusive },
    { name: 'address', type: 'text', of: ({ address }) => address },
    ...markColumns<Facility>(language, ({ synthetic }) => synthetic === true),
    { name: 'countsFor', type: 'integer', of: ({ id }) => evidence.get(id)?.length ?? 0 },
    { name: 'evidenceFor', type: 'list', of: ({ id }) => evidence.get(id) },
  ];
}

/** Existing places; `closed` where the scenario shuts them. */
export function facilityLayer(context: LayerContext): ResultLayer {
  const { input, language } = context;
  const closed = new Set(input.scenario?.closedFacilityIds);
  const columns: LayerColumn<Facility>[] = [
    ...placeColumns(context),
    { name: 'closed', type: 'boolean', of: ({ id }) => (closed.has(id) ? true : null) },
  ];
  const { facilities } = input.project;
  return makeLayer(language, 'facilities', 'point', columns, facilities, exportPoint);
}

/** Places that the scenario adds, each with its reason and year. */
export function siteLayer(context: LayerContext): ResultLayer {
  const { input, language, word } = context;
  const { scenario, project } = input;
  const columns: LayerColumn<Site>[] = [
    ...placeColumns(context),
    { name: 'reason', type: 'text', of: ({ reason }) => reason },
    { name: 'year', type: 'integer', of: ({ year }) => year },
    {
      name: 'term',
      type: 'text',
      of: (site) => word('term', classifyTerm(site, project.settings)),
    },
    { name: 'scenario', type: 'text', of: () => scenario?.name },
  ];
  return makeLayer(language, 'sites', 'point', columns, scenario?.sites ?? [], exportPoint);
}
