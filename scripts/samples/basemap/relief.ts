import type { LngLatPair } from '../../../src/core/vocabulary/lng-lat.ts';

/** Heights on a grid in degrees, as an ASCII grid gives them. */
export interface Relief {
  /** Metres above the sea between the four nearest grid points; undefined beyond the grid. */
  heightAt(at: LngLatPair): number | undefined;
}

/** Reads an ESRI ASCII grid. */
export function readRelief(text: string): Relief {
  const lines = text.trim().split(/\r?\n/);
  const header = new Map(
    lines.slice(0, 6).map((line) => {
      const [key, value] = line.trim().split(/\s+/) as [string, string];
      return [key.toLowerCase(), Number(value)] as const;
    }),
  );
  const [west, south, cell] = ['xllcorner', 'yllcorner', 'cellsize'].map((key) =>
    header.get(key)!,
  ) as [number, number, number];
  const nodata = header.get('nodata_value');
  const rows = lines.slice(6).map((line) => line.trim().split(/\s+/).map(Number));
  const north = south + rows.length * cell;
  return {
    heightAt([lng, lat]) {
      const column = (lng - west) / cell - 0.5;
      const row = (north - lat) / cell - 0.5;
      const [c, r] = [Math.floor(column), Math.floor(row)];
      const corners = [rows[r]?.[c], rows[r]?.[c + 1], rows[r + 1]?.[c], rows[r + 1]?.[c + 1]];
      if (corners.some((height) => height === undefined || height === nodata)) return undefined;
      const [nw, ne, sw, se] = corners as [number, number, number, number];
      const [u, v] = [column - c, row - r];
      return (nw * (1 - u) + ne * u) * (1 - v) + (sw * (1 - u) + se * u) * v;
    },
  };
}
