import { zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';

/** Elements for a test file; `visible: false` writes a deleted version. */
interface TestNode {
  id: number;
  lngE7: number;
  latE7: number;
  tags?: Record<string, string>;
  visible?: boolean;
}
interface TestWay {
  id: number;
  refs: number[];
  tags?: Record<string, string>;
  visible?: boolean;
}
interface TestRelation {
  id: number;
  members: { type: 0 | 1 | 2; id: number; role: string }[];
  tags?: Record<string, string>;
}
export interface TestFile {
  nodes?: TestNode[];
  ways?: TestWay[];
  relations?: TestRelation[];
  /** Places beside the ids of each way's nodes, and no nodes of their own but tagged ones. */
  locationsOnWays?: boolean;
  /** Nodes one by one instead of dense. */
  plainNodes?: boolean;
  history?: boolean;
  raw?: boolean;
  features?: string[];
  /** Number of the Blob field that holds the data; 3 is zlib. */
  blobField?: number;
  /** Bytes that each block claims to unpack to; 0 claims nothing. */
  rawSize?: number;
  /** Nanodegrees for one step of the grid; multiples of 100. */
  granularity?: number;
}

function message(write: (pbf: PbfWriter) => void): Uint8Array {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish().slice();
}

function packed(values: readonly number[], signed: boolean): Uint8Array {
  return message((pbf) => {
    for (const value of values) {
      if (signed) pbf.writeSVarint(value);
      else pbf.writeVarint(value);
    }
  });
}

function deltas(values: readonly number[]): Uint8Array {
  return packed(
    values.map((value, i) => value - (i === 0 ? 0 : values[i - 1]!)),
    true,
  );
}

function blob(type: string, body: Uint8Array, file: TestFile): Uint8Array {
  const inner = message((pbf) => {
    if (file.raw) pbf.writeBytesField(1, body);
    else {
      if (file.rawSize !== 0) pbf.writeVarintField(2, file.rawSize ?? body.length);
      pbf.writeBytesField(file.blobField ?? 3, zlibSync(body));
    }
  });
  const header = message((pbf) => {
    pbf.writeStringField(1, type);
    pbf.writeVarintField(3, inner.length);
  });
  const out = new Uint8Array(4 + header.length + inner.length);
  new DataView(out.buffer).setUint32(0, header.length);
  out.set(header, 4);
  out.set(inner, 4 + header.length);
  return out;
}

/** A PBF file written by the format's description, independent of the reader. */
export function writeOsmPbf(file: TestFile): Uint8Array {
  const strings = [''];
  const text = (value: string): number => {
    const known = strings.indexOf(value, 1);
    return known > 0 ? known : strings.push(value) - 1;
  };
  const tagFields = (pbf: PbfWriter, tags: Record<string, string> = {}): void => {
    pbf.writeBytesField(2, packed(Object.keys(tags).map(text), false));
    pbf.writeBytesField(3, packed(Object.values(tags).map(text), false));
  };
  const info = (pbf: PbfWriter, visible: boolean | undefined): void => {
    if (visible === undefined) return;
    pbf.writeBytesField(
      4,
      message((inner) => {
        inner.writeVarintField(1, 1);
        inner.writeBooleanField(6, visible);
      }),
    );
  };
  const step = (file.granularity ?? 100) / 100;
  const { nodes: allNodes = [], ways = [], relations = [] } = file;
  const nodes = file.locationsOnWays ? allNodes.filter(({ tags }) => tags) : allNodes;
  const nodeOfId = new Map(allNodes.map((node) => [node.id, node]));
  const groups: Uint8Array[] = [];
  if (nodes.length > 0) {
    groups.push(
      message((group) => {
        if (file.plainNodes) {
          for (const node of nodes) {
            group.writeBytesField(
              1,
              message((pbf) => {
                pbf.writeSVarintField(1, node.id);
                tagFields(pbf, node.tags);
                info(pbf, node.visible);
                pbf.writeSVarintField(8, node.latE7 / step);
                pbf.writeSVarintField(9, node.lngE7 / step);
              }),
            );
          }
          return;
        }
        group.writeBytesField(
          2,
          message((pbf) => {
            pbf.writeBytesField(1, deltas(nodes.map(({ id }) => id)));
            if (file.history) {
              const flags = nodes.map(({ visible }) => (visible === false ? 0 : 1));
              pbf.writeBytesField(
                5,
                message((dense) => {
                  dense.writeBytesField(
                    1,
                    packed(
                      nodes.map(() => 1),
                      false,
                    ),
                  );
                  dense.writeBytesField(6, packed(flags, false));
                }),
              );
            }
            pbf.writeBytesField(8, deltas(nodes.map(({ latE7 }) => latE7 / step)));
            pbf.writeBytesField(9, deltas(nodes.map(({ lngE7 }) => lngE7 / step)));
            const pairs = nodes.flatMap(({ tags = {} }) =>
              Object.entries(tags)
                .flatMap(([key, value]) => [text(key), text(value)])
                .concat(0),
            );
            pbf.writeBytesField(10, packed(pairs, false));
          }),
        );
      }),
    );
  }
  groups.push(
    message((group) => {
      for (const way of ways) {
        group.writeBytesField(
          3,
          message((pbf) => {
            pbf.writeVarintField(1, way.id);
            tagFields(pbf, way.tags);
            info(pbf, way.visible);
            pbf.writeBytesField(8, deltas(way.refs));
            if (!file.locationsOnWays) return;
            const places = way.refs.map((id) => nodeOfId.get(id)!);
            pbf.writeBytesField(9, deltas(places.map(({ latE7 }) => latE7 / step)));
            pbf.writeBytesField(10, deltas(places.map(({ lngE7 }) => lngE7 / step)));
          }),
        );
      }
    }),
    message((group) => {
      for (const { id, tags, members } of relations) {
        group.writeBytesField(
          4,
          message((pbf) => {
            pbf.writeVarintField(1, id);
            tagFields(pbf, tags);
            pbf.writeBytesField(
              8,
              packed(
                members.map(({ role }) => text(role)),
                false,
              ),
            );
            pbf.writeBytesField(9, deltas(members.map((member) => member.id)));
            pbf.writeBytesField(
              10,
              packed(
                members.map(({ type }) => type),
                false,
              ),
            );
          }),
        );
      }
    }),
  );
  const block = message((pbf) => {
    pbf.writeBytesField(
      1,
      message((table) => {
        // The writer's own UTF-8 is wrong beyond U+1FFFF (pbf 5.1.2).
        for (const each of strings) table.writeBytesField(1, new TextEncoder().encode(each));
      }),
    );
    for (const group of groups) pbf.writeBytesField(2, group);
    if (file.granularity) pbf.writeVarintField(17, file.granularity);
  });
  const features = ['OsmSchema-V0.6', 'DenseNodes', ...(file.features ?? [])];
  if (file.history) features.push('HistoricalInformation');
  if (file.locationsOnWays) features.push('LocationsOnWays');
  const header = message((pbf) => {
    for (const feature of features) pbf.writeStringField(4, feature);
    pbf.writeStringField(16, 'test');
    pbf.writeVarintField(32, 1_700_000_000);
  });
  const parts = [
    blob('OSMHeader', header, file.blobField ? {} : file),
    blob('OSMData', block, file),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
