import type { Feature, Geometry } from 'geojson';
import { readTags, type OsmData } from '../../osm-pbf/osm-data.ts';
import type { BasemapLayer } from '../../project/sample-manifest.ts';
import type { Box } from '../../../core/geo/box.ts';
import type { LngLatPair } from '../../../core/vocabulary/lng-lat.ts';
import { closeAtBox } from './close-at-box.ts';
import { greenClass, isWater, railClass, streetClass, waterwayClass } from './ground-rules.ts';
import { labelFeatures, type Label } from './labels.ts';
import { relationRings, wayLine, waysById } from '../rings/osm-rings.ts';
import { drawnLines, drawnPolygons, feature, type Properties } from './shapes.ts';

export interface DrawnBasemap {
  layers: Record<BasemapLayer, Feature<Geometry>[]>;
  /** Multipolygons that the border of the extract cut so that they could not be closed. */
  cutRelations: number[];
}

const WATER = { toleranceM: 2, leastM2: 100 };
const GREEN = { toleranceM: 3, leastM2: 400 };
const BUILDING = { toleranceM: 0.7, leastM2: 12 };
const STREET_TOLERANCE_M = 1.5;
const RAIL_TOLERANCE_M = 3;
/** Buildings have no name here, so that many go into one feature. */
const BUILDINGS_A_FEATURE = 400;

/** Lines of equal looks and name, gathered into one feature. */
class LineGroups {
  private readonly groups = new Map<string, { properties: Properties; lines: LngLatPair[][] }>();

  add(properties: Properties, lines: LngLatPair[][]): void {
    if (lines.length === 0) return;
    const key = JSON.stringify(properties);
    const group = this.groups.get(key);
    if (group) group.lines.push(...lines);
    else this.groups.set(key, { properties, lines });
  }

  features(): Feature<Geometry>[] {
    return [...this.groups.values()].map(({ properties, lines }) =>
      feature({ type: 'MultiLineString', coordinates: lines }, properties),
    );
  }
}

interface Shape {
  tags: ReadonlyMap<string, string>;
  outer: LngLatPair[][];
  inner: LngLatPair[][];
}

/** Closed ways and multipolygons with their tags. */
function shapesOf(osm: OsmData, box: Box, cutRelations: number[]): Shape[] {
  const shapes: Shape[] = [];
  for (let way = 0; way < osm.ways.count; way++) {
    const tags = readTags(osm, osm.ways.tags, way);
    if (!isWater(tags) && !greenClass(tags) && !tags.has('building')) continue;
    const line = wayLine(osm, way);
    const closed =
      line.length > 3 && line[0]![0] === line.at(-1)![0] && line[0]![1] === line.at(-1)![1];
    if (closed) shapes.push({ tags, outer: [line], inner: [] });
  }
  const byId = waysById(osm);
  for (let relation = 0; relation < osm.relations.count; relation++) {
    const tags = readTags(osm, osm.relations.tags, relation);
    if (tags.get('type') !== 'multipolygon') continue;
    const water = isWater(tags);
    if (!water && !greenClass(tags) && !tags.has('building')) continue;
    const { outer, inner, chains } = relationRings(osm, relation, byId);
    const closed = water && chains.length > 0 ? closeAtBox(box, chains) : undefined;
    if (chains.length > 0 && !closed) cutRelations.push(osm.relations.ids[relation]!);
    shapes.push({ tags, outer: [...outer, ...(closed ?? [])], inner });
  }
  return shapes;
}

function withName(properties: Properties, tags: ReadonlyMap<string, string>): Properties {
  const name = tags.get('name');
  return name === undefined ? properties : { ...properties, name };
}

/** What a sample adds to what its extract holds. */
export interface BasemapExtra {
  water?: Feature<Geometry>[];
  labels?: Label[];
}

/** The ground of a sample drawn from its own extract, clipped to the box. */
export function basemapLayers(osm: OsmData, box: Box, extra: BasemapExtra = {}): DrawnBasemap {
  const cutRelations: number[] = [];
  const water: Feature<Geometry>[] = [...(extra.water ?? [])];
  const green: Feature<Geometry>[] = [];
  const buildings: LngLatPair[][][] = [];
  for (const { tags, outer, inner } of shapesOf(osm, box, cutRelations)) {
    const greenOf = greenClass(tags);
    if (tags.has('building')) buildings.push(...drawnPolygons(box, outer, inner, BUILDING));
    else if (isWater(tags)) {
      for (const coordinates of drawnPolygons(box, outer, inner, WATER)) {
        water.push(feature({ type: 'Polygon', coordinates }, withName({ class: 'water' }, tags)));
      }
    } else if (greenOf) {
      for (const coordinates of drawnPolygons(box, outer, inner, GREEN)) {
        green.push(feature({ type: 'Polygon', coordinates }, { class: greenOf }));
      }
    }
  }
  const streets = new LineGroups();
  const rails = new LineGroups();
  for (let way = 0; way < osm.ways.count; way++) {
    const tags = readTags(osm, osm.ways.tags, way);
    const street = streetClass(tags);
    const rail = railClass(tags);
    const waterway = waterwayClass(tags);
    if (street && !tags.has('tunnel')) {
      const properties: Properties = { class: street };
      if (tags.has('bridge')) properties.bridge = true;
      if (street === 'major' || street === 'minor') {
        streets.add(
          withName(properties, tags),
          drawnLines(box, wayLine(osm, way), STREET_TOLERANCE_M),
        );
      } else streets.add(properties, drawnLines(box, wayLine(osm, way), STREET_TOLERANCE_M));
    }
    if (rail) {
      const properties: Properties = { class: rail };
      if (tags.has('tunnel')) properties.tunnel = true;
      rails.add(properties, drawnLines(box, wayLine(osm, way), RAIL_TOLERANCE_M));
    }
    if (waterway) {
      for (const coordinates of drawnLines(box, wayLine(osm, way), WATER.toleranceM)) {
        water.push(
          feature({ type: 'LineString', coordinates }, withName({ class: waterway }, tags)),
        );
      }
    }
  }
  const buildingFeatures: Feature<Geometry>[] = [];
  for (let i = 0; i < buildings.length; i += BUILDINGS_A_FEATURE) {
    const coordinates = buildings.slice(i, i + BUILDINGS_A_FEATURE);
    buildingFeatures.push(feature({ type: 'MultiPolygon', coordinates }, { class: 'building' }));
  }
  return {
    layers: {
      water,
      green,
      rail: rails.features(),
      streets: streets.features(),
      buildings: buildingFeatures,
      labels: labelFeatures(osm, box, water, extra.labels),
    },
    cutRelations,
  };
}
