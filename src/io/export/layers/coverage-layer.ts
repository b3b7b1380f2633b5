import type { CoverageRow } from '../../../core/assess/findings/assessment.ts';
import { PEOPLE_FIELDS } from '../../../core/vocabulary/people.ts';
import { DECIMALS, rounded } from '../values/rounded.ts';
import { translateField, makeLayer, type LayerColumn } from './make-layer.ts';
import type { LayerContext } from './layer-context.ts';
import type { ResultLayer } from './result-layer.ts';
import { translate } from '../../../i18n/translate.ts';

function share(part: number | undefined, whole: number | undefined): number | null {
  if (part === undefined || whole === undefined || whole <= 0) return null;
  return rounded((100 * part) / whole, 2);
}

/** Coverage of each kind in each area at the settings' minutes: ground and people, with shares in percent. */
export function coverageLayer({ input, language, word, kindNames }: LayerContext): ResultLayer {
  const covered = (field: string): string =>
    translate(language, 'column.covered-people', { group: translateField(language, field) });
  const coveredShare = (field: string): string =>
    translate(language, 'column.covered-share', { group: translateField(language, field) });
  const columns: LayerColumn<CoverageRow>[] = [
    { name: 'kind', type: 'text', of: ({ kind }) => kind },
    { name: 'kindName', type: 'text', of: ({ kind }) => kindNames([kind])[0] },
    { name: 'areaId', type: 'text', of: ({ areaId }) => areaId },
    { name: 'area', type: 'text', of: ({ areaName }) => areaName },
    { name: 'levelName', type: 'text', of: ({ level }) => word('level', level) },
    {
      name: 'groundM2',
      type: 'real',
      decimals: 0,
      of: ({ groundM2 }) => rounded(groundM2, DECIMALS.m2),
    },
    {
      name: 'groundCoveredM2',
      type: 'real',
      decimals: 0,
      of: ({ groundCoveredM2 }) => rounded(groundCoveredM2, DECIMALS.m2),
    },
    {
      name: 'groundSharePct',
      type: 'real',
      decimals: 1,
      of: ({ groundM2, groundCoveredM2 }) => share(groundCoveredM2, groundM2),
    },
    ...PEOPLE_FIELDS.flatMap((field): LayerColumn<CoverageRow>[] => [
      {
        name: field,
        type: 'real',
        decimals: 0,
        of: ({ people }) => rounded(people[field], DECIMALS.people),
      },
      {
        name: `${field}Covered`,
        type: 'real',
        decimals: 0,
        alias: covered(field),
        of: ({ covered }) => rounded(covered[field], DECIMALS.people),
      },
      {
        name: `${field}Pct`,
        type: 'real',
        decimals: 1,
        alias: coveredShare(field),
        of: ({ people, covered }) => share(covered[field], people[field]),
      },
    ]),
    { name: 'circleType', type: 'text', of: () => input.project.settings.circle },
    { name: 'spreadEvenly', type: 'boolean', of: ({ spreadEvenly }) => spreadEvenly },
  ];
  return makeLayer(language, 'coverage', 'none', columns, input.assessment.coverage);
}
