/** Words of the export dialog. */
export const exportDialog = {
  'export.quick': 'Usual files',
  'export.layers': 'Results',
  'export.formats': 'Formats',
  'export.format-xlsx': 'Excel workbook',
  'export.format-gpkg': 'GeoPackage',
  'export.format-shp': 'Shapefile',
  'export.format-geojson': 'GeoJSON',
  'export.format-kml': 'KML',
  'export.format-dxf': 'CAD DXF',
  'export.format-fgb': 'FlatGeobuf',
  'export.format-csv': 'CSV',
  'export.gdal-hint':
    'GeoPackage, Shapefile and FlatGeobuf are written by GDAL, about 40 MB to load at first use.',
  'export.crs': 'Coordinates',
  'export.crs-own': 'Another EPSG code…',
  'export.crs-shifted': '{crs} (shifted)',
  'export.crs-hint':
    'KML holds WGS-84 degrees only; a DXF in degrees gets the local CGCS2000 zone.',
  'export.shifted-title': '{crs} is a shifted system',
  'export.shifted-hint':
    'It lies about 500 m to 1 km off survey, WGS-84 and CGCS2000 data. Files and their names will say so.',
  'export.shifted-yes': 'I want {crs} coordinates',
  'export.encoding': 'Encoding',
  'export.folder': 'As a folder: with README, run record and verdicts, in one zip',
  'export.save-chosen': 'Export',
  'export.computing': 'Computing',
  'export.stop': 'Stop',
  'export.extent': 'Extent of the picture',
  'export.extent-all': 'Whole area',
  'export.extent-view': 'Current view',
};
