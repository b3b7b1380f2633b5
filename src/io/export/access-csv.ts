import type { AccessReport } from '../../core/siting/access/access-report.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { accessUnit } from '../../i18n/ratio-text.ts';
import { translate } from '../../i18n/translate.ts';
import { csvBytes } from './values/csv-cell.ts';
import { rounded } from './values/rounded.ts';

/**
 * Supply per 1000 people of every demand point, today and with the plan, as CSV for Excel; a point
 * that reaches nothing has 0, and without a plan the last column stays empty.
 */
export function accessCsv(report: AccessReport, language: Language): Uint8Array {
  const { today, plan } = report;
  const unit = accessUnit(language, report);
  const perThousand = (perPerson: number | undefined) =>
    rounded(perPerson === undefined ? null : 1000 * perPerson, 3);
  const after = new Map(plan?.points.map((point) => [point.id, point.perPerson]));
  return csvBytes([
    [
      translate(language, 'siting.access.csv-point'),
      'lng',
      'lat',
      translate(language, 'siting.access.csv-people'),
      `${translate(language, 'siting.today')} (${unit})`,
      `${translate(language, 'siting.with-plan')} (${unit})`,
    ],
    ...today.points.map(({ id, lng, lat, people, perPerson }) => [
      id,
      rounded(lng, 7),
      rounded(lat, 7),
      rounded(people, 3),
      perThousand(perPerson),
      perThousand(after.get(id)),
    ]),
  ]);
}
