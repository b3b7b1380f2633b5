import type { MultiPolygon, Polygon } from 'geojson';
import type { Settings } from '../../core/plan/project.ts';
import type { KindShapes, Verdict } from '../../core/assess/findings/assessment.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { AreaLevel } from '../../core/vocabulary/area-levels.ts';
import type { NetworkEdits } from '../../core/network/network-model.ts';
import type { Candidate } from '../../core/plan/records/candidate.ts';
import type { Facility, Site } from '../../core/plan/records/facility.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import type { Suggestion } from '../../core/siting/suggest/suggestion.ts';

/** Ground under the map, ready to be drawn: addresses and files are resolved by the caller. */
export type MapBasemap =
  | { kind: 'none' }
  /** `baseUrl` ends without a slash and holds `water.geojson`, `green.geojson` … of a sample. */
  | { kind: 'sample'; baseUrl: string }
  /** Addresses of the same files by layer; none while they are fetched from this machine's storage. */
  | { kind: 'extract'; urls: Readonly<Record<string, string>> }
  | { kind: 'xyz'; urlTemplate: string; attribution: string }
  | { kind: 'pmtiles'; source: File | string };

export type MapTargetType = 'area' | 'facility' | 'site' | 'suggestion' | 'candidate' | 'plan-site';

/** What is pointed at or selected. */
export interface MapTarget {
  type: MapTargetType;
  id: string;
}

/** Bands of walking time; the addresses name GeoJSON whose features carry `share`, 0 (first) to 1 (last). */
export interface MapBands {
  style: 'rings' | 'nested';
  bands: readonly { fromMin: number; toMin: number }[];
  groundUrl: string | null;
  streetsUrl: string | null;
}

/** A demand point that is served badly. */
export interface MapPoint {
  id: string;
  lng: number;
  lat: number;
}

/** A line whose corners can be moved, and what each corner is called. */
export interface EditedLine {
  id: string;
  places: readonly (readonly [number, number])[];
  labels: readonly string[];
}

/** A project of the list 项目库 at its place. */
export interface MapProject {
  id: string;
  name: string;
  lng: number;
  lat: number;
  state: 'planned' | 'built' | 'late';
}

/** A plan that is proposed and not (all) taken yet. */
export interface MapPlan {
  sites: readonly (MapPoint & { name: string; number: number; sure: boolean; taken: boolean })[];
  /** Demand points that the plan leaves out. */
  leftOut: readonly (MapPoint & { people: number })[];
  /** The site that is pointed out. */
  siteId: string | null;
}

/** Areas coloured by supply per person, as shares of the most. */
export interface MapAccess {
  areas: readonly Area[];
  shares: ReadonlyMap<string, number>;
}

/** Ground of the nearest facility of a kind, by load: shares of the heaviest; null where it is not known. */
export interface MapNearest {
  areas: readonly {
    id: string;
    name: string;
    geometry: Polygon | MultiPolygon;
    share: number | null;
  }[];
}

interface MapShow {
  circles: boolean;
  gaps: boolean;
  verdicts: boolean;
  facilities: boolean;
  sites: boolean;
  labels: boolean;
}

/**
 * Everything the map draws. Parts are compared by reference: hand over the store's own arrays, and a
 * part that has not changed costs nothing.
 */
export interface MapModel {
  basemap: MapBasemap;
  areas: readonly Area[];
  /** Level whose areas are painted and can be selected; null paints the finest level loaded. */
  paintLevel: AreaLevel | null;
  /** By area id, for the chosen rule or the worst of all; null while nothing is assessed. */
  verdicts: ReadonlyMap<string, Verdict> | null;
  /** Number and name of the standard that the verdicts are of; null for the worst of all. */
  verdictsOf: string | null;
  facilities: readonly Facility[];
  /** Facilities that the chosen standard counts, the rest dimmed; null: those of the kind. */
  counted: ReadonlySet<string> | null;
  /** Facilities that the scenario closes. */
  closedFacilityIds: readonly string[];
  /** Facilities of other kinds step back; null shows all alike. */
  kind: FacilityKind | null;
  sites: readonly Site[];
  /** Year looked at: sites of a later one do not stand yet; null is the present state with every site. */
  year: number | null;
  /** Links and closures of the scenario, and the corners of a link that is being drawn. */
  networkEdits: NetworkEdits | null;
  linkDrawn: readonly [number, number][];
  /** Where the pointer is with the tool for links or closures, and the street it would be joined to. */
  linkAim: { pointer: [number, number]; join: [number, number] | null } | null;
  /** The link whose corners are being moved. */
  linkEdited: EditedLine | null;
  bands: MapBands | null;
  /** Facilities and candidates that are chosen in their list, beside the one that is selected. */
  chosen: readonly MapPoint[];
  worstPoints: readonly MapPoint[];
  /** One of the points that is pointed out. */
  pointId: string | null;
  shapes: KindShapes | null;
  /** Minutes of the circles, for the legend. */
  minutes: number;
  /** How they are covered, for the legend. */
  circle: Settings['circle'];
  /** Radius of a straight circle in metres, drawn around a site while it is dragged; null draws none. */
  siteRadiusM: number | null;
  /** Drawn with the letters A, B, C … in this order. */
  suggestions: readonly Suggestion[];
  /** Idle buildings and plots where sites may stand. */
  candidates: readonly Candidate[];
  /** Projects with a place, as they stand today. */
  projects: readonly MapProject[];
  plan: MapPlan | null;
  access: MapAccess | null;
  nearest: MapNearest | null;
  selected: MapTarget | null;
  show: MapShow;
  /** How strongly parts are drawn, 0 to 1 of their own strength; absent: 1. */
  fade: Partial<Record<keyof MapShow, number>>;
  /** Lines that must stand wherever the data show, as plain text. */
  attribution: readonly string[];
  /** Notes such as 示意, as plain text. */
  notices: readonly string[];
}

/** A map without data, from which a model is made by spreading. */
export const EMPTY_MODEL: MapModel = {
  basemap: { kind: 'none' },
  areas: [],
  paintLevel: null,
  verdicts: null,
  verdictsOf: null,
  facilities: [],
  counted: null,
  closedFacilityIds: [],
  kind: null,
  sites: [],
  year: null,
  networkEdits: null,
  linkDrawn: [],
  linkAim: null,
  linkEdited: null,
  bands: null,
  chosen: [],
  worstPoints: [],
  pointId: null,
  shapes: null,
  minutes: 15,
  circle: 'straight',
  siteRadiusM: null,
  suggestions: [],
  candidates: [],
  projects: [],
  plan: null,
  access: null,
  nearest: null,
  selected: null,
  show: {
    circles: true,
    gaps: true,
    verdicts: true,
    facilities: true,
    sites: true,
    labels: true,
  },
  fade: {},
  attribution: [],
  notices: [],
};
