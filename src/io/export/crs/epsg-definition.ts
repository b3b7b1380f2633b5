/** A coordinate reference system that is known without GDAL. */
export interface EpsgDefinition {
  /** As the EPSG registry names it. */
  name: string;
  proj4: string;
  projected: boolean;
  /** Central meridian of a transverse Mercator in degrees. */
  centralMeridian?: number;
}

const CGCS2000_TM = '+proj=tmerc +lat_0=0 +k=1 +y_0=0 +ellps=GRS80 +units=m +no_defs';

function gaussKruger(name: string, meridian: number, falseEastingM: number): EpsgDefinition {
  return {
    name: `CGCS2000 / ${name}`,
    proj4: `${CGCS2000_TM} +lon_0=${meridian} +x_0=${falseEastingM}`,
    projected: true,
    centralMeridian: meridian,
  };
}

/** Gauss-Kruger of CGCS2000: the four blocks of the registry, 75°E to 135°E. */
function cgcs2000(code: number): EpsgDefinition | undefined {
  if (code >= 4491 && code <= 4501) {
    const zone = code - 4491 + 13;
    return gaussKruger(`Gauss-Kruger zone ${zone}`, zone * 6 - 3, zone * 1e6 + 500_000);
  }
  if (code >= 4502 && code <= 4512) {
    const meridian = 75 + 6 * (code - 4502);
    return gaussKruger(`Gauss-Kruger CM ${meridian}E`, meridian, 500_000);
  }
  if (code >= 4513 && code <= 4533) {
    const zone = code - 4513 + 25;
    return gaussKruger(`3-degree Gauss-Kruger zone ${zone}`, zone * 3, zone * 1e6 + 500_000);
  }
  if (code >= 4534 && code <= 4554) {
    const meridian = 75 + 3 * (code - 4534);
    return gaussKruger(`3-degree Gauss-Kruger CM ${meridian}E`, meridian, 500_000);
  }
  return undefined;
}

/** Definition of an EPSG code that planners in China meet; undefined for one that only GDAL's registry knows. */
export function epsgDefinition(code: number): EpsgDefinition | undefined {
  if (code === 4326) {
    return { name: 'WGS 84', proj4: '+proj=longlat +datum=WGS84 +no_defs', projected: false };
  }
  if (code === 4490) {
    const name = 'China Geodetic Coordinate System 2000';
    return { name, proj4: '+proj=longlat +ellps=GRS80 +no_defs', projected: false };
  }
  if (code === 3857) {
    const proj4 =
      '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs';
    return { name: 'WGS 84 / Pseudo-Mercator', proj4, projected: true };
  }
  if (code > 32_600 && code <= 32_660) {
    const zone = code - 32_600;
    return {
      name: `WGS 84 / UTM zone ${zone}N`,
      proj4: `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`,
      projected: true,
      centralMeridian: zone * 6 - 183,
    };
  }
  return cgcs2000(code);
}

/** The 3-degree CGCS2000 zone without zone prefix whose meridian is nearest to a longitude, as an EPSG code. */
export function nearestGaussKruger(lng: number): number {
  const zone = Math.min(45, Math.max(25, Math.round(lng / 3)));
  return 4534 + (zone - 25);
}
