import type { Text } from '../../core/base/text.ts';
import type { Budget } from '../../core/siting/models/mclp-budget.ts';
import { costRows } from '../../core/siting/rows/cost-rows.ts';
import { findModel } from '../../core/siting/question/models.ts';
import {
  CANDIDATE,
  FORBIDDEN,
  REQUIRED,
  type SitingProblem,
} from '../../core/siting/rows/siting-problem.ts';
import type { SiteOptions } from './site-options.ts';
import { readOrlib } from './site-orlib.ts';
import { cellNumber, readIdTable, readNumbers, refuse } from './site-tables.ts';
import { Unusable } from '../refuse/unusable.ts';
import { say } from '../refuse/say.ts';

/** What a call of `kequan site` asks about, with the names of demand points and sites. */
export interface SiteInputs {
  demandIds: string[];
  siteIds: string[];
  problem: SitingProblem;
  /** Number of sites; 0 where the model finds it itself. */
  p: number;
  /** Weight that each site can serve, where the call names capacities. */
  capacities?: Float64Array;
  /** What each site costs and what there is to spend, where the call names them. */
  budget?: Budget;
  /** Things done to the input that the caller is told. */
  notes: Text[];
}

type Table = Pick<SiteInputs, 'demandIds' | 'siteIds' | 'notes'> & {
  weights: number[];
  costAt(demand: number, site: number): number;
  p?: number;
};

function some(ids: readonly string[]): string {
  return ids.length > 8 ? `${ids.slice(0, 8).join(', ')} … (${ids.length})` : ids.join(', ');
}

function readTables(costMatrix: string, demand: string): Table {
  const { columns, ids, cells, rowNumbers } = readIdTable(costMatrix);
  const costs = cells.map((row) => row.map((cell) => (cell === '' ? Infinity : cellNumber(cell))));
  refuse(
    costMatrix,
    costs.flatMap((row, at) =>
      row.flatMap((cost, column) => {
        const where = say('terminal.row-column', {
          row: rowNumbers[at]!,
          column: columns[column]!,
        });
        const cell = cells[at]![column]!;
        if (Number.isNaN(cost)) {
          return [say('terminal.not-a-number', { where, cell })];
        }
        return cost < 0 ? [say('terminal.below-zero', { where, cell })] : [];
      }),
    ),
  );
  const weightOf = readNumbers(demand, 'weight');
  const known = new Set(ids);
  const without = ids.filter((id) => !weightOf.has(id));
  const strange = [...weightOf.keys()].filter((id) => !known.has(id));
  refuse(demand, [
    ...(without.length > 0 ? [say('terminal.no-weight', { without: some(without) })] : []),
    ...(strange.length > 0 ? [say('terminal.not-cost-matrix', { strange: some(strange) })] : []),
  ]);
  const kept = [...ids.keys()].filter((at) => weightOf.get(ids[at]!)! > 0);
  const empty = ids.filter((id) => weightOf.get(id) === 0);
  if (kept.length === 0) {
    refuse(demand, [say('terminal.every-weight-0-there-nobody')]);
  }
  return {
    demandIds: kept.map((at) => ids[at]!),
    siteIds: columns,
    weights: kept.map((at) => weightOf.get(ids[at]!)!),
    costAt: (at, site) => costs[kept[at]!]![site]!,
    notes:
      empty.length > 0 ? [say('terminal.weight-0-nobody-serve-there', { empty: some(empty) })] : [],
  };
}

function rolesOf(siteIds: readonly string[], { required, forbidden }: SiteOptions): Uint8Array {
  const at = new Map(siteIds.map((id, site) => [id, site]));
  const unknown = [...required, ...forbidden].filter((id) => !at.has(id));
  if (unknown.length > 0) {
    throw new Unusable(say('terminal.required-forbidden-no-such-site', { unknown: some(unknown) }));
  }
  const both = required.filter((id) => forbidden.includes(id));
  if (both.length > 0) {
    throw new Unusable(say('terminal.both-required-forbidden', { both: some(both) }));
  }
  const roles = new Uint8Array(siteIds.length).fill(CANDIDATE);
  for (const id of required) roles[at.get(id)!] = REQUIRED;
  for (const id of forbidden) roles[at.get(id)!] = FORBIDDEN;
  return roles;
}

/** A number for each site out of a table `id,<name>`. @throws Unusable */
function readBySite(file: string, name: string, siteIds: readonly string[]): Float64Array {
  const numberOf = readNumbers(file, name);
  const without = siteIds.filter((id) => !numberOf.has(id));
  const strange = [...numberOf.keys()].filter((id) => !siteIds.includes(id));
  refuse(file, [
    ...(without.length > 0
      ? [say('terminal.no-number-for', { name, without: some(without) })]
      : []),
    ...(strange.length > 0 ? [say('terminal.no-such-site', { strange: some(strange) })] : []),
  ]);
  return Float64Array.from(siteIds, (id) => numberOf.get(id)!);
}

function budgetOf(
  { prices: file, budget: most }: SiteOptions,
  siteIds: readonly string[],
  roles: Uint8Array,
): Budget | undefined {
  if (file === undefined || most === undefined) return undefined;
  const prices = readBySite(file, 'price', siteIds);
  const needed = prices.reduce((sum, price, at) => (roles[at] === REQUIRED ? sum + price : sum), 0);
  if (needed > most) {
    throw new Unusable(say('terminal.budget-required-sites-alone-cost', { most, needed }));
  }
  return { prices, most };
}

/** Reads and checks the inputs of `kequan site`. @throws Unusable, UnreadableFile */
export function readSiteInputs(options: SiteOptions): SiteInputs {
  const { costMatrix, demand, orlib, model } = options;
  const table: Table = orlib ? readOrlib(orlib) : readTables(costMatrix!, demand!);
  const { demandIds, siteIds, weights, costAt, notes } = table;
  const roles = rolesOf(siteIds, options);
  const { limits } = findModel(model);
  const p = limits.includes('count') ? (options.p ?? table.p ?? 0) : 0;
  const open = roles.filter((role) => role !== FORBIDDEN).length;
  const fixed = roles.filter((role) => role === REQUIRED).length;
  if (open === 0) {
    throw new Unusable(say('terminal.every-site-forbidden-there-no'));
  }
  if (p > open) {
    throw new Unusable(say('terminal.p-there-are-only-sites', { p, open }));
  }
  if (options.p !== undefined && p < fixed) {
    throw new Unusable(say('terminal.p-sites-are-required-already', { p, fixed }));
  }
  const budget = budgetOf(options, siteIds, roles);
  return {
    demandIds,
    siteIds,
    problem: {
      rows: costRows(demandIds.length, siteIds.length, costAt),
      weights: Float64Array.from(weights),
      roles,
    },
    p,
    ...(options.capacity ? { capacities: readBySite(options.capacity, 'capacity', siteIds) } : {}),
    ...(budget && { budget }),
    notes,
  };
}
