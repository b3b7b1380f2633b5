import { simplified } from '../../../core/base/simplified.ts';
import { sampled } from '../../crs/share-outside.ts';
import { outlineGroundM2 } from '../../geometry/outline-ground.ts';
import { cellText, type RecordSet } from '../../records.ts';
import { guessLevel } from './guess-level.ts';
import { ownTexts } from '../parse/own-texts.ts';

/**
 * Ground below which most outlines are no areas, in m²: a 居住街坊, the smallest unit of GB 50180-2018 (3.0.4), has 2 to 4 ha;
 * a tenth of it is a large building.
 */
const MOST_GROUND_M2 = 2000;
const SAMPLED_OUTLINES = 200;
/** Columns that only lists of buildings have. */
const BUILDING_COLUMN =
  /^(层数|楼层数?|总层数|地上层数|建筑层数|楼高|建筑高度|楼栋号?|楼号|栋号|幢号|floors?|numfloors|floornum|levels?|storeys?|stories|height|buildings?|building[:_]?(levels|height|type|use)|(.*·)?层数)$/i;
const BUILDING_FILE = /建筑|楼栋|楼幢|房屋|buildings?|footprints?/i;

function medianGroundM2({ records }: RecordSet): number {
  const grounds = sampled(records, SAMPLED_OUTLINES).flatMap(({ geometry }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      ? [outlineGroundM2(geometry)]
      : [],
  );
  return grounds.toSorted((a, b) => a - b)[grounds.length >> 1] ?? NaN;
}

/** How a file of outlines shows that they are footprints of buildings: by a column or its name, or by their size alone. */
export type BuildingSign = 'said' | 'size';

/**
 * Whether a file of outlines lists buildings: most of them have the ground of one, and neither their codes nor, where no
 * column speaks of storeys, their names are those of areas (a compound of a single block is still a 小区).
 */
export function buildingSign(
  set: RecordSet,
  names: readonly string[],
  codes: readonly string[],
): BuildingSign | undefined {
  if (!(medianGroundM2(set) < MOST_GROUND_M2)) return undefined;
  const hasColumn = set.fields.some((field) =>
    BUILDING_COLUMN.test(simplified(field).replaceAll(/[\s_()（）]/g, '')),
  );
  const level = guessLevel(hasColumn ? [] : ownTexts(names), ownTexts(codes), '');
  if (level && level.confidence > 0.5) return undefined;
  const isNamed = [set.fileName, set.layer].some((name) =>
    BUILDING_FILE.test(simplified(cellText(name))),
  );
  return hasColumn || isNamed ? 'said' : 'size';
}
