import type { FacilityKind } from '../../vocabulary/kinds.ts';
import type { Facility } from '../records/facility.ts';

/** Stages of a project, in their order: 策划、立项、在建、建成、运营. */
export const PROJECT_STAGES = ['idea', 'approved', 'building', 'built', 'operating'] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** Who pays: central, municipal and district budgets, and others. */
export const FUND_SOURCES = ['central', 'municipal', 'district', 'private'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

/** What is done, as the annexes call it: 新建、改建、扩建、设备采购. */
export const PROJECT_TYPES = ['new', 'conversion', 'extension', 'purchase'] as const;
export type ProjectType = (typeof PROJECT_TYPES)[number];

/** What a project was before it was one. */
export type ProjectOrigin =
  | { of: 'site'; scenarioId: string }
  | { of: 'candidate'; candidateId: string }
  /** What it brings is added to that facility. */
  | { of: 'facility'; facilityId: string }
  | { of: 'list'; file?: string }
  | { of: 'hand' };

/**
 * One line of the list of projects 项目库, on its way from a plan to an open door. Its facility fields are what it brings;
 * an absent field is unknown, never zero.
 */
export interface DeliveryProject extends Omit<
  Facility,
  'kinds' | 'lng' | 'lat' | 'openedYear' | 'sourceId' | 'edited'
> {
  /** None: it brings no facility, such as a purchase of equipment. */
  kinds: FacilityKind[];
  /** WGS-84 degrees; both or none. One without a place is in no circle. */
  lng?: number;
  lat?: number;
  type?: ProjectType;
  origin: ProjectOrigin;
  /** 建设内容和规模 in the words of its list, plain text. */
  content?: string;
  /** 总投资 in yuan, as it is printed. */
  totalYuan?: number;
  /** Parts of it by who pays, in yuan. */
  funds?: Partial<Record<FundSource, number>>;
  /** Subsidies that it is, or is to be, granted: ids of `SUBSIDY_RULES`. */
  subsidyIds?: string[];
  /** 牵头单位. */
  lead?: string;
  /** 配合单位. */
  partners?: string[];
  /** Month or year, `2025-06` or `2025`. */
  start?: string;
  /** When it is to be finished. */
  finish?: string;
  /** When it was finished. */
  finished?: string;
  stage: ProjectStage;
}

/** A month or a year of a project. */
export const PROJECT_DATE = /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/;

/** Year of a month or year. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function isBuilt({ stage }: Pick<DeliveryProject, 'stage'>): boolean {
  return stage === 'built' || stage === 'operating';
}

/** True when a month or a year has passed on a day, written `2025-06-30`. */
function hasPassed(date: string, today: string): boolean {
  return date < today.slice(0, date.length);
}

/** Behind its dates on a day: not finished by its finish, or not begun by its start; null where it is not. */
export function findDelay(
  project: Pick<DeliveryProject, 'stage' | 'start' | 'finish'>,
  today: string,
): 'finish' | 'start' | null {
  const { stage, start, finish } = project;
  if (isBuilt(project)) return null;
  if (finish !== undefined && hasPassed(finish, today)) return 'finish';
  if (stage !== 'building' && start !== undefined && hasPassed(start, today)) return 'start';
  return null;
}

/** Investment in yuan: as printed, else the sum of its parts; undefined where neither is known. */
export function investmentYuan({
  totalYuan,
  funds,
}: Pick<DeliveryProject, 'totalYuan' | 'funds'>): number | undefined {
  const parts = Object.values(funds ?? {});
  return totalYuan ?? (parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : undefined);
}

/** What of the investment no source is named for, in yuan; negative where the parts are more than the whole. */
export function openYuan(project: Pick<DeliveryProject, 'totalYuan' | 'funds'>): number {
  const named = Object.values(project.funds ?? {}).reduce((sum, part) => sum + part, 0);
  return (investmentYuan(project) ?? 0) - named;
}
