import { useMemo } from 'react';
import { lookAtProvince } from '../../commands/opening/province.ts';
import { distanceColour } from '../../io/province/distance-colour.ts';
import { placeDistricts } from '../../io/province/place-districts.ts';
import type { RankedDistrict } from '../../io/province/rank-districts.ts';
import { useText } from '../use-text.ts';

const FRAME = { width: 640, height: 480, margin: 8 };
const LETTER = 12;

/** The districts of a province, coloured by how far they are from the target. */
export function ProvinceMap({
  ranked,
  chosen,
}: {
  ranked: readonly RankedDistrict[];
  chosen: string | null;
}) {
  const t = useText();
  const placed = useMemo(() => placeDistricts(ranked, FRAME), [ranked]);
  return (
    <svg className="province-map" role="img" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}>
      <title>{t('province-view.map')}</title>
      {placed.map(({ ranked: { district, distance }, rings }) => (
        <path
          key={district.code}
          d={rings
            .map((ring) => ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L'))
            .map((points) => `M${points}Z`)
            .join('')}
          fillRule="evenodd"
          fill={distanceColour(distance)}
          className={district.code === chosen ? 'chosen' : undefined}
          onClick={() => lookAtProvince({ chosen: district.code })}
        >
          <title>{district.name}</title>
        </path>
      ))}
      {placed.map(({ ranked: { district }, label }) =>
        label && (label.width > district.name.length * LETTER || district.code === chosen) ? (
          <text key={district.code} x={label.at[0]} y={label.at[1]} textAnchor="middle">
            {district.name}
          </text>
        ) : null,
      )}
    </svg>
  );
}
