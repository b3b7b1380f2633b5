import { ownGroups } from '../../../core/vocabulary/people.ts';
import type { Finding, Verdict } from '../../../core/assess/findings/assessment.ts';
import type { Area } from '../../../core/plan/areas/area.ts';
import { exportPolygon } from '../values/rfc7946-geometry.ts';
import { factsSource } from '../values/export-input.ts';
import { findFacts } from '../../../core/assess/findings/finding-facts.ts';
import { verdictRecord } from '../values/finding-record.ts';
import { DECIMALS, rounded } from '../values/rounded.ts';
import { groupBy, type LayerContext } from './layer-context.ts';
import { makeLayer, type LayerColumn } from './make-layer.ts';
import { markColumns } from './mark-columns.ts';
import type { ResultLayer } from './result-layer.ts';

/** Name of the field that holds one standard's verdict of an area. */
function verdictField({ rule, part }: Pick<Finding, 'rule' | 'part'>): string {
  return part === undefined ? `verdict_${rule}` : `verdict_${rule}_${part}`;
}

function verdictColumns(context: LayerContext): LayerColumn<Area>[] {
  const { input, library, pick, findingsOf } = context;
  const ofAreas = input.assessment.findings.filter(({ level }) => level !== 'all');
  return [...groupBy(ofAreas, verdictField)].map(([name, [first]]) => {
    const standard = library.standardById(first!.rule);
    const part = library.partById(first!.rule, first!.part)?.title;
    const words = [first!.rule, pick(standard?.title), first!.part === undefined ? '' : pick(part)];
    return {
      name,
      type: 'text',
      alias: words.filter((word) => word !== '').join(' '),
      of: ({ id }) => findingsOf.get(id)?.find((each) => verdictField(each) === name)?.verdict,
    };
  });
}

/** Areas with their people, their verdicts one by one, and how many there are of each. */
export function areaLayer(context: LayerContext): ResultLayer {
  const { input, language, library, word, findingsOf } = context;
  const { project, assessment } = input;
  const factsOf = findFacts(library, factsSource(input));
  const nameOf = new Map(project.areas.map(({ id, name }) => [id, name]));
  const coverage = groupBy(assessment.coverage, ({ areaId }) => areaId);
  const counted = (verdict: Verdict): LayerColumn<Area> => ({
    name: verdict,
    type: 'integer',
    of: ({ id }) =>
      findingsOf.get(id)?.filter((each) => each.inForce && each.verdict === verdict).length ?? 0,
  });
  const columns: LayerColumn<Area>[] = [
    { name: 'id', type: 'text', of: ({ id }) => id },
    { name: 'name', type: 'text', of: ({ name }) => name },
    { name: 'level', type: 'text', of: ({ level }) => level },
    { name: 'levelName', type: 'text', of: ({ level }) => word('level', level) },
    { name: 'parentId', type: 'text', of: ({ parentId }) => parentId },
    { name: 'parentName', type: 'text', of: ({ parentId }) => nameOf.get(parentId ?? '') },
    { name: 'code', type: 'text', of: ({ code }) => code },
    { name: 'zone', type: 'text', of: ({ zone }) => zone },
    { name: 'central', type: 'boolean', of: ({ central }) => central },
    { name: 'residents', type: 'real', decimals: 0, of: ({ residents }) => residents },
    { name: 'age60plus', type: 'real', decimals: 0, of: ({ age60plus }) => age60plus },
    { name: 'age65plus', type: 'real', decimals: 0, of: ({ age65plus }) => age65plus },
    { name: 'age0to3', type: 'real', decimals: 0, of: ({ age0to3 }) => age0to3 },
    ...ownGroups().map(({ id }): LayerColumn<Area> => ({
      name: id,
      type: 'real',
      decimals: 0,
      of: (area) => area[id],
    })),
    { name: 'households', type: 'real', decimals: 0, of: ({ households }) => households },
    { name: 'floorAreaM2', type: 'real', decimals: 1, of: ({ floorAreaM2 }) => floorAreaM2 },
    { name: 'builtYear', type: 'integer', of: ({ builtYear }) => builtYear },
    ...markColumns<Area>(language, ({ synthetic }) => synthetic === true),
    counted('met'),
    counted('unmet'),
    counted('unassessed'),
    ...verdictColumns(context),
    {
      name: 'verdicts',
      type: 'json',
      of: ({ id }) =>
        (findingsOf.get(id) ?? []).map((finding) => verdictRecord(finding, factsOf(finding))),
    },
    {
      name: 'coverage',
      type: 'json',
      of: ({ id }) =>
        (coverage.get(id) ?? []).map(({ kind, groundM2, groundCoveredM2 }) => ({
          kind,
          groundM2: rounded(groundM2, DECIMALS.m2),
          groundCoveredM2: rounded(groundCoveredM2, DECIMALS.m2),
        })),
    },
  ];
  return makeLayer(language, 'areas', 'polygon', columns, project.areas, ({ geometry }) =>
    exportPolygon(geometry),
  );
}
