import { plainWords } from '../parse/parse-words.ts';

/** Which number a header promises: a direction, or only a letter, which surveyors and programs use the other way round. */
export type HeaderAxis = 'east' | 'north' | 'x' | 'y';

const EAST = /东|横|经|easting|longitude|lng|lon/g;
const NORTH = /北|纵|纬|northing|latitude|lat/g;
/** Words that say nothing of the axis: what a coordinate is, of which system and in which unit. */
const AROUND =
  /北京(?:19)?54|西安(?:19)?80|国家2000|cgcs2000|大地2000|2000|wgs84|epsg:?\d+|高斯|投影|平面|大地|直角|地理|测量|城建|独立|地方|中心点|中心|点位|位置|坐标系?|coordinates?|coord|向|距|轴|值|方向|度数|度|米|m|°|point|[()[\]{}:：,，.。_·/\\-]/g;

/**
 * The axis of a header of nothing but a coordinate, in any dress: `横坐标`, `纵坐标(X)`, `Y（东）`, `东向坐标`, `坐标X`, `X(m)`.
 * Of a direction and a letter the direction counts. Undefined for any other header and for one of both axes.
 */
export function headerAxis(header: string): HeaderAxis | undefined {
  const plain = plainWords(header).replaceAll(AROUND, '');
  const east = plain.match(EAST) !== null;
  const north = plain.match(NORTH) !== null;
  const letters = plain.replaceAll(EAST, '').replaceAll(NORTH, '');
  if (east && north) return undefined;
  if (east || north) return /^[xyen]?$/.test(letters) ? (east ? 'east' : 'north') : undefined;
  if (letters === 'x' || letters === 'y') return letters;
  // A letter for a direction stands in brackets or beside the word coordinate; alone it may be anything.
  if (!/坐标|coord/.test(plainWords(header))) return undefined;
  return letters === 'e' ? 'east' : letters === 'n' ? 'north' : undefined;
}
