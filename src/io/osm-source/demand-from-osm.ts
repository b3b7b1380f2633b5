import type { Issue } from '../../core/base/issue.ts';
import { boxIndex } from '../../core/geo/box-index.ts';
import { boundGeometry } from '../../core/geo/box.ts';
import { ringsHold } from '../../core/geo/even-odd.ts';
import { roundedPlace } from '../../core/geo/grid-in.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { People } from '../../core/vocabulary/people.ts';
import type { DemandPoint } from '../../core/plan/records/demand.ts';
import { spreadPeople } from '../../core/plan/records/spread-people.ts';
import { IssueLog } from '../issue-log.ts';
import type { OsmData } from '../osm-pbf/osm-data.ts';
import {
  dwellingRuleFor,
  isDwellingGround,
  LEAST_FOOTPRINT_M2,
  taggedLevels,
} from './dwelling-rules.ts';
import { gatherCells, type Weight } from './gather-cells.ts';
import { elementsWith, type OsmElement } from './rings/osm-elements.ts';
import { relationOutline, wayOutline, type Outline } from './outline.ts';
import { findMiddle, ringsAreaM2 } from './rings/ring-ground.ts';

/** More points than this are gathered in cells: a project is kept, saved and assessed as a whole. */
const MOST_POINTS = 30_000;

/** What the buildings of an extract came to. */
export interface DwellingFacts {
  /** Buildings that hold homes and stand in the areas. */
  buildings: number;
  /** Those of which storeys or a height are tagged. */
  withLevels: number;
  floorAreaM2: number;
  /** Points that they became; fewer than the buildings where these were gathered in cells. */
  points: number;
  /** Buildings that hold homes but stand outside every area. */
  outside: number;
}

interface DemandFromOsm {
  demand: DemandPoint[];
  facts: DwellingFacts;
  issues: Issue[];
}

type Rings = Outline['rings'];

/** Tells whether a place lies on one of many grounds. */
function holder(grounds: readonly Rings[]): (lng: number, lat: number) => boolean {
  const index = boxIndex(
    grounds.map((rings) =>
      boundGeometry({ type: 'MultiPolygon', coordinates: rings.map((r) => [r]) }),
    ),
  );
  return (lng, lat) =>
    index.meetingUnordered([lng, lat, lng, lat]).some((at) => ringsHold(grounds[at]!, lng, lat));
}

function ringsOfArea({ geometry }: Area): Rings {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat() as Rings;
}

/**
 * Homes of an extract as demand points: footprint × storeys of the buildings that
 * `data/osm/dwellings.json` takes for homes, inside the areas. With totals the people are spread by that
 * floor area in whole persons that add up exactly; without them the points carry weights and no people.
 */
export function demandFromOsm(
  osm: OsmData,
  byId: ReadonlyMap<number, number>,
  areas: readonly Area[],
  totals: People,
  sourceId: string,
): DemandFromOsm {
  const log = new IssueLog();
  const outlineOf = ({ type, index }: OsmElement): Outline | undefined => {
    if (type === 'node') return undefined;
    return type === 'way' ? wayOutline(osm, index) : relationOutline(osm, index, byId);
  };
  const grounds: Rings[] = [];
  for (const element of elementsWith(osm, ['landuse'])) {
    if (!isDwellingGround(element.tags)) continue;
    const outline = outlineOf(element);
    if (outline?.whole) grounds.push(outline.rings);
  }
  const onGround = holder(grounds);
  const inAreas = holder(areas.filter(({ parentId }) => parentId === undefined).map(ringsOfArea));

  const weights: Weight[] = [];
  let withLevels = 0;
  let outside = 0;
  for (const element of elementsWith(osm, ['building'])) {
    const { osmId, tags } = element;
    if (element.type === 'node' || !dwellingRuleFor(tags, () => true)) continue;
    const outline = outlineOf(element);
    if (!outline?.whole) continue;
    const at = findMiddle(outline.rings);
    const footprintM2 = ringsAreaM2(outline.rings);
    if (!at || footprintM2 < LEAST_FOOTPRINT_M2) continue;
    const rule = dwellingRuleFor(tags, () => onGround(at.lng, at.lat));
    if (!rule) continue;
    if (!inAreas(at.lng, at.lat)) {
      outside++;
      continue;
    }
    const tagged = taggedLevels(tags);
    if (tagged !== undefined) withLevels++;
    const weightM2 = footprintM2 * (tagged ?? rule.levels);
    weights.push({ id: `osm-${osmId}`, ...at, weightM2 });
  }

  const points = gatherCells(weights, MOST_POINTS).map(
    ({ id, lng, lat, weightM2 }): DemandPoint => ({
      id,
      ...roundedPlace({ lng, lat }),
      weightM2: Math.round(weightM2 * 10) / 10,
      sourceId,
    }),
  );
  const facts: DwellingFacts = {
    buildings: weights.length,
    withLevels,
    floorAreaM2: Math.round(weights.reduce((sum, { weightM2 }) => sum + weightM2, 0)),
    points: points.length,
    outside,
  };
  const demand = spreadPeople(points, totals);
  if (!demand) {
    const wantsPeople = Object.keys(totals).length > 0;
    log.add(wantsPeople ? 'osm-total-unspread' : 'osm-no-dwellings', 'warning');
    return { demand: [], facts, issues: log.list() };
  }
  if (totals.residents === undefined)
    log.add('osm-no-total', 'warning', {}, { points: points.length });
  const assumed = weights.length - withLevels;
  if (assumed > 0) {
    log.add('osm-levels-assumed', 'info', {}, { assumed, buildings: weights.length });
  }
  return { demand, facts, issues: log.list() };
}
