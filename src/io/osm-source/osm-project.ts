import { issue, type Issue, type Result } from '../../core/base/issue.ts';
import { boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import { studyBox } from '../../core/assess/prepared/study-box.ts';
import { buildGraph, writeGraph, type GraphReport } from '../../core/network/network-model.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { People } from '../../core/vocabulary/people.ts';
import { firstStandardIds } from '../../core/plan/areas/in-force.ts';
import { LIBRARY } from '../../core/standards/library.ts';
import { emptyProject, type Project, type Source } from '../../core/plan/project.ts';
import { totalsIssue } from '../../core/plan/records/spread-people.ts';
import { type OsmData, osmDate } from '../osm-pbf/osm-data.ts';
import { readOsmPbf } from '../osm-pbf/read-osm-pbf.ts';
import { sha256Hex } from '../sha256.ts';
import { walkWaysFromOsm } from '../walking/walk-ways-from-osm.ts';
import { areasFromOsm, type LevelCount } from './areas-from-osm.ts';
import { basemapFiles } from './basemap-files.ts';
import { demandFromOsm, type DwellingFacts } from './demand-from-osm.ts';
import { extentArea, findExtent } from './extent-area.ts';
import { facilitiesFromOsm } from './facilities-from-osm.ts';
import { OSM_ATTRIBUTION, OSM_LICENCE, osmNotices } from './osm-notices.ts';
import { waysById } from './rings/osm-rings.ts';

/** Largest extract that is made into a project: a city, in a browser tab's memory. */
const MOST_BYTES = 64 * 1024 * 1024;

export const OSM_STAGES = ['read', 'areas', 'facilities', 'demand', 'network', 'basemap'] as const;
export type OsmStage = (typeof OSM_STAGES)[number];

export interface OsmProjectOptions {
  fileName: string;
  /** Totals of people in the areas, whole numbers; absent groups stay unknown. */
  totals?: People;
  /** Absent: the only district's name, else that of the file. */
  title?: string;
  /** Leaves the basemap out, where nothing can keep it. */
  withoutBasemap?: boolean;
  /** Called when a stage begins, and while the file is read with the share that is done, 0 to 1. */
  onProgress?: (stage: OsmStage, share: number) => void;
}

/** What was made, in figures. */
export interface OsmReport {
  levels: LevelCount[];
  /** No boundary was whole, so that the extent stands in. */
  extentOnly: boolean;
  facilities: { kind: string; count: number }[];
  dwellings: DwellingFacts;
  network: GraphReport | null;
  basemapBytes: number;
  sourceDate: string | null;
}

export interface OsmProject {
  project: Project;
  /** The walking network in the product's binary form; null when the extract holds no street. */
  network: Uint8Array<ArrayBuffer> | null;
  /** GeoJSON in bytes by layer. */
  basemap: Record<string, Uint8Array<ArrayBuffer>>;
  report: OsmReport;
}

function networkOf(osm: OsmData, areas: readonly Area[]) {
  const clip = studyBox(areas);
  const { value: graph, issues } = buildGraph(walkWaysFromOsm(osm), clip ? { clip } : {});
  return { graph, issues };
}

function counted(kinds: readonly string[]): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .toSorted((a, b) => b.count - a.count);
}

function titleOf(areas: readonly Area[], fileName: string): string {
  const districts = areas.filter(({ level, synthetic }) => level === 'district' && !synthetic);
  return districts.length === 1
    ? districts[0]!.name
    : fileName.replace(/(\.osm)?\.pbf$/i, '').replace(/^.*[\\/]/, '');
}

/**
 * A working project out of an OpenStreetMap extract alone: areas, facilities, homes as demand, walking
 * network and basemap. A file that cannot be read gives issues and no value; whatever is missing in a file
 * that can is an issue of the project.
 */
export async function projectFromOsm(
  bytes: Uint8Array<ArrayBuffer>,
  options: OsmProjectOptions,
): Promise<Result<OsmProject>> {
  const { fileName, totals = {} } = options;
  const progress = options.onProgress ?? (() => undefined);
  const wrong = totalsIssue(totals);
  if (wrong) return { issues: [wrong] };
  if (bytes.length > MOST_BYTES) {
    const params = {
      sizeMb: Math.round(bytes.length / 1024 / 1024),
      limitMb: MOST_BYTES / 1024 / 1024,
    };
    return { issues: [issue('osm-extract-too-large', 'error', { file: fileName }, params)] };
  }
  const read = await readOsmPbf(bytes, {
    file: fileName,
    onProgress: (share) => progress('read', share),
  });
  const osm = read.value;
  if (!osm) return { issues: read.issues };
  const sha256 = await sha256Hex(bytes);
  const byId = waysById(osm);
  const issues: Issue[] = [...read.issues];

  progress('areas', 0);
  const own = areasFromOsm(osm, byId, 'source-1');
  issues.push(...own.issues);
  let { areas } = own;
  const extentOnly = areas.length === 0;
  if (extentOnly) {
    const extent = findExtent(osm);
    if (!extent)
      return { issues: [...issues, issue('osm-no-ground', 'error', { file: fileName })] };
    areas = [extentArea(extent, 'source-1')];
    issues.push(issue('osm-extent-only', 'warning', { id: areas[0]!.id }));
  }

  progress('facilities', 0);
  const { facilities, doubtful, issues: ofFacilities } = facilitiesFromOsm(osm, byId, 'source-2');
  issues.push(...ofFacilities);

  progress('demand', 0);
  const { demand, facts, issues: ofDemand } = demandFromOsm(osm, byId, areas, totals, 'source-3');
  issues.push(...ofDemand);

  progress('network', 0);
  const { graph, issues: ofNetwork } = networkOf(osm, areas);
  issues.push(...ofNetwork);

  progress('basemap', 0);
  const box = joinBoxes(areas.map(({ geometry }) => boundGeometry(geometry)));
  const drawn = options.withoutBasemap ? { files: {}, issues: [] } : basemapFiles(osm, box);
  issues.push(...drawn.issues);

  const source = (at: number, role: Source['role'], count: number): Source => ({
    id: `source-${at}`,
    role,
    fileName,
    sha256,
    sizeBytes: bytes.length,
    crs: 'wgs84',
    attribution: OSM_ATTRIBUTION,
    licence: OSM_LICENCE,
    count,
  });
  const sourceDate = osmDate(osm);
  const empty = emptyProject(`osm-${sha256.slice(0, 12)}`, '');
  const project: Project = {
    ...empty,
    title: options.title ?? titleOf(areas, fileName),
    areas,
    facilities,
    demand,
    sources: [
      source(1, 'areas', areas.length),
      source(2, 'facilities', facilities.length),
      source(3, 'demand', demand.length),
      ...(graph ? [source(4, 'network', graph.report.edges)] : []),
    ],
    notices: osmNotices({
      sourceDate,
      doubtful,
      extentOnly,
      spread: Object.keys(totals).length > 0 && demand.length > 0,
    }),
    issues: issues.map((each) => ({ ...each, place: { file: fileName, ...each.place } })),
    settings: {
      ...empty.settings,
      standardIds: firstStandardIds(areas, LIBRARY.documents),
    },
    basemap: options.withoutBasemap ? { kind: 'none' } : { kind: 'extract', sha256 },
  };
  const report: OsmReport = {
    levels: own.levels,
    extentOnly,
    facilities: counted(facilities.map(({ kinds }) => kinds[0]!)),
    dwellings: facts,
    network: graph?.report ?? null,
    basemapBytes: Object.values(drawn.files).reduce((sum, { length }) => sum + length, 0),
    sourceDate: sourceDate ?? null,
  };
  const network = graph ? new Uint8Array(writeGraph(graph, OSM_ATTRIBUTION)) : null;
  return { value: { project, network, basemap: drawn.files, report }, issues: [] };
}
