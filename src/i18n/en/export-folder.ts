/** Words of the README that goes with a folder of results. */
export const exportFolder = {
  'readme.summary': '1. In short',
  'readme.verdict-counts':
    '{all} {all|verdict|verdicts}: {met} met, {unmet} unmet, {unassessed} unassessed. Each stands in the workbook and in the table of verdicts.',
  'readme.standards': 'Documents: {list}.',
  'readme.settings': 'Settings: {list}.',
  'readme.time': 'Made: {time}',
  'readme.hygiene':
    'data check: duplicates, misplaced records, missing fields (opens in Excel and WPS)',
  'readme.hygiene-data': 'the data check, for programs',
  'readme.files': '2. Files',
  'readme.run': 'record of the run: checksums of inputs, all settings, standards and versions',
  'readme.assessment': 'all verdicts and coverage, for programs',
  'readme.coverage': 'circles, gaps, areas and places in one GeoJSON (WGS-84)',
  'readme.verdicts': 'table of verdicts (UTF-8, opens in Excel and WPS)',
  'readme-format.xlsx':
    'Excel workbook: summary, verdicts, facilities, sites, coverage, data check, parameters',
  'readme-format.gpkg': 'GeoPackage: all layers and tables, with QGIS styles',
  'readme-format.shp':
    'Shapefile: field names of at most ten bytes, explained in shp/fields.csv; keep .dbf, .shx, .prj, .cpg, .qml (style for QGIS) and .shp.xml (sources and notices) beside each .shp; texts over 254 bytes are cut and end in “…”',
  'readme-format.geojson':
    'GeoJSON: one file for each layer; RFC 7946 in WGS-84, otherwise with the older crs member',
  'readme-format.kml':
    'KML: a folder for each layer, each place with its facts; WGS-84 degrees only, as its specification asks (unless shifted coordinates were chosen)',
  'readme-format.dxf':
    'DXF (release 12, GBK): outlines and names of areas, circles, sites and added links; circles have a layer for each kind, of which one is shown and the others are frozen; words at the lower left state the coordinate system and the meaning of layers; local CGCS2000 metres where degrees were chosen',
  'readme-format.fgb': 'FlatGeobuf: one file for each layer',
  'readme-format.csv': 'CSV: one file for each layer; attributes only for areas and lines',
  'readme.encoding': 'Text encoding: {encoding}',
  'readme.layers': '3. Layers',
  'readme.rows': '{n} {n|row|rows}',
  'readme.open': '4. Opening',
  'readme-open.qgis': 'QGIS: drop the .gpkg; colours and names of fields come with it.',
  'readme-open.arcgis':
    'ArcGIS: the .gpkg or the shp folder; if Chinese is garbled, see that .cpg lies beside .dbf; sources and notices are in the metadata of each layer.',
  'readme-open.excel': 'Excel, WPS: the .xlsx; headers are frozen and can be filtered.',
  'readme-open.cad':
    'CAD: the .dxf, in metres; layer names begin with KQ_ and are explained at the lower left.',
  'readme.sources': '5. Sources and licences',
  'readme.no-sources': 'The data are the user’s own and name no source.',
  'readme.limits': '6. Limits',
  'readme-limit.verdict':
    'Verdicts are met, unmet or unassessed; where a field is missing it is unassessed, which is not unmet.',
  'readme-limit.straight':
    'Circles are straight-line distances; slopes, rivers and detours are not counted.',
  'readme-limit.network': 'Circles follow the walking network and depend on how complete it is.',
  'readme-limit.map': 'Maps are not reviewed and must not be published.',
  'readme-limit.date':
    'So that equal inputs give equal files, none holds the day it was made: GeoPackage and DBF say 2000-01-01, the zip 1980-01-01.',
};
