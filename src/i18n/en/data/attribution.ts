/** Well-known sources as they are named on maps. */
export const attribution = {
  'attribution.osm': '© OpenStreetMap contributors',
  'attribution.osm-odbl': '© OpenStreetMap contributors, ODbL 1.0',
  'attribution.ghs-pop': 'GHS-POP © European Union, Joint Research Centre (GHSL)',
  'attribution.srtm': 'SRTM, NASA/USGS',
  'attribution.kequan': 'Kequan (illustrative data)',
};
