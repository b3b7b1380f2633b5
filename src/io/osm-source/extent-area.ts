import { type Box, boxPolygon } from '../../core/geo/box.ts';
import type { Area } from '../../core/plan/areas/area.ts';
import type { OsmData } from '../osm-pbf/osm-data.ts';

/** Share of the nodes left out at each side: rivers and railways of an extract run far beyond it. */
const STRAGGLERS = 0.005;

function middleStretch(valuesE7: Int32Array): [number, number] {
  const sorted = valuesE7.toSorted();
  const skip = Math.floor(sorted.length * STRAGGLERS);
  return [sorted[skip]! / 1e7, sorted[sorted.length - 1 - skip]! / 1e7];
}

/** Box of an extract: the one its header states, else the one that holds its nodes without the stragglers. */
export function findExtent({ header, nodes }: OsmData): Box | undefined {
  const stated = header.bbox;
  if (stated && stated[0] < stated[2] && stated[1] < stated[3]) return stated;
  if (nodes.count === 0) return undefined;
  const [west, east] = middleStretch(nodes.lngE7);
  const [south, north] = middleStretch(nodes.latE7);
  return west < east && south < north ? [west, south, east, north] : undefined;
}

/** The whole extract as one district, made up for want of a boundary and marked so. */
export function extentArea(extent: Box, sourceId: string): Area {
  return {
    id: 'osm-extent',
    name: '数据范围（示意）',
    level: 'district',
    geometry: boxPolygon(extent),
    sourceId,
    synthetic: true,
  };
}
