/** Reading of foreign files: what went wrong and what the dialog says of layers, sheets and encodings. */
export const reading = {
  'issues.gdal-refused.title': 'This file cannot be read',
  'issues.gdal-refused.detail':
    'It is damaged, not whole, or not the format that it looks like ({what}). Nothing was changed.',
  'issues.gdal-refused.fix':
    'Open it in the program it came from and export it again; give a Shapefile with its .dbf, .shx and .prj.',
  'issues.gdal-died.title': 'Reading this file broke off',
  'issues.gdal-died.detail': 'The reader stopped by itself ({what}); the project is as it was.',
  'issues.gdal-died.fix':
    'The file may be damaged or too large; save it as GeoPackage or GeoJSON in the program it came from.',
  'issues.gdal-too-slow.title': 'Reading took too long and was stopped',
  'issues.gdal-too-slow.detail': 'Not done within {seconds} s; the project is as it was.',
  'issues.gdal-too-slow.fix': 'Export only the layers and the extent that are needed.',
  'issues.gdal-stopped.title': 'Reading was stopped',
  'issues.gdal-stopped.detail': 'It was not read to the end; the project is as it was.',
  'issues.gdal-stopped.fix': 'Import it again when it is needed.',
  'issues.gdal-crs-converted.title': 'Coordinates turned into WGS-84',
  'issues.gdal-crs-converted.detail':
    'The file states the system “{crs}”, and its coordinates were turned while reading.',
  'issues.gdal-crs-converted.fix': 'Check the places on the map.',
  'issues.layer-empty.title': 'The layer is empty',
  'issues.layer-empty.detail': 'It holds no feature. Nothing was changed.',
  'issues.layer-empty.fix': 'Check whether features were chosen when it was exported.',
};
