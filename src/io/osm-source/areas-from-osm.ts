import type { MultiPolygon, Polygon } from 'geojson';
import type { Issue, Place } from '../../core/base/issue.ts';
import { toGeometry, toGround } from '../../core/geo/ground.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import { AREA_LEVELS, type AreaLevel } from '../../core/vocabulary/area-levels.ts';
import { nest } from '../../core/plan/areas/nest.ts';
import { cleanPolygon } from '../geometry/clean-polygon.ts';
import { IssueLog } from '../issue-log.ts';
import type { OsmData } from '../osm-pbf/osm-data.ts';
import { readTags } from '../osm-pbf/osm-data.ts';
import { readAreaCode, readAreaLevel } from './area-levels.ts';
import { readElementName } from './rings/osm-elements.ts';
import { relationOutline, wayOutline, type Outline } from './outline.ts';
import type { OsmTags } from './rings/tag-pattern.ts';

/** How many boundaries of a level the extract holds whole, and how many it cuts. */
export interface LevelCount {
  level: AreaLevel;
  whole: number;
  cut: number;
}

interface AreasFromOsm {
  /** Nested, by level and then by id. */
  areas: Area[];
  levels: LevelCount[];
  issues: Issue[];
}

function geometryFrom(
  { rings }: Outline,
  place: Place,
  log: IssueLog,
): Polygon | MultiPolygon | undefined {
  const polygon: Polygon = { type: 'Polygon', coordinates: rings };
  if (rings.length === 1) return cleanPolygon(polygon, place, log);
  return toGeometry(toGround(polygon)) ?? undefined;
}

class AreaGatherer {
  readonly areas: Area[] = [];
  readonly cut = new Map<AreaLevel, number>();
  readonly log = new IssueLog();
  readonly #sourceId: string;

  constructor(sourceId: string) {
    this.#sourceId = sourceId;
  }

  add(osmId: string, level: AreaLevel, tags: OsmTags, outline: Outline): void {
    const id = `osm-${osmId}`;
    const name = readElementName(tags) ?? id;
    const place: Place = { id };
    if (!outline.whole) {
      this.cut.set(level, (this.cut.get(level) ?? 0) + 1);
      const [gap] = outline.openEnds;
      const where = gap ? { ...place, lngLat: gap } : place;
      const { missingWays, cutWays, openEnds } = outline;
      const gaps = openEnds.length / 2;
      this.log.add('osm-area-not-whole', 'warning', where, { name, missingWays, cutWays, gaps });
      return;
    }
    const geometry = geometryFrom(outline, place, this.log);
    if (!geometry) return;
    const code = readAreaCode(tags);
    this.areas.push({
      id,
      name,
      level,
      ...(code !== undefined && { code }),
      geometry,
      sourceId: this.#sourceId,
    });
  }
}

/**
 * Areas of an extract: administrative boundaries of the levels of `data/osm/area-levels.json` that are
 * whole, relations and named closed ways. A boundary that is not whole is left out with an issue that
 * says what is missing.
 */
export function areasFromOsm(
  osm: OsmData,
  byId: ReadonlyMap<number, number>,
  sourceId: string,
): AreasFromOsm {
  const { relations, ways } = osm;
  const gatherer = new AreaGatherer(sourceId);
  for (let relation = 0; relation < relations.count; relation++) {
    const tags = readTags(osm, relations.tags, relation);
    const level = readAreaLevel(tags);
    if (!level) continue;
    gatherer.add(`r${relations.ids[relation]!}`, level, tags, relationOutline(osm, relation, byId));
  }
  for (let way = 0; way < ways.count; way++) {
    const first = ways.refs[ways.refOffsets[way]!];
    const last = ways.refs[ways.refOffsets[way + 1]! - 1];
    if (first === undefined || first !== last || first < 0) continue;
    const tags = readTags(osm, ways.tags, way);
    const level = readAreaLevel(tags);
    // Members of relations carry the tags of a border too, but no name.
    if (!level || readElementName(tags) === undefined) continue;
    gatherer.add(`w${ways.ids[way]!}`, level, tags, wayOutline(osm, way));
  }
  const rank = ({ level }: Area) => AREA_LEVELS.indexOf(level);
  const sorted = gatherer.areas.toSorted(
    (a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const nested = nest(sorted);
  const levels = AREA_LEVELS.map((level) => ({
    level,
    whole: sorted.filter((area) => area.level === level).length,
    cut: gatherer.cut.get(level) ?? 0,
  })).filter(({ whole, cut }) => whole + cut > 0);
  return { areas: nested.areas, levels, issues: [...gatherer.log.list(), ...nested.issues] };
}
