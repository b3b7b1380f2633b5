/** Words of the export dialog. */
export const exportDialog = {
  'export.quick': 'Common files',
  'export.layers': 'Result layers',
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
    'GeoPackage, Shapefile and FlatGeobuf are written by GDAL, which loads about 40 MB at first use.',
  'export.crs': 'Coordinate system',
  'export.crs-own': 'Another EPSG code…',
  'export.crs-shifted': '{crs} (shifted)',
  'export.crs-hint':
    'KML is always WGS-84 degrees; a DXF in degrees uses the local CGCS2000 3-degree zone instead.',
  'export.shifted-title': '{crs} is a shifted system',
  'export.shifted-hint':
    'It is about 500 m to 1 km off survey, WGS-84 and CGCS2000 data. File names and contents will say so.',
  'export.shifted-yes': 'Export in {crs}',
  'export.encoding': 'Encoding',
  'export.folder': 'Package: README, run record and verdicts in one ZIP',
  'export.save-chosen': 'Export',
  'export.computing': 'Computing',
  'export.stop': 'Stop',
  'export.extent': 'Extent of the map picture',
  'export.extent-all': 'Whole area',
  'export.extent-view': 'Current view',
};
