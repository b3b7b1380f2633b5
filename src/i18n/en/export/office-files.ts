import type { officeFiles as zh } from '../../zh-cn/export/office-files.ts';

/** What is particular in files as offices have them, and what was made of it. */
export const officeFiles: Record<keyof typeof zh, string> = {
  'issues.geometry-parts-left.title': 'Points or lines beside a polygon',
  'issues.geometry-parts-left.detail':
    'The feature has more than its polygons ({types}), such as the place of a label; only the polygons were read.',
  'issues.geometry-parts-left.fix':
    'If the others count, export points, lines and polygons separately.',
  'issues.file-is-xlsb.title': 'This is a binary Excel workbook',
  'issues.file-is-xlsb.detail': '.xlsb cannot be read. Nothing was changed.',
  'issues.file-is-xlsb.fix': 'Save it as .xlsx in Excel or WPS.',
  'issues.file-is-document.title': 'This is a document, not a table of data',
  'issues.file-is-document.detail':
    'The file is a document of Word, WPS or the like. Nothing was changed.',
  'issues.file-is-document.fix':
    'If the data is a table in it, copy the table into Excel or WPS and save it as .xlsx.',
  'issues.rows-hidden.title': 'Hidden rows',
  'issues.rows-hidden.detail':
    '{count} {count|row is|rows are} hidden by a filter or by hand; {count|it was|they were} read all the same.',
  'issues.rows-hidden.fix':
    'If they should not count, choose in the import dialog to leave hidden rows out (--without-hidden-rows on the command line), or delete them in the table.',
  'issues.rows-hidden-left.title': 'Hidden rows were left out',
  'issues.rows-hidden-left.detail':
    '{count} {count|row is|rows are} hidden by a filter or by hand and {count|was|were} left out, as chosen.',
  'issues.rows-hidden-left.fix': 'To read them, choose otherwise in the import dialog.',
  'issues.sheet-several-tables.title': 'Several tables on one sheet',
  'issues.sheet-several-tables.detail':
    '{count} tables stand beside or below each other ({tables}), each with a header of its own; {read} was read.',
  'issues.sheet-several-tables.fix':
    'Choose another one under “layer or sheet” (FILE:TABLE on the command line), or import the file once more for it; if it is one table, remove the empty columns and rows and the repeated header.',
  'import.hidden-rows': 'also read {n} hidden {n|row|rows}',
  'import.shapes': 'places from the column “{column}” ({forms})',
  'inspect.esri-json': 'features of ArcGIS (Esri JSON)',
  'inspect.json': 'table in JSON',
  'issues.shape-text-unreadable.title': 'Text of a shape cannot be read',
  'issues.shape-text-unreadable.detail':
    'The column holds shapes; the text of this row ({text}) is incomplete or of an unknown form, and the row has no place.',
  'issues.shape-text-unreadable.fix':
    'Export this row again; the text may have been cut (a cell of Excel holds 32,767 characters at most).',
  'issues.shape-systems-mixed.title': 'Shapes of several coordinate systems',
  'issues.shape-systems-mixed.detail':
    'The shapes of this column name more than one system ({codes}); none was taken.',
  'issues.shape-systems-mixed.fix':
    'Split the file by system, or choose the system in the import dialog.',
  'issues.json-line-wrong.title': 'Line is not JSON',
  'issues.json-line-wrong.detail':
    'This line of a file of JSON by lines cannot be read and was left out.',
  'issues.json-line-wrong.fix': 'Export this line again.',
  'crs.bd09mc': 'BD-09 Mercator (Baidu, metres)',
  'crs.local': 'city’s own system (fitted by known points)',
  'cli.same': '({n} more like it)',
  'cli.same-at': '({n} more like it: {places})',
  'issues.geodatabase-cut.title': 'The file geodatabase is incomplete',
  'issues.geodatabase-cut.detail':
    'Files of the .gdb folder are missing or were copied in part; nothing was changed.',
  'issues.geodatabase-cut.fix':
    'Close it in ArcGIS, pack the whole .gdb folder as a ZIP and import that, or export GeoPackage or Shapefile.',
  'issues.geodatabase-rows-lost.title':
    'The file geodatabase was read in part: {read} of {of} {of|record|records}',
  'issues.geodatabase-rows-lost.detail': 'The others are damaged or were not copied.',
  'issues.geodatabase-rows-lost.fix':
    'Close it in ArcGIS, pack the whole .gdb folder as a ZIP and import that.',
  'issues.survey-point.title': 'A boundary point cannot be read',
  'issues.survey-point.detail': 'The line holds no two numbers of a place; it was left out.',
  'issues.survey-point.fix': 'Complete it as “point,ring,north,east”.',
  'issues.survey-plot.title': 'A plot has fewer than three boundary points',
  'issues.survey-plot.detail': 'The plot was not read.',
  'issues.survey-plot.fix': 'Complete its boundary points.',
  'inspect.survey': 'boundary points of a land survey (勘测定界 TXT)',
  'inspect.crs-local':
    'Coordinate system: unknown. The numbers are metres of no public system, most likely those of the city’s own (local) grid; fit it by known points (--crs fit:FILE, see kequan --help), or ask the survey office for CGCS2000.',
  'issues.crs-local.title': 'A city’s own coordinate system',
  'issues.crs-local.detail':
    'The coordinates ({x}, {y}) are metres of no public system, most likely those of the city’s own (local) grid; nothing was loaded and nothing guessed.',
  'issues.crs-local.fix':
    'Fit it by known points under “coordinate system” in the import dialog (two or more points known in both; --crs fit:FILE on the command line), or ask the survey office for CGCS2000.',
  'issues.coordinates-no-zone.title': 'No zone before the easting',
  'issues.coordinates-no-zone.detail':
    'Other rows have the zone before the easting; this one has none, so its zone is unknown and it was not placed.',
  'issues.coordinates-no-zone.fix':
    'Add the zone to this row, or put such rows into a file of their own and choose its system.',
  'issues.crs-zones-several.title': 'Coordinates of several zones',
  'issues.crs-zones-several.detail':
    'The zones before the eastings differ ({zones}); each row was converted in its own zone.',
  'issues.crs-zones-several.fix': 'Check the places on the map.',
  'crs.guard-unknown': 'Unknown coordinate system, most likely a city’s own',
  'crs.unknown-detail':
    'The numbers are metres of no public system. Fit it by two or more known points, or ask the survey office for the file in CGCS2000.',
  'crs.fit-points':
    'Known points (a line each: the two numbers as in the file, longitude, latitude)',
  'crs.fit-example': '72217.3, 59474.1, 106.5500, 29.5600',
  'crs.fit': 'Fit by known points',
  'crs.fit-residual': '{n} {n|point|points}, root mean square {metres} m, largest {worst} m',
  'crs.fit-two': 'two points alone cannot be checked; add another',
  'issues.database-log-read.title': 'Log beside the file was read',
  'issues.database-log-read.detail':
    'This GeoPackage is open elsewhere; its last changes are in the -wal file beside it and were read with it.',
  'issues.database-log-read.fix':
    'If it is still being edited, save and close it, and import it again.',
  'issues.database-log-missing.title': 'The file may be out of date',
  'issues.database-log-missing.detail':
    'This GeoPackage was open elsewhere; its last changes are in a -wal file beside it that was not given, so that older content may have been read.',
  'issues.database-log-missing.fix':
    'Close the file in QGIS or wherever it is open and import it again, or drop the .gpkg and the .gpkg-wal together.',
};
