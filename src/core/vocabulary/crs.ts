/** Coordinate systems that go by a name of their own; CGCS2000 here means its degrees, `bd09mc` Baidu's metres. */
export const NAMED_CRS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09', 'bd09mc'] as const;
export type NamedCrs = (typeof NAMED_CRS)[number];

/** A system by its number in the EPSG registry, such as `EPSG:4523`. */
export type EpsgCrs = `EPSG:${number}`;

/** A city's own system, fitted by known points: the order of its two numbers, a meridian and four parameters. */
export type LocalCrs = `local:${'xy' | 'yx'},${string}`;

/** Coordinate system of a file; what is stored in a project is always WGS-84. */
export type Crs = NamedCrs | EpsgCrs | LocalCrs;
