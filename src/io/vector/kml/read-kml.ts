import type { Geometry, Position } from 'geojson';
import { issue, type Result } from '../../../core/base/issue.ts';
import type { Crs } from '../../../core/vocabulary/crs.ts';
import { readGeometry } from '../geojson/read-geometry.ts';
import { IssueLog } from '../../issue-log.ts';
import { parseCoordinates } from './kml-coordinates.ts';
import type { Cell, RecordSet, SourceRecord } from '../../records.ts';
import { scanXml, xmlAttribute, XmlFault } from '../../text/scan-xml.ts';

/** What is read of one Placemark. */
interface Placemark {
  cells: Map<string, Cell>;
  geometries: unknown[];
  /** Rings of the polygon at hand, in the order in which they stand. */
  rings: { isHole: boolean; ring: Position[] }[];
  /** Places of the track at hand. */
  track: Position[];
}

/**
 * The polygon of some rings, whatever stands first: holes in the first outline, and each further outline a part of its own;
 * rings that all say they are holes are outlines.
 */
function polygonOf(rings: Placemark['rings']): object {
  const outer = rings.filter(({ isHole }) => !isHole);
  const outlines = outer.length > 0 ? outer : rings;
  const holes = rings.filter((each) => !outlines.includes(each)).map(({ ring }) => ring);
  const parts = outlines.map(({ ring }, at) => (at === 0 ? [ring, ...holes] : [ring]));
  if (parts.length === 1) return { type: 'Polygon', coordinates: parts[0] };
  return { type: 'MultiPolygon', coordinates: parts };
}

function geometryOf(
  { geometries }: Placemark,
  onLeft: (types: string) => void,
): Geometry | null | string {
  if (geometries.length === 0) return null;
  return readGeometry(
    geometries.length === 1 ? geometries[0] : { type: 'GeometryCollection', geometries },
    onLeft,
  );
}

/** Gathers placemarks while the text is read from front to back. */
class KmlReading {
  readonly placemarks: Placemark[] = [];
  /** Names of the folders that are open. */
  readonly #folders: string[] = [];
  readonly #path: string[] = [];
  #placemark: Placemark | null = null;
  #text = '';
  #dataName = '';
  readonly #inside: ReadonlySet<string>;
  /** Links to other files and hosts. */
  links = 0;
  /** Links to other maps of the same KMZ. */
  linksInside = 0;

  constructor(inside: ReadonlySet<string>) {
    this.#inside = inside;
  }

  open(name: string, attributes: string): void {
    this.#text = '';
    this.#path.push(name);
    if (name === 'Folder') this.#folders.push('');
    else if (name === 'NetworkLink') this.links += 1;
    else if (name === 'Placemark') {
      this.#placemark = { cells: new Map(), geometries: [], rings: [], track: [] };
      const folder = this.#folders.filter((each) => each !== '').join('/');
      if (folder !== '') this.#placemark.cells.set('folder', folder);
    } else if (name === 'Data' || name === 'SimpleData') {
      this.#dataName = xmlAttribute(attributes, 'name') ?? '';
    }
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    const text = this.#text.trim();
    if (name === 'Folder') this.#folders.pop();
    else if (name === 'name' && parent === 'Folder') {
      this.#folders[this.#folders.length - 1] = text;
    } else if (name === 'href' && this.#path.includes('NetworkLink')) this.#closeLink(text);
    else if (this.#placemark) this.#closeWithin(this.#placemark, name, parent, text);
    this.#text = '';
  }

  #closeLink(href: string): void {
    if (!this.#inside.has(href.replace(/^\.\//, ''))) return;
    this.links -= 1;
    this.linksInside += 1;
  }

  #closeWithin(placemark: Placemark, name: string, parent: string | undefined, text: string): void {
    const { cells, geometries, rings } = placemark;
    const cell = text === '' ? null : text;
    if (name === 'Placemark') {
      this.placemarks.push(placemark);
      this.#placemark = null;
    } else if (parent === 'Placemark' && ['name', 'description', 'address'].includes(name)) {
      cells.set(name, cell);
    } else if (name === 'SimpleData' || (name === 'value' && parent === 'Data')) {
      if (this.#dataName !== '') cells.set(this.#dataName, cell);
    } else if (name === 'coordinates') {
      const all = parseCoordinates(text);
      if (parent === 'Point') geometries.push({ type: 'Point', coordinates: all[0] });
      else if (parent === 'LineString') geometries.push({ type: 'LineString', coordinates: all });
      else if (parent === 'LinearRing') this.#closeRing(placemark, all);
    } else if (name === 'Polygon') {
      geometries.push(polygonOf(rings));
      rings.length = 0;
    } else if (name === 'coord' && parent === 'Track') {
      placemark.track.push(...parseCoordinates(text.trim().replaceAll(/\s+/g, ',')));
    } else if (name === 'Track') {
      geometries.push({ type: 'LineString', coordinates: placemark.track });
      placemark.track = [];
    }
  }

  /** A ring of a polygon, or one that stands alone, which is a closed line. */
  #closeRing({ rings, geometries }: Placemark, ring: Position[]): void {
    const isHole = this.#path.includes('innerBoundaryIs');
    if (this.#path.includes('Polygon')) rings.push({ isHole, ring });
    else geometries.push({ type: 'LineString', coordinates: ring });
  }
}

/** The shifted system that the document as a whole names in the words of our own exports. */
function shiftedBy(text: string): Crs | undefined {
  const [head = ''] = text.slice(0, 10_000).split(/<(?:Folder|Placemark|Style)\b/, 1);
  const [, name] = /(?:坐标系：|Coordinate system: )(GCJ-02|BD-09)/.exec(head) ?? [];
  if (name === undefined) return undefined;
  return name === 'BD-09' ? 'bd09' : 'gcj02';
}

/**
 * Placemarks of a KML text with their names, folders and extended data, in WGS-84 as the format prescribes unless the
 * document says that it is shifted. Links to
 * other files or hosts are never followed; each is counted in an issue, apart those to other maps of its KMZ (`inside`).
 */
export function readKml(
  text: string,
  fileName: string,
  inside: ReadonlySet<string> = new Set(),
): Result<RecordSet> {
  const reading = new KmlReading(inside);
  try {
    scanXml(text, {
      open: (name, attributes) => reading.open(name, attributes),
      close: (name) => reading.close(name),
      text: (piece) => reading.text(piece),
    });
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { issues: [issue(error.code, 'error', { file: fileName })] };
  }
  const log = new IssueLog();
  if (reading.links > 0) {
    log.add('kml-link', 'warning', { file: fileName }, { count: reading.links });
  }
  if (reading.linksInside > 0) {
    log.add('kml-link-inside', 'info', { file: fileName }, { count: reading.linksInside });
  }
  const fields = [...new Set(reading.placemarks.flatMap(({ cells }) => [...cells.keys()]))];
  const records: SourceRecord[] = [];
  for (const [index, placemark] of reading.placemarks.entries()) {
    const place = { file: fileName, feature: index };
    const geometry = geometryOf(placemark, (types) =>
      log.add('geometry-parts-left', 'warning', place, { types }),
    );
    if (typeof geometry === 'string') {
      log.add(geometry, 'error', place);
      continue;
    }
    const values = fields.map((field) => placemark.cells.get(field) ?? null);
    records.push({ ordinal: index + 1, feature: index, values, ...(geometry && { geometry }) });
  }
  if (records.length === 0) log.add('layer-empty', 'error', { file: fileName });
  const issues = log.list();
  if (records.length === 0) return { issues };
  return {
    value: { fileName, format: 'kml', crs: shiftedBy(text) ?? 'wgs84', fields, records },
    issues,
  };
}
