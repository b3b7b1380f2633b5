import { studyBox } from '../../core/assess/prepared/study-box.ts';
import type { Finding } from '../../core/assess/findings/assessment.ts';
import type { Box } from '../../core/geo/box.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type { Notice } from '../../core/plan/project.ts';
import type { People } from '../../core/vocabulary/people.ts';
import { fromBytes, PREPARED, PROJECT } from './run-unit.ts';
import type { UnitOutput } from './store.ts';
import type { UnitIdentity } from './unit.ts';

/** What the province keeps in hand of a district's lists; all else stays in the store. */
export interface DistrictLists {
  /** Around all areas, with the longest walk. */
  box?: Box;
  /** Areas of the highest level that is there. */
  outlines: Area[];
  facilities: Facility[];
}

/** As much of a finding as the tables of a province tell. */
export interface ToldFinding extends Pick<
  Finding,
  'rule' | 'areaId' | 'areaName' | 'level' | 'verdict' | 'inForce' | 'clause' | 'unit'
> {
  part?: string;
  measured: number | null;
  target: number;
  shortfall: number | null;
  force: string | null;
}

/** What the province keeps in hand of a district's assessment. */
export interface DistrictResult {
  /** Of the unit, and so of its output in the store. */
  key: string;
  identity: UnitIdentity;
  /** Whether its project lies in the output. */
  hasProject: boolean;
  findings: ToldFinding[];
  people: People;
  attribution: string[];
  notices: Notice[];
}

/** What became of a district. */
export interface DistrictRun {
  code: string;
  name: string;
  /** Absent where its lists could not be read. */
  lists?: DistrictLists;
  /** Absent: it failed. */
  result?: DistrictResult;
  /** Why it failed, in words. */
  reason?: string;
}

const HIGHEST = ['district', 'street', 'community'] as const;

/** Lists out of the output of a unit that prepared them. */
export function keepLists({ files }: Pick<UnitOutput, 'files'>): DistrictLists {
  const { areas, facilities } = fromBytes<{ areas: Area[]; facilities: Facility[] }>(
    files.get(PREPARED)!,
  );
  const level = HIGHEST.find((each) => areas.some((area) => area.level === each));
  const box = studyBox(areas);
  return {
    ...(box && { box }),
    outlines: areas.filter((area) => area.level === level),
    facilities,
  };
}

interface CoverageTold {
  level: string;
  people: { [Group in keyof People]: number | null };
}

function peopleTold(coverage: readonly CoverageTold[]): People {
  const of = (level: string) => coverage.find((row) => row.level === level);
  const known = Object.entries((of('district') ?? of('all'))?.people ?? {});
  return Object.fromEntries(known.filter(([, value]) => value !== null)) as People;
}

/** The findings that `assessment.json` tells, without the records behind each. */
export function tellFindings(assessment: Uint8Array): ToldFinding[] {
  const { findings } = fromBytes<{ findings: ToldFinding[] }>(assessment);
  return findings.map(
    ({ rule, part, areaId, areaName, level, verdict, inForce, clause, unit, ...numbers }) => ({
      ...{ rule, areaId, areaName, level, verdict, inForce, clause, unit },
      ...(part !== undefined && { part }),
      ...{ measured: numbers.measured, target: numbers.target },
      ...{ shortfall: numbers.shortfall, force: numbers.force },
    }),
  );
}

/** A result out of the output of a unit that assessed. */
export function keepResult(key: string, { identity, files }: UnitOutput): DistrictResult {
  const assessment = files.get('assessment.json')!;
  const { coverage } = fromBytes<{ coverage: CoverageTold[] }>(assessment);
  const { attribution, notices } = fromBytes<Pick<DistrictResult, 'attribution' | 'notices'>>(
    files.get('run.json')!,
  );
  return {
    ...{ key, identity, attribution, notices, hasProject: files.has(PROJECT) },
    findings: tellFindings(assessment),
    people: peopleTold(coverage),
  };
}
