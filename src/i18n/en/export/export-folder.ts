/** Words of the README that goes with a folder of results. */
export const exportFolder = {
  'readme.summary': '1. Summary',
  'readme.verdict-counts':
    '{all} {all|verdict|verdicts}: {met} met, {unmet} not met, {unassessed} not assessed. See the workbook or the verdict table for each.',
  'readme.standards': 'Documents: {list}.',
  'readme.settings': 'Settings: {list}.',
  'readme.time': 'Generated: {time}',
  'readme.hygiene':
    'data check: duplicates, misplaced records, missing fields (opens in Excel and WPS)',
  'readme.hygiene-data': 'data check, for programs',
  'readme.files': '2. Files',
  'readme.run':
    'run record: checksums of inputs, all settings, standards and versions; enough to repeat the calculation',
  'readme.assessment': 'all verdicts and coverage, for programs',
  'readme.coverage': 'circles, uncovered areas, areas and sites in one GeoJSON (WGS-84)',
  'readme.verdicts': 'verdict table (UTF-8, opens in Excel and WPS)',
  'readme-format.xlsx':
    'Excel workbook: summary, verdicts, facilities, sites, coverage, data check, parameters',
  'readme-format.gpkg': 'GeoPackage: all layers and tables, with QGIS styles',
  'readme-format.shp':
    'Shapefile: field names of at most ten bytes, explained in shp/fields.csv; keep .dbf, .shx, .prj, .cpg, .qml (QGIS style) and .shp.xml (sources and notices) beside each .shp; texts over 254 bytes are cut and end in “…”',
  'readme-format.geojson':
    'GeoJSON: one file per layer; RFC 7946 in WGS-84, otherwise with the older crs member',
  'readme-format.kml':
    'KML: one folder per layer, details on click; WGS-84 degrees only, as the specification requires (unless shifted coordinates were chosen)',
  'readme-format.dxf':
    'DXF (R12, GBK): area boundaries and names, circles, sites and added links; one circle layer per type, one shown and the others frozen; the text at lower left gives the coordinate system and the layer meanings; if degrees were chosen, the local CGCS2000 3-degree zone is used instead',
  'readme-format.fgb': 'FlatGeobuf: one file per layer',
  'readme-format.csv': 'CSV: one file per layer; attributes only for areas and lines',
  'readme.encoding': 'Text encoding: {encoding}',
  'readme.layers': '3. Layers',
  'readme.rows': '{n} {n|row|rows}',
  'readme.open': '4. Opening',
  'readme-open.qgis': 'QGIS: drop the .gpkg; colours and field names come with it.',
  'readme-open.arcgis':
    'ArcGIS: use the .gpkg or the shp folder; if Chinese is garbled, make sure that .cpg is beside .dbf; sources and notices are in the metadata of each layer.',
  'readme-open.excel': 'Excel, WPS: open the .xlsx; headers are frozen and can be filtered.',
  'readme-open.cad':
    'CAD: open the .dxf, in metres; layer names begin with KQ_ and are explained at the lower left.',
  'readme.sources': '5. Sources and licences',
  'readme.no-sources': 'The data were supplied by the user and name no source.',
  'readme.limits': '6. Limits',
  'readme-limit.verdict':
    'Verdicts are met, not met or not assessed; where a field is missing the verdict is not assessed, which is different from not met.',
  'readme-limit.straight':
    'Circles use straight-line distance; slopes and barriers such as rivers are ignored, and detours only enter through the detour factor.',
  'readme-limit.network': 'Circles follow the walking network and depend on how complete it is.',
  'readme-limit.area':
    'Areas are computed on a sphere; what that costs is stated among the parameters.',
  'readme-limit.map': 'Maps without an approval number must not be published.',
  'readme-limit.date':
    'So that equal inputs give equal files, no file contains the current date: GeoPackage and DBF say 2000-01-01, the ZIP 1980-01-01.',
};
