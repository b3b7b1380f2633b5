import type { FieldAliases } from './field-aliases.ts';

/** Headers of coordinates, in two columns or in one. */
export const POSITION = {
  lng: {
    names: [
      'lng',
      '经度',
      'lon',
      'longitude',
      'long',
      '东坐标',
      '东坐标m',
      'easting',
      'eastingm',
      'x坐标',
      'x',
      'coordx',
      'pointx',
    ],
  },
  lat: {
    names: [
      'lat',
      '纬度',
      'latitude',
      '北坐标',
      '北坐标m',
      'northing',
      'northingm',
      'y坐标',
      'y',
      'coordy',
      'pointy',
    ],
  },
  /** Both coordinates in one column. */
  lngLat: {
    names: [
      'lnglat',
      '经纬度',
      '坐标',
      '经纬度坐标',
      'latlng',
      'lonlat',
      'latlon',
      'gps',
      'gps坐标',
      '地理坐标',
      '坐标位置',
      '位置坐标',
      'location',
      'coordinates',
      'coordinate',
      'position',
      'wkt',
    ],
  },
} satisfies Record<string, FieldAliases>;
