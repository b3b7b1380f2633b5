import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Area } from '../../core/plan/areas/area.ts';
import type { Crs } from '../../core/vocabulary/crs.ts';
import type { Facility } from '../../core/plan/records/facility.ts';
import type { FieldOrigin } from './field-origin.ts';
import type { NotedCrs } from './noted-crs.ts';

/** What a file shows that can tell its system. */
export interface GuardedFile {
  /** One for each record, as written. */
  positions: readonly Position[];
  /** Name of each record, empty where it has none. */
  names: readonly string[];
  /** Area that each record says it lies in, for a file of places with such a column. */
  statedAreas?: readonly string[];
  /** Outlines as written, one for each record of a file of areas. */
  outlines?: readonly (Polygon | MultiPolygon)[];
  /** System that the format of the file states, such as the `.prj` of a Shapefile. */
  stated?: Crs;
  /** System that people wrote into its title, remarks, headers or name. */
  noted?: NotedCrs;
  /** Service whose fields it has. */
  origin?: FieldOrigin;
  /** The format says WGS-84 where the file says nothing (GeoJSON, RFC 7946). */
  wgs84ByFormat?: boolean;
}

/** What is known to lie right. */
export interface KnownPlaces {
  areas: readonly Area[];
  facilities: readonly Facility[];
}
