import { missingFields } from '../../../../core/hygiene/missing-fields.ts';
import { HYGIENE_CODES } from '../../../../core/plan/hygiene-report.ts';
import { KINDS } from '../../../../core/vocabulary/kinds.ts';
import { PEOPLE_FIELDS } from '../../../../core/vocabulary/people.ts';
import { crsName } from '../../../../i18n/crs-name.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { hygieneWords, missingWords } from '../../../../i18n/hygiene-text.ts';
import { figures, heading, itemsUnder, marks, table, text, words } from '../words/blocks.ts';
import { wholeCoverage } from '../words/coverage-words.ts';
import type { ReportBlock } from '../words/report.ts';
import type { ReportContext } from '../words/report-context.ts';

const LINES_SHOWN = 12;

function sourceRows({ input, t }: ReportContext): string[][] {
  return input.project.sources.map(({ fileName, role, count, crs, attribution, licence }) => [
    fileName,
    t(`role.${role}`),
    formatNumber(input.language, count),
    crsName(input.language, crs),
    [attribution, licence].filter(Boolean).join('；') || '—',
  ]);
}

/** How many facilities there are of each leaf and branch that any has, with what is known of their size. */
function kindRows({ input, layers, t }: ReportContext): string[][] {
  const { facilities } = input.project;
  const number = (value: number) => formatNumber(input.language, value);
  const sum = (own: typeof facilities, field: 'beds' | 'places'): string => {
    const known = own.filter((facility) => facility[field] !== undefined);
    if (known.length === 0) return '—';
    const total = number(known.reduce((all, facility) => all + facility[field]!, 0));
    return known.length === own.length
      ? total
      : t('report.known-of', { total, known: known.length, all: own.length });
  };
  return KINDS.flatMap((kind) => {
    const own = facilities.filter(({ kinds }) => kinds.includes(kind.id));
    if (own.length === 0) return [];
    return [[layers.pick(kind), number(own.length), sum(own, 'beds'), sum(own, 'places')]];
  });
}

/** Where the data come from, what they hold, what is doubtful, and what is missing. */
export function dataBlocks(context: ReportContext): ReportBlock[] {
  const { input, t, layers } = context;
  const { language, project, present, kinds } = input;
  const { hygiene, unplaced = [], facilities, demand } = project;
  const number = (value: number) => formatNumber(language, value);
  const people =
    kinds[0] === undefined ? {} : (wholeCoverage(present, kinds[0], context)?.people ?? {});
  const known = PEOPLE_FIELDS.flatMap((field) =>
    people[field] === undefined
      ? []
      : [t('report.people-of', { group: t(`people.${field}`), n: number(people[field]) })],
  );
  const missing = missingFields(present.assessment.findings).map((line) =>
    missingWords(language, line),
  );
  const doubtful = HYGIENE_CODES.flatMap((code) => {
    const n = hygiene?.counts[code] ?? 0;
    const first = hygiene?.items.find((item) => item.code === code);
    return n === 0 || !first
      ? []
      : [[t(`hygiene.code.${code}`), number(n), hygieneWords(language, first)]];
  });
  const made = project.notices.filter(({ kind }) => kind !== 'attribution').map(layers.pick);
  return [
    heading(2, t('report.data-sources')),
    ...text(project.sources.length === 0 ? t('report.no-sources') : t('report.sources-lead')),
    ...table(
      t('report.table-sources'),
      [
        words(t('report.column-file'), 4),
        marks(t('report.column-role'), 2),
        figures(t('report.column-count'), 1.5),
        marks(t('report.column-crs'), 2.2),
        words(t('report.column-licence'), 3),
      ],
      sourceRows(context),
    ),
    heading(2, t('report.data-holds')),
    ...text(
      facilities.length === 0
        ? t('report.no-facilities')
        : t('report.data-facilities', { n: number(facilities.length) }),
    ),
    ...table(
      t('report.table-kinds'),
      [
        words(t('report.column-kind'), 4),
        figures(t('report.column-sites'), 1.5),
        figures(t('report.column-beds'), 3),
        figures(t('report.column-places'), 3),
      ],
      kindRows(context),
      t('report.kinds-note'),
    ),
    ...text(
      known.length === 0
        ? t('report.no-people')
        : t('report.data-people', { people: context.join(known), points: number(demand.length) }),
    ),
    heading(2, t('report.data-quality')),
    ...(made.length === 0
      ? text(t('report.nothing-made-up'))
      : itemsUnder(t('report.made-up'), made)),
    ...(hygiene === undefined
      ? text(t('report.never-checked'))
      : doubtful.length === 0
        ? text(t('report.nothing-doubtful'))
        : text(t('report.doubtful'))),
    ...table(
      t('report.table-hygiene'),
      [
        words(t('hygiene.column.code'), 2),
        figures(t('report.column-count'), 1),
        words(t('report.column-example'), 5),
      ],
      doubtful,
    ),
    ...text(unplaced.length === 0 ? '' : t('report.unplaced', { n: number(unplaced.length) })),
    ...itemsUnder(t('report.missing'), missing.slice(0, LINES_SHOWN)),
    ...text(
      missing.length > LINES_SHOWN
        ? t('report.missing-more', { n: missing.length - LINES_SHOWN })
        : '',
    ),
  ];
}
