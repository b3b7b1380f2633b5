import type { MultiPolygon } from 'geojson';
import { useMemo } from 'react';
import { lookAtProvince } from '../../commands/opening/province.ts';
import { boundGeometry, type Box } from '../../core/geo/box.ts';
import { innerPoint } from '../../core/geo/inner-point.ts';
import { useText } from '../use-text.ts';
import { distanceColour } from './distance-colour.ts';
import type { RankedDistrict } from './rank-districts.ts';

const WIDTH = 640;
const HEIGHT = 480;
const MARGIN = 8;
const LETTER = 12;

interface Placed {
  ranked: RankedDistrict;
  path: string;
  label: { x: number; y: number; fits: boolean } | null;
}

function boxAround(outlines: readonly MultiPolygon[]): Box {
  const boxes = outlines.map(boundGeometry);
  const side = (at: 0 | 1 | 2 | 3, pick: (a: number, b: number) => number): number =>
    boxes.reduce((found, box) => pick(found, box[at]), boxes[0]![at]);
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** Districts on a plane on which a degree of longitude is as long as at their middle. */
function place(all: readonly RankedDistrict[]): Placed[] {
  const outlines = all.flatMap(({ district }) => district.outline ?? []);
  if (outlines.length === 0) return [];
  const [west, south, east, north] = boxAround(outlines);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / ((east - west) * shrink || 1),
    (HEIGHT - 2 * MARGIN) / (north - south || 1),
  );
  const x = (lng: number) => WIDTH / 2 + (lng - (west + east) / 2) * shrink * scale;
  const y = (lat: number) => HEIGHT / 2 - (lat - (south + north) / 2) * scale;
  return all.flatMap((ranked) => {
    const { outline, name } = ranked.district;
    if (!outline) return [];
    const rings = outline.coordinates.flat();
    const path = rings
      .map((ring) => ring.map(([lng, lat]) => `${x(lng!).toFixed(1)} ${y(lat!).toFixed(1)}`))
      .map((points) => `M${points.join('L')}Z`)
      .join('');
    const [left, , right] = boundGeometry(outline);
    const seat = innerPoint(outline);
    const fits = x(right) - x(left) > name.length * LETTER;
    return [{ ranked, path, label: seat ? { x: x(seat.lng), y: y(seat.lat), fits } : null }];
  });
}

/** The districts of a province, coloured by how far they are from the target. */
export function ProvinceMap({
  ranked,
  chosen,
}: {
  ranked: readonly RankedDistrict[];
  chosen: string | null;
}) {
  const t = useText();
  const placed = useMemo(() => place(ranked), [ranked]);
  return (
    <svg className="province-map" role="img" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{t('province-view.map')}</title>
      {placed.map(({ ranked: { district, distance }, path }) => (
        <path
          key={district.code}
          d={path}
          fillRule="evenodd"
          fill={distanceColour(distance)}
          className={district.code === chosen ? 'chosen' : undefined}
          onClick={() => lookAtProvince({ chosen: district.code })}
        >
          <title>{district.name}</title>
        </path>
      ))}
      {placed.map(({ ranked: { district }, label }) =>
        label && (label.fits || district.code === chosen) ? (
          <text key={district.code} x={label.x} y={label.y} textAnchor="middle">
            {district.name}
          </text>
        ) : null,
      )}
    </svg>
  );
}
