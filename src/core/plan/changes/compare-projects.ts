import { sameValue } from '../../base/same-value.ts';
import type { Project } from '../project.ts';

/** The tables of a project whose records go by ids. */
const COMPARED_TABLES = [
  'areas',
  'facilities',
  'demand',
  'unplaced',
  'candidates',
  'scenarios',
  'deliveryProjects',
  'budgets',
  'estates',
  'reported',
  'ownDocuments',
  'sources',
  'briefing',
  'rounds',
  'followUps',
] as const;

export interface TableDifference {
  table: (typeof COMPARED_TABLES)[number];
  before: number;
  after: number;
  added: number;
  removed: number;
  changed: number;
}

/** What has no records of its own. */
const MEMBERS = ['title', 'settings', 'basemap', 'mapApprovalNo'] as const;

export interface ProjectDifference {
  /** Tables that neither state has are left out. */
  tables: TableDifference[];
  /** Other members that are not the same. */
  members: (typeof MEMBERS)[number][];
}

/** How two states of a project differ, table by table and record by record. */
export function compareProjects(before: Project, after: Project): ProjectDifference {
  const members = MEMBERS.filter((member) => !sameValue(before[member], after[member]));
  return { tables: compareTables(before, after), members };
}

function compareTables(before: Project, after: Project): TableDifference[] {
  return COMPARED_TABLES.flatMap((table) => {
    const old = before[table] ?? [];
    const now = after[table] ?? [];
    if (old.length + now.length === 0) return [];
    const known = new Map<string, unknown>(old.map((record) => [record.id, record]));
    let [common, changed] = [0, 0];
    for (const record of now) {
      const was = known.get(record.id);
      if (!was) continue;
      common++;
      if (!sameValue(was, record)) changed++;
    }
    const [added, removed] = [now.length - common, old.length - common];
    return [{ table, before: old.length, after: now.length, added, removed, changed }];
  });
}
