import { networkWalkerById } from '../../../core/network/network-model.ts';
import { translate } from '../../../i18n/translate.ts';
import { crsName } from '../../../i18n/crs-name.ts';
import { areaErrorWords } from '../../../i18n/area-text.ts';
import type { RunRecord } from '../values/run-json.ts';
import type { LayerContext } from './layer-context.ts';
import { makeLayer } from './make-layer.ts';
import type { ResultLayer } from './result-layer.ts';

interface Parameter {
  group: 'run' | 'settings' | 'standards' | 'inputs' | 'notices';
  name: string;
  value: string;
}

function settingRows({ input, language, pick, word }: LayerContext): Parameter[] {
  const { settings } = input.project;
  const walker = networkWalkerById(settings.walkerId);
  const row = (name: string, value: string | number | undefined): Parameter[] =>
    value === undefined ? [] : [{ group: 'settings', name, value: String(value) }];
  return [
    ...row('minutes', settings.minutes),
    ...row('walkerId', pick(walker?.name) || settings.walkerId),
    ...row('speedMps', settings.speedMps),
    ...row('detour', settings.detour),
    ...row('circleType', translate(language, `column.circle-${settings.circle}`)),
    ...row('areaOn', areaErrorWords(language, input.project.areas) || undefined),
    ...row('direction', settings.direction && word('column', `direction-${settings.direction}`)),
    ...row('maxSnapM', settings.maxSnapM),
    ...row('deliveryKmh', settings.deliveryKmh),
    ...row('circleSharePct', settings.circleSharePct),
    ...row('year', settings.year),
    ...row('growth', settings.growth && JSON.stringify(settings.growth)),
  ];
}

/** Everything a result was made with, as name and value: run, settings, standards, inputs, notices. */
export function parameterLayer(context: LayerContext, run: RunRecord): ResultLayer {
  const { library, language, pick, word } = context;
  const rows: Parameter[] = [
    { group: 'run', name: 'product', value: `${translate(language, 'app.name')} ${run.version}` },
    ...(run.time ? [{ group: 'run' as const, name: 'time', value: run.time }] : []),
    { group: 'run', name: 'assessmentKey', value: run.assessmentKey },
    ...settingRows(context),
    ...run.standards.map(({ id, number, clause, toBeConfirmed }): Parameter => ({
      group: 'standards',
      name: id,
      value: [
        pick(library.standardById(id)?.title),
        number ?? pick(library.documentOf(id)?.title),
        clause ?? '',
        toBeConfirmed ? translate(language, 'documents.to-be-confirmed') : '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    ...run.inputs.map(
      ({ fileName, role, sha256, crs, count, attribution, licence }): Parameter => ({
        group: 'inputs',
        name: fileName,
        value: [
          word('role', role),
          `${count}`,
          crsName(language, crs),
          attribution ?? '',
          licence ?? '',
          `SHA-256 ${sha256}`,
        ]
          .filter((part) => part !== '')
          .join(' · '),
      }),
    ),
    ...run.attribution.map((value): Parameter => ({
      group: 'notices',
      name: 'attribution',
      value,
    })),
    ...run.notices.map((notice): Parameter => ({
      group: 'notices',
      name: 'notice',
      value: pick(notice),
    })),
  ];
  return makeLayer(
    language,
    'parameters',
    'none',
    [
      { name: 'group', type: 'text', of: ({ group }) => word('column', `group-${group}`) },
      { name: 'parameter', type: 'text', of: ({ name }) => word('column', name) },
      { name: 'value', type: 'text', of: ({ value }) => value },
    ],
    rows,
  );
}
