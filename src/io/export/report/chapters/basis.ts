import { networkWalkerById } from '../../../../core/network/network-model.ts';
import { areaErrorWords } from '../../../../i18n/area-text.ts';
import { formatNumber, formatSpeed } from '../../../../i18n/format.ts';
import { translate } from '../../../../i18n/translate.ts';
import { heading, marks, table, text, words } from '../words/blocks.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';

/** Documents that rows were chosen from, in the order of the catalogue. */
function documentRowsOf({ input, layers, t }: ReportContext): string[][] {
  const { library, project } = input;
  const inForce = new Set(
    input.present.assessment.findings
      .filter((finding) => finding.inForce)
      .map(({ documentId }) => documentId),
  );
  return library.documents.flatMap((document) => {
    const chosen = project.settings.standardIds.filter(
      (id) => library.documentOf(id)?.id === document.id,
    );
    if (chosen.length === 0) return [];
    const standing = t(inForce.has(document.id) ? 'standing.in-force' : 'standing.comparison');
    return [
      [
        layers.pick(document.title),
        document.number ?? t('report.no-number'),
        layers.pick(document.issuer),
        document.date ?? '—',
        document.toBeConfirmed
          ? t('report.beside', { word: standing, beside: t('documents.to-be-confirmed') })
          : standing,
        String(chosen.length),
      ],
    ];
  });
}

function settingRows({ input, layers, t }: ReportContext): string[][] {
  const { language, project } = input;
  const { settings } = project;
  const walker = networkWalkerById(settings.walkerId);
  const row = (name: string, value: string | undefined): string[][] =>
    value === undefined || value === '' ? [] : [[name, value]];
  return [
    ...row(t('column.minutes'), formatNumber(language, settings.minutes, 1)),
    ...row(t('column.walkerId'), layers.pick(walker?.name) || settings.walkerId),
    ...row(t('report.speed'), formatSpeed(language, settings.speedMps)),
    ...row(t('column.circleType'), t(`column.circle-${settings.circle}`)),
    ...row(
      t('column.detour'),
      settings.circle === 'straight' ? formatNumber(language, settings.detour, 2) : undefined,
    ),
    ...row(
      t('column.direction'),
      settings.circle === 'network'
        ? t(`column.direction-${settings.direction ?? 'to'}`)
        : undefined,
    ),
    ...row(t('report.circle-share'), `${formatNumber(language, settings.circleSharePct, 1)}%`),
    ...row(
      t('report.year'),
      settings.year === undefined ? t('report.year-present') : String(settings.year),
    ),
  ];
}

/** Which documents were asked, and how circles, people and verdicts come about. */
export function basisBlocks(context: ReportContext): ReportBlock[] {
  const { input, t, layers } = context;
  const { language, project } = input;
  const { settings } = project;
  const walker = networkWalkerById(settings.walkerId);
  const documents = documentRowsOf(context);
  const conflicts = settings.standardIds.flatMap((id) =>
    (input.library.standardById(id)?.conflicts ?? []).map((each) =>
      t('report.conflict', { row: id, words: layers.pick(each) }),
    ),
  );
  return [
    heading(2, t('report.basis-documents')),
    ...(documents.length === 0
      ? text(t('report.nothing-asked'))
      : [
          ...text(t('report.basis-lead', { n: documents.length })),
          ...table(
            t('report.table-documents'),
            [
              words(t('verdicts-csv.document'), 5),
              words(t('report.column-number'), 3),
              words(t('report.column-issuer'), 3),
              marks(t('report.column-date'), 2),
              marks(t('verdicts-csv.standing'), 2),
              marks(t('report.column-rows'), 1.4),
            ],
            documents,
            translate(language, 'report.comparison-note'),
          ),
        ]),
    heading(2, t('report.basis-method')),
    ...text(
      t(`report.method-${settings.circle}`, {
        minutes: formatNumber(language, settings.minutes, 1),
        walker: layers.pick(walker?.name) || settings.walkerId,
        speed: formatSpeed(language, settings.speedMps),
        metres: formatNumber(
          language,
          (settings.minutes * 60 * settings.speedMps) / settings.detour,
        ),
        detour: formatNumber(language, settings.detour, 2),
      }),
    ),
    ...text(t('report.method-own-time')),
    ...text(t('report.method-people')),
    ...text(t('report.method-verdicts')),
    ...text(t('report.method-lists')),
    ...text(areaErrorWords(language, project.areas)),
    ...table(
      t('report.table-settings'),
      [words(t('column.parameter'), 2), words(t('column.value'), 3)],
      settingRows(context),
    ),
    ...(conflicts.length === 0
      ? []
      : [
          heading(2, t('report.conflicts')),
          ...text(t('report.conflicts-lead')),
          { type: 'items' as const, items: conflicts },
        ]),
  ];
}
