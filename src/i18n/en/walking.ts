import type { walking as zh } from '../zh-cn/walking.ts';

export const walking: Record<keyof typeof zh, string> = {
  'issues.relief-header.title': 'The header of the relief cannot be understood',
  'issues.relief-header.detail':
    'The file should begin with ncols, nrows, xllcorner, yllcorner and cellsize; it was not read.',
  'issues.relief-header.fix': 'Export it as an ESRI ASCII grid in WGS-84 degrees.',
  'issues.relief-not-degrees.title': 'The relief is not in degrees',
  'issues.relief-not-degrees.detail':
    'Its corner or extent lies outside longitude and latitude; it was not read.',
  'issues.relief-not-degrees.fix': 'Project it to WGS-84 degrees before you export it.',
  'issues.relief-too-large.title': 'The relief has {cells} cells, more than {most}',
  'issues.relief-too-large.detail': 'The file is too large and was not read.',
  'issues.relief-too-large.fix': 'Clip it to the study area or make its cells larger.',
  'issues.relief-cells.title': 'The relief does not hold as many cells as its header says',
  'issues.relief-cells.detail': 'The header says {cells}, the file has {found}; it was not read.',
  'issues.relief-cells.fix': 'The file may be cut short; export it again.',
  'issues.relief-no-heights.title': 'The relief holds no height',
  'issues.relief-no-heights.detail': 'Every cell is empty; it was not read.',
  'issues.relief-no-heights.fix': 'Check the file and its NODATA_value.',
  'issues.relief-unreadable.title': '{count} cells of the relief are no number',
  'issues.relief-unreadable.detail': 'They are taken as unknown.',
  'issues.relief-unreadable.fix': 'Check how the file was exported.',
  'setting.circle': 'Circle',
  'circle.straight': 'Straight',
  'circle.network': 'Walking network',
  'circle.straight-hint': 'A plain radius out of walking speed and detour factor.',
  'circle.network-hint':
    'Times along the streets, with slopes, steps, lifts and waits at crossings; what lies over 100 m from any street counts as out of reach.',
  'setting.direction': 'Direction',
  'direction.to': 'To the facility',
  'direction.from': 'From it',
  'direction.both': 'Mean of both',
  'network.loading': 'Loading the walking network…',
  'network.none':
    'There is no walking network. Import an .osm.pbf or GeoJSON lines to walk along it.',
  'act.circle': 'Switch straight / network',
  'act.circle-fallback': 'No network, back to straight',
  'issues.network-not-here.title': 'The walking network of this project is not on this machine',
  'issues.network-not-here.detail':
    'The project holds only the name and checksum of the network file, not its content.',
  'issues.network-not-here.fix': 'Import the original network file again.',
  'issues.network-file-changed.title': 'The shipped network file is not the one the project names',
  'issues.network-file-changed.detail': 'Its checksum differs; it was not used.',
  'issues.network-file-changed.fix': 'Open the sample again.',
  'issues.network-fallback.title': 'Straight circles are shown instead',
  'issues.network-fallback.detail':
    'The project asks for the walking network, which is not loaded; every result shown is of straight circles.',
  'issues.network-fallback.fix':
    'Import the network, then choose the walking network in the settings.',
};
