import '../../i18n/later-texts.ts';
import {
  type DeliveryProject,
  FUND_SOURCES,
  investmentYuan,
} from '../../core/plan/delivery/delivery-project.ts';
import type { Language } from '../../i18n/catalogue.ts';
import { kindName } from '../../i18n/plan-text.ts';
import { translate } from '../../i18n/translate.ts';
import type { PlainCell, PlainSheet } from '../export/xlsx/plain-workbook.ts';
import { PROJECT_COLUMNS, type ProjectColumn } from './project-columns.ts';

const WAN = 10_000;

function inWan(yuan: number | undefined): PlainCell {
  return yuan === undefined ? null : Math.round((yuan / WAN) * 1e6) / 1e6;
}

function year(date: string | undefined): PlainCell {
  if (date === undefined) return null;
  return /^\d{4}$/.test(date) ? Number(date) : date;
}

function cellOf(
  language: Language,
  project: DeliveryProject,
  column: ProjectColumn,
  no: number,
): PlainCell {
  switch (column) {
    case 'no':
      return no;
    case 'type':
      return project.type === undefined
        ? null
        : translate(language, `delivery.type.${project.type}`);
    case 'stage':
      return translate(language, `delivery.stage.${project.stage}`);
    case 'start':
    case 'finish':
    case 'finished':
      return year(project[column]);
    case 'total':
      return inWan(investmentYuan(project));
    case 'central':
    case 'municipal':
    case 'district':
    case 'private':
      return inWan(project.funds?.[column]);
    case 'partners':
      return (project.partners ?? []).join('、');
    case 'kinds':
      return project.kinds.map((kind) => kindName(language, kind)).join('、');
    default:
      return project[column] ?? null;
  }
}

/** The list of projects in the form of the annexes, with a line of totals, as `readProjectList` reads it back. */
export function projectSheet(language: Language, projects: readonly DeliveryProject[]): PlainSheet {
  const rows = projects.map((project, at) =>
    PROJECT_COLUMNS.map((column) => cellOf(language, project, column, at + 1)),
  );
  const sum = (value: (project: DeliveryProject) => number | undefined) =>
    projects.reduce((all, each) => all + (value(each) ?? 0), 0);
  const totals = PROJECT_COLUMNS.map((column): PlainCell => {
    if (column === 'name') return translate(language, 'delivery.total');
    if (column === 'total') return inWan(sum(investmentYuan));
    const source = FUND_SOURCES.find((each) => each === column);
    if (source) return inWan(sum(({ funds }) => funds?.[source]));
    if (column === 'beds' || column === 'places' || column === 'floorAreaM2') {
      return sum((each) => each[column]);
    }
    return null;
  });
  return {
    name: translate(language, 'delivery.title'),
    table: [
      PROJECT_COLUMNS.map((column) => translate(language, `delivery.column.${column}`)),
      ...rows,
      ...(rows.length > 0 ? [totals] : []),
    ],
    sticky: 2,
  };
}
