import type { Issue } from '../base/issue.ts';
import type { Text } from '../base/text.ts';
import type { NetworkEdits } from '../network/network-model.ts';
import type { Area } from './areas/area.ts';
import type { AreaLevel } from '../vocabulary/area-levels.ts';
import type { Candidate } from './records/candidate.ts';
import type { Crs } from '../vocabulary/crs.ts';
import type { DeliveryProject } from './delivery/delivery-project.ts';
import type { EstatePlan } from './delivery/estate-plan.ts';
import type { FollowUp } from './delivery/follow-up.ts';
import type { Round } from './delivery/round.ts';
import type { YearBudget } from './delivery/money-by-year.ts';
import type { DemandPoint } from './records/demand.ts';
import type { Facility, Site } from './records/facility.ts';
import type { Growth } from './areas/growth.ts';
import type { FacilityKind } from '../vocabulary/kinds.ts';
import type { StandardDocument } from '../standards/standard.ts';
import type { People } from '../vocabulary/people.ts';
import type { HygieneReport } from './hygiene-report.ts';
import type { ReportedValue } from './reported.ts';
import type { Scene } from './scene.ts';
import type { UnplacedFacility } from './records/unplaced.ts';

/** Version of the project file's form; raised when an older reader would misread it. */
export const PROJECT_VERSION = 1;

/** Where a part of the project came from; kept with it and written into every export. */
export interface Source {
  id: string;
  role: 'areas' | 'facilities' | 'demand' | 'candidates' | 'network' | 'relief';
  fileName: string;
  /** What the planner calls the list; absent: as its file. */
  title?: string;
  /** Not drawn on the map; it counts as before. */
  hidden?: boolean;
  sha256: string;
  sizeBytes: number;
  /** Coordinate system the file was read as; what is stored is always WGS-84. */
  crs: Crs;
  encoding?: string;
  /** Attribution line that must stand wherever the data show. */
  attribution?: string;
  licence?: string;
  /** Features or rows taken over. */
  count: number;
}

/** What a scenario changes on top of the present state. */
export interface Scenario {
  id: string;
  name: string;
  sites: Site[];
  closedFacilityIds: string[];
  /** Links added to the walking network and stretches shut; they count only along the network. */
  network?: NetworkEdits;
}

/** Everything a planner can set that changes numbers. */
export interface Settings {
  /** Walking time of the circles on the map and of the coverage rows, in minutes. */
  minutes: number;
  /** Id of a walker (`core/plan/walker.ts`). */
  walkerId: string;
  /** Level speed in m/s; the walker's own unless the planner overrides it. */
  speedMps: number;
  /** Path length over straight distance, >= 1; 1 is the plain radius. */
  detour: number;
  circle: 'straight' | 'network';
  /** Way that is walked along a network: to the facility, from it, or the mean of both; absent: to it. */
  direction?: 'to' | 'from' | 'both';
  /** Speed of the bicycle or vehicle that brings meals to the door 配餐, in km/h; absent: 15. */
  deliveryKmh?: number;
  /** Largest way from a place to a street of the network, in metres; absent: 100. */
  maxSnapM?: number;
  /** Ids of chosen standards (rows such as `A2`), in the order of the catalogue. */
  standardIds: string[];
  /** Percent (0–100] asked of a circle for which the document states none: the planner's own. */
  circleSharePct: number;
  /** Year looked at: its people, its targets, the sites that stand by then; absent: the present state with each row's last target. */
  year?: number;
  /** How people change up to that year; absent: they stay as loaded. */
  growth?: Growth;
  /** Branches of the kinds tree of which the planner says that the lists hold all there are. */
  completeKinds?: FacilityKind[];
  /** Whether the loaded districts are all of their city; absent: told by the documents. */
  wholeCity?: boolean;
  /** People of the whole city, for the part of its targets that falls to a district. */
  cityPeople?: People;
  /** Last year that counts as near term 近期; a later site is long term 远期. Absent: `NEAR_TERM_END`. */
  nearTermEnd?: number;
}

/** Near term unless the planner says otherwise: the target year of most of the documents. */
export const NEAR_TERM_END = 2025;

/** A note that stands on every view and export, such as 示意. */
export interface Notice {
  kind: 'synthetic' | 'under-mapped' | 'attribution';
  zh: string;
  en: string;
}

/** Basemap choice; a remote one only when the planner names it. */
export type Basemap =
  | { kind: 'none' }
  | { kind: 'sample'; sampleId: string }
  /** Drawn from the OpenStreetMap extract with this checksum and kept on this machine. */
  | { kind: 'extract'; sha256: string }
  | { kind: 'xyz'; urlTemplate: string; attribution: string }
  | { kind: 'pmtiles'; fileName: string };

/** What the planner chose for the assessment report, by chapter. */
export interface ReportSettings {
  /** Ids of chapters that are left out. */
  leftOut?: string[];
  /** The planner's own words before and after chapters, plain text. */
  words?: Record<string, { before?: string; after?: string }>;
}

/** How one imported file's columns were understood, remembered by its fields in their order. */
export interface RememberedMapping {
  headerKey: string;
  role: 'areas' | 'facilities' | 'demand' | 'candidates';
  level?: AreaLevel;
  crs: Source['crs'];
  columns: Record<string, string>;
  kindValues: Record<string, FacilityKind>;
  defaultKind?: FacilityKind;
}

export interface Project {
  version: typeof PROJECT_VERSION;
  id: string;
  title: string;
  areas: Area[];
  facilities: Facility[];
  demand: DemandPoint[];
  /** Facilities without a place, in file order; absent in older files. */
  unplaced?: UnplacedFacility[];
  /** What was found doubtful at the last import; absent where nothing was checked. */
  hygiene?: HygieneReport;
  /** Idle buildings and plots where sites may stand; absent in older files and where none is loaded. */
  candidates?: Candidate[];
  sources: Source[];
  notices: Notice[];
  issues: Issue[];
  settings: Settings;
  /** Values of rows that no map can measure, in the order they were entered. */
  reported: ReportedValue[];
  /** Documents of the planner's own, beside the shipped ones. */
  ownDocuments: StandardDocument[];
  scenarios: Scenario[];
  /** The list of projects 项目库, in its order; absent in older files and where there is none. */
  deliveryProjects?: DeliveryProject[];
  /** Limits to what a source pays in a year; absent where there is none. */
  budgets?: YearBudget[];
  /** New estates 四同步; absent where there is none. */
  estates?: EstatePlan[];
  /** Null: the present state 现状 is shown. */
  activeScenarioId: string | null;
  mappings: RememberedMapping[];
  basemap: Basemap;
  /** The shipped sample that the project was opened from; its basemap can be used. */
  sampleId?: string;
  /** Title of that sample in both languages; it stands for `title` until that is another. */
  sampleTitle?: Text;
  briefing: Scene[];
  /** Absent: the report has all chapters and no words of the planner's own. */
  report?: ReportSettings;
  /** Rounds 期, the earliest first; absent in older files and where none is made. */
  rounds?: Round[];
  /** Findings that are followed up 台账; absent in older files and where there are none. */
  followUps?: FollowUp[];
  /** 审图号 if they have one; the stamp for internal material stands otherwise. */
  mapApprovalNo?: string;
}

export const DEFAULT_SETTINGS: Settings = {
  minutes: 15,
  walkerId: 'older-adult',
  speedMps: 1.0,
  detour: 1,
  circle: 'straight',
  standardIds: [],
  circleSharePct: 90,
};

export function emptyProject(id: string, title: string): Project {
  return {
    version: PROJECT_VERSION,
    id,
    title,
    areas: [],
    facilities: [],
    demand: [],
    sources: [],
    notices: [],
    issues: [],
    settings: { ...DEFAULT_SETTINGS },
    reported: [],
    ownDocuments: [],
    scenarios: [],
    activeScenarioId: null,
    mappings: [],
    basemap: { kind: 'none' },
    briefing: [],
  };
}

/**
 * Facilities as a scenario leaves them: the open ones in file order, then its sites; in a given year
 * only the sites that stand by then, a site without a year always.
 */
export function facilitiesIn(
  facilities: readonly Facility[],
  scenario: Scenario | null,
  year?: number,
): readonly Facility[] {
  if (!scenario) return facilities;
  const closed = new Set(scenario.closedFacilityIds);
  const sites = scenario.sites.filter(
    (site) => year === undefined || site.year === undefined || site.year <= year,
  );
  return [...facilities.filter((facility) => !closed.has(facility.id)), ...sites];
}
