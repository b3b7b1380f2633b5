import { translate } from '../../../i18n/translate.ts';
import { drawLayer, emptyDrawing } from '../dxf/draw-layer.ts';
import { drawingExtent } from '../dxf/drawing-extent.ts';
import { textEntity } from '../dxf/dxf-entities.ts';
import { type Group, groupLines } from '../dxf/dxf-group.ts';
import { dxfHeader } from '../dxf/dxf-header.ts';
import { dxfTables } from '../dxf/dxf-tables.ts';
import { shownKind } from '../styles/shown-kind.ts';
import { dxfBytes, dxfValue } from '../text/dxf-text.ts';
import type { OutFile, WriteRequest } from '../tables/out-file.ts';
import { provenanceLines } from '../tables/provenance-text.ts';

/** Width that a drawing of a few places counts as, in metres or degrees, so that its words can be read. */
const LEAST_WIDTH = { projected: 100, geographic: 0.001, shifted: 0.001 } as const;
/** Heights of a word in the width of the drawing: 2 mm on a sheet of A3. */
const HEIGHTS_IN_WIDTH = 200;
/** Layer of the words on the drawing itself. */
const NOTE = 'KQ_NOTE';
const WHITE = 7;

/**
 * One DXF (release 12, code page 936) of everything with places: a drawing layer for each layer, kind and level, names and
 * uses beside places, and a block of words at the lower left with coordinate system, 示意, sources and the meaning of the
 * layers, since DXF has no room for them. Of circles by kind one is shown, the layers of the others are frozen.
 */
export function writeDxf({ set, crs }: WriteRequest): OutFile[] {
  const { language } = set;
  const layers = set.layers.filter(({ geometry, rows }) => geometry !== 'none' && rows.length > 0);
  if (layers.length === 0) return [];
  const extent = drawingExtent(layers);
  const { west, south, east } = extent;
  const height = Math.max(east - west, LEAST_WIDTH[crs.kind]) / HEIGHTS_IN_WIDTH;
  const drawing = emptyDrawing(height, language, shownKind(layers));
  for (const layer of layers) drawLayer(layer, drawing);
  const said = [`${set.title} ${set.scenario}`.trim(), ...provenanceLines(set, crs)];
  const frozen = translate(language, 'exported.layer-frozen');
  const legend = [...drawing.layers].map(
    ([name, layer]) => `${name}  ${layer.words}${layer.frozen ? frozen : ''}`,
  );
  drawing.layers.set(NOTE, { colour: WHITE, frozen: false, words: '' });
  const lineAt = (line: number): number => south - (line + 2) * 2 * height;
  const notes = [...said, ...legend];
  for (const [line, words] of notes.entries()) {
    drawing.entities.push(...textEntity(NOTE, [west, lineAt(line)], height, words));
  }
  const whole = { ...extent, south: lineAt(notes.length) };
  const groups: Group[] = [
    ...said.map((line): Group => [999, dxfValue(line)]),
    ...dxfHeader(whole, crs.kind, height),
    ...dxfTables(
      whole,
      [...drawing.layers].map(([name, layer]) => ({ name, ...layer })),
    ),
    [0, 'SECTION'],
    [2, 'ENTITIES'],
    ...drawing.entities,
    [0, 'ENDSEC'],
    [0, 'EOF'],
  ];
  return [{ name: `drawing-${crs.tag}.dxf`, bytes: dxfBytes(groupLines(groups)) }];
}
