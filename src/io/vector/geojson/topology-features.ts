import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Whether parsed JSON is a topology, whose arcs several shapes share. */
export function isTopology(root: unknown): root is Topology {
  if (typeof root !== 'object' || root === null) return false;
  const { type, objects, arcs } = root as Record<string, unknown>;
  return (
    type === 'Topology' && typeof objects === 'object' && objects !== null && Array.isArray(arcs)
  );
}

/** Names of the objects of a topology, each a layer. */
export function topologyLayers({ objects }: Topology): string[] {
  return Object.keys(objects);
}

/** One object of a topology as a FeatureCollection; undefined where its arcs lead nowhere. */
export function topologyFeatures(topology: Topology, layer: string): object | undefined {
  const object = Object.hasOwn(topology.objects, layer) ? topology.objects[layer] : undefined;
  if (!object) return undefined;
  try {
    const made = feature(topology, object as GeometryCollection);
    return made.type === 'FeatureCollection'
      ? made
      : { type: 'FeatureCollection', features: [made] };
  } catch {
    return undefined;
  }
}
