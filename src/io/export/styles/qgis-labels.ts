import type { ResultLayer } from '../layers/result-layer.ts';
import { xmlText } from '../text/xml-text.ts';
import { listLevels } from './layer-look.ts';

interface Label {
  /** Which features; absent: all. */
  filter?: string;
  sizePt: number;
  bold: boolean;
  /** The smallest scale at which it is read, 1 : so many; 0 for every scale. */
  upTo: number;
  /** 0 to 10: which of two names stays that would lie on each other. */
  priority: number;
}

/** Names of the finest areas and of places would cover a map of a whole district. */
const PLACES = 15_000;
const COMMUNITIES = 35_000;
const STREETS = 150_000;

function labelsOf(layer: ResultLayer): Label[] {
  const { id, geometry, fields } = layer;
  if (geometry === 'line' || !fields.some(({ name }) => name === 'name')) return [];
  const levels = id === 'areas' ? listLevels(layer) : [];
  if (levels.length > 1) {
    return levels.map((level, at): Label => {
      const rank = levels.length - 1 - at;
      return {
        filter: `"level" = '${level}'`,
        sizePt: 8 + 1.5 * rank,
        bold: rank > 0,
        upTo: [COMMUNITIES, STREETS][rank] ?? 0,
        priority: 5 + rank,
      };
    });
  }
  const many = id === 'facilities' || id === 'candidates';
  const isSite = id === 'sites';
  return [{ sizePt: 8, bold: isSite, upTo: many ? PLACES : 0, priority: isSite ? 10 : 4 }];
}

/** QGIS leaves what is not stated here undefined, and then draws no name at all. */
function settings(
  { sizePt, bold, upTo, priority }: Label,
  geometry: ResultLayer['geometry'],
  field: string,
): string {
  const isPoint = geometry === 'point';
  const text =
    `<text-style fieldName="${xmlText(field)}" isExpression="0" fontFamily="Microsoft YaHei" ` +
    `namedStyle="${bold ? 'Bold' : 'Regular'}" fontWeight="${bold ? 75 : 50}" fontSize="${sizePt}" ` +
    'fontSizeUnit="Point" textColor="29,37,48,255" textOpacity="1" textOrientation="horizontal" multilineHeight="1">' +
    '<families><family name="Microsoft YaHei"/><family name="PingFang SC"/><family name="Noto Sans CJK SC"/><family name="SimHei"/></families>' +
    '<text-buffer bufferDraw="1" bufferSize="0.7" bufferSizeUnits="MM" bufferColor="255,255,255,255" bufferOpacity="1" bufferNoFill="1" bufferJoinStyle="128"/>' +
    '</text-style>';
  const placement =
    `<placement placement="${isPoint ? 6 : 4}" priority="${priority}" dist="${isPoint ? 1 : 0}" distUnits="MM" ` +
    'predefinedPositionOrder="R,L,TR,BR,TL,BL,TSR,BSR" offsetType="1" quadOffset="4" xOffset="0" yOffset="0" ' +
    'offsetUnits="MM" rotationAngle="0" centroidInside="1" centroidWhole="0" fitInPolygonOnly="0" repeatDistance="0" ' +
    'repeatDistanceUnits="MM" polygonPlacementFlags="2" placementFlags="10" preserveRotation="1" geometryGeneratorEnabled="0"/>';
  const rendering =
    `<rendering drawLabels="1" scaleVisibility="${upTo > 0 ? 1 : 0}" scaleMin="0" scaleMax="${upTo}" ` +
    'displayAll="0" obstacle="1" obstacleFactor="1" obstacleType="1" fontLimitPixelSize="0" fontMinPixelSize="0" ' +
    'fontMaxPixelSize="10000" limitNumLabels="0" maxNumLabels="2000" minFeatureSize="0" mergeLines="0" ' +
    'labelPerPart="0" upsidedownLabels="0" zIndex="0"/>';
  const format =
    '<text-format wrapChar="" autoWrapLength="0" multilineAlign="3" formatNumbers="0"/>';
  return `<settings calloutType="simple">${text}${format}${placement}${rendering}</settings>`;
}

/**
 * Names on areas and places for QGIS 3: of areas by level, the finer the closer one looks.
 * @param nameOf what a field is called in the file
 * @returns empty for a layer without names
 */
export function qgisLabels(layer: ResultLayer, nameOf: (field: string) => string): string {
  const labels = labelsOf(layer);
  const rules = labels.map((label, at) => {
    const filter = label.filter?.replaceAll(
      /"([^"]+)"/g,
      (_, field: string) => `"${nameOf(field)}"`,
    );
    const where = filter === undefined ? '' : ` filter="${xmlText(filter)}"`;
    return `<rule key="{label-${at}}"${where}>${settings(label, layer.geometry, nameOf('name'))}</rule>`;
  });
  if (rules.length === 0) return '';
  return `<labeling type="rule-based"><rules key="{labels}">${rules.join('')}</rules></labeling>`;
}
