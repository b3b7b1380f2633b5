/** A working project out of an OpenStreetMap extract. */
export const osmProject = {
  'basemap.extract': 'Basemap drawn from the OSM extract (offline)',
  'issues.basemap-not-here.title': 'The basemap is not on this machine',
  'issues.basemap-not-here.detail':
    'The basemap of this project was drawn from an OSM extract and lies only in the browser that made the project; it is missing here, nothing else is.',
  'issues.basemap-not-here.fix':
    'Make the project again from the same extract, or choose another basemap under Data.',
  'issues.basemap-not-kept.title': 'The basemap could not be kept',
  'issues.basemap-not-kept.detail':
    'The browser refused to store it; it serves until the page is closed.',
  'issues.basemap-not-kept.fix':
    'Free storage of the browser, or use a window that is not private.',
} as const;
