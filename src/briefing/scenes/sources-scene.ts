import { attributionText } from '../../i18n/attribution-text.ts';
import { formatNumber } from '../../i18n/format.ts';
import { crsName } from '../../i18n/crs-name.ts';
import { dotted, type MadeScene, type SceneContext } from '../scene-context.ts';

/** Characters of a checksum that tell files apart on paper. */
const CHECKSUM_SHOWN = 12;

/** Where the data come from and how the figures are made. */
export function sourcesScene(context: SceneContext): MadeScene {
  const { t, project, language, circle, basis } = context;
  const { sources, notices, settings } = project;
  return {
    key: 'sources',
    title: t('slide.sources-title'),
    basis,
    wide: true,
    points: [
      t(`circle.notes.${circle}`),
      ...(circle === 'straight' && settings.detour !== 1
        ? [t('slide.method-detour', { n: formatNumber(language, settings.detour, 2) })]
        : []),
      t('slide.method-verdicts'),
      ...notices.map(({ zh, en }) => (language === 'en' ? en : zh)),
    ],
    ...(sources.length > 0 && {
      table: {
        columns: [
          { title: t('slide.column-data'), share: 2 },
          { title: t('slide.column-file'), share: 4 },
          { title: t('slide.column-records'), share: 1.6, align: 'right' },
          { title: t('slide.column-crs'), share: 3 },
          { title: t('slide.column-source'), share: 5 },
        ],
        rows: sources.map(({ role, fileName, count, crs, attribution, licence }) => [
          t(`role.${role}`),
          fileName,
          formatNumber(language, count),
          crsName(language, crs),
          dotted([attribution ? attributionText(language, attribution) : '', licence ?? '']) || '—',
        ]),
      },
    }),
    notes: [
      t(`circle.notes.${circle}`),
      ...sources.map(
        ({ fileName, sha256 }) => `${fileName} SHA-256 ${sha256.slice(0, CHECKSUM_SHOWN)}`,
      ),
    ].join('\n'),
    map: context.map(null, {}),
  };
}
