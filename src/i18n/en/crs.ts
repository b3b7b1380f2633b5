/** Names of coordinate systems and of what is done about them. */
export const crs = {
  'crs.gauss-kruger': '{datum} / {width}-degree Gauss-Kruger, meridian {meridian}° ({code})',
  'crs.gauss-kruger-prefixed':
    '{datum} / {width}-degree Gauss-Kruger zone {zone}, meridian {meridian}°, zone in the easting ({code})',
  'crs.utm': 'WGS-84 / UTM zone {zone} ({code})',
  'crs.web-mercator': 'Web Mercator ({code})',
  'crs.degrees': '{datum} degrees ({code})',
  'datum.wgs84': 'WGS-84',
  'datum.cgcs2000': 'CGCS2000',
  'datum.beijing54': 'Beijing 1954',
  'datum.xian80': 'Xian 1980',
  'crs.unknown': 'Unknown system {code}',
  'crs.group.named': 'Common',
};
