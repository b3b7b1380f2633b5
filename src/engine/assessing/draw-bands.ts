import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import type { TimeBand, TimeBandsQuestion } from '../../core/assess/walking/time-bands.ts';
import type { KindBand } from '../../io/export/values/export-input.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';

/** Bands of time ready for the map: GeoJSON as UTF-8, which crosses to the page without being cloned piece by piece. */
export interface DrawnBands {
  kind: FacilityKind;
  bands: { fromMin: number; toMin: number }[];
  /** Null where none was asked for or nothing is reached. */
  ground: Uint8Array | null;
  streets: Uint8Array | null;
}

/** Six decimals are a tenth of a metre, finer than a line is drawn. */
function rounded(key: string, value: unknown): unknown {
  if (key !== 'coordinates') return value;
  const round = (part: Position | unknown[]): unknown[] =>
    typeof part[0] === 'number'
      ? (part as Position).map((degrees) => Math.round(degrees * 1e6) / 1e6)
      : part.map((each) => round(each as unknown[]));
  return round(value as unknown[]);
}

function encode(features: Feature[]): Uint8Array | null {
  if (features.length === 0) return null;
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }, rounded));
}

/** Features carry `share`, 0 for the first band to 1 for the last; later bands come first and lie below. */
export function drawBands(
  bands: readonly TimeBand[],
  { kind, ground: style }: Pick<TimeBandsQuestion, 'kind' | 'ground'>,
): DrawnBands {
  const featuresOf = (part: (band: TimeBand) => Geometry | null): Feature[] =>
    bands
      .flatMap((band, at): Feature[] => {
        const geometry = part(band);
        if (!geometry) return [];
        const { fromMin, toMin } = band;
        const share = bands.length > 1 ? at / (bands.length - 1) : 0;
        return [{ type: 'Feature', properties: { fromMin, toMin, share, style }, geometry }];
      })
      .toReversed();
  return {
    kind,
    bands: bands.map(({ fromMin, toMin }) => ({ fromMin, toMin })),
    ground: encode(featuresOf((band) => band.ground)),
    streets: encode(featuresOf(({ streets }) => streets)),
  };
}

/** The ground of drawn bands as results hold it, inner ones first. */
export function groundOfBands({ kind, ground }: Pick<DrawnBands, 'kind' | 'ground'>): KindBand[] {
  if (!ground) return [];
  const { features } = JSON.parse(new TextDecoder().decode(ground)) as FeatureCollection<
    Polygon | MultiPolygon,
    { fromMin: number; toMin: number }
  >;
  return features
    .map(({ properties: { fromMin, toMin }, geometry }) => ({
      kind,
      fromMin,
      toMin,
      ground: geometry,
    }))
    .toReversed();
}
