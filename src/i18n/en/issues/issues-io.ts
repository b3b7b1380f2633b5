import type { issuesIo as zh } from '../../zh-cn/issues/issues-io.ts';

export const issuesIo: Record<keyof typeof zh, string> = {
  'issues.file-too-large.title': 'File too large',
  'issues.file-too-large.detail': '{sizeMb} MB exceeds the limit of {limitMb} MB; it was not read.',
  'issues.file-too-large.fix': 'Export only the extent or fields needed, or split the file.',
  'issues.file-empty.title': 'Empty file',
  'issues.file-empty.detail': 'It has no content; nothing was changed.',
  'issues.file-empty.fix': 'Check that the export finished.',
  'issues.file-is-xlsx.title': 'This is an Excel workbook',
  'issues.file-is-xlsx.detail': 'A workbook cannot be used here; nothing was changed.',
  'issues.file-is-xlsx.fix': 'Choose a file of the expected format.',
  'issues.file-is-xls.title': 'This is an old Excel file',
  'issues.file-is-xls.detail':
    'Workbooks of Excel 95 and earlier cannot be read; nothing was changed.',
  'issues.file-is-xls.fix': 'Save it as .xlsx in Excel or WPS.',
  'issues.file-is-zip.title': 'This is a ZIP archive',
  'issues.file-is-zip.detail': 'An archive cannot be used here; nothing was changed.',
  'issues.file-is-zip.fix': 'Unpack it first and choose the file inside.',
  'issues.file-is-archive.title': 'This is a compressed archive',
  'issues.file-is-archive.detail': 'This kind of archive cannot be used here; nothing was changed.',
  'issues.file-is-archive.fix': 'Unpack it first, or repack it as ZIP.',
  'issues.file-is-pdf.title': 'This is a PDF',
  'issues.file-is-pdf.detail':
    'It contains no table or geometry that can be read; nothing was changed.',
  'issues.file-is-pdf.fix': 'Ask the provider for Excel, Shapefile, GeoPackage or GeoJSON.',
  'issues.file-is-image.title': 'This is a picture',
  'issues.file-is-image.detail': 'Nothing was changed.',
  'issues.file-is-image.fix': 'Ask the provider for Excel, Shapefile, GeoPackage or GeoJSON.',
  'issues.file-is-binary.title': 'Unknown format',
  'issues.file-is-binary.detail': 'Nothing was changed.',
  'issues.file-is-binary.fix': 'Ask the provider for Excel, Shapefile, GeoPackage or GeoJSON.',
  'issues.file-is-html.title': 'This is a web page, not data',
  'issues.file-is-html.detail':
    'The content is HTML, probably a sign-in or error page saved as data. Nothing was changed.',
  'issues.file-is-html.fix': 'Open the source address in a browser, sign in and download again.',
  'issues.file-is-mht.title': 'This is a single-file web page (MHT)',
  'issues.file-is-mht.detail':
    'Excel or a browser saved it as a single-file web page; nothing was changed.',
  'issues.file-is-mht.fix': 'Open it in Excel and save it as .xlsx.',
  'issues.file-is-xml.title': 'This is an XML file',
  'issues.file-is-xml.detail':
    'Of XML formats only KML and GPX are supported. Nothing was changed.',
  'issues.file-is-xml.fix': 'Save it as GeoJSON or GeoPackage in a program such as QGIS.',
  'issues.encoding-mixed.title': 'Two encodings in one file',
  'issues.encoding-mixed.detail':
    'Most of it was read as {encoding}; from the row shown on, some rows use another encoding and were decoded one by one.',
  'issues.encoding-mixed.fix':
    'Check the text of these rows; better, export again in one encoding.',
  'issues.text-nul.title': '{n} NUL {n|character|characters} in the file',
  'issues.text-nul.detail': 'Left out; the rest was read as usual.',
  'issues.text-nul.fix': 'If content is missing, export the file again.',
  'issues.encoding-broken.title': 'Bytes that cannot be decoded',
  'issues.encoding-broken.detail':
    'Read as {encoding}, the row shown contains bytes that cannot be decoded; they were replaced by �.',
  'issues.encoding-broken.fix': 'Export again in UTF-8 or GBK.',
  'issues.csv-quote-open.title': 'Quote never closed',
  'issues.csv-quote-open.detail':
    'The quote in this row does not end within {limitMb} MB; the file was not read and nothing was changed.',
  'issues.csv-quote-open.fix': 'Add or remove the quotation mark in this row.',
  'issues.csv-row-endless.title': 'Row without an end',
  'issues.csv-row-endless.detail':
    'No line ends within {limitMb} MB from here, so this is no table; nothing was changed.',
  'issues.csv-row-endless.fix': 'Check whether line ends were lost, or export the file again.',
  'issues.text-too-long.title': 'Text too long',
  'issues.text-too-long.detail': 'Only its beginning is kept: “{text}…”',
  'issues.text-too-long.fix': 'Check whether other content ended up in this cell.',
  'issues.texts-cleaned.title': 'Texts were cleaned',
  'issues.texts-cleaned.detail':
    '{n} {n|text|texts} held control or direction marks that nobody sees, or were too long; that was taken out.',
  'issues.texts-cleaned.fix':
    'Check the names, and be wary when you do not know where the file comes from.',
  'issues.database-view-recursive.title': 'Database with a recursive view',
  'issues.database-view-recursive.detail':
    'Such a view may never end; the file was not read and nothing was changed.',
  'issues.database-view-recursive.fix': 'Save the layer as an ordinary layer and try again.',
  'issues.database-view-endless.title': 'Database with a view that does not end',
  'issues.database-view-endless.detail':
    'Its rows cannot be counted within {seconds} s; the file was not read and nothing was changed.',
  'issues.database-view-endless.fix': 'Save the layer as an ordinary layer and try again.',
  'issues.csv-quotes.title': 'Unmatched quote',
  'issues.csv-quotes.detail':
    'A quotation mark in the row shown is not closed; what follows may have been read as one cell.',
  'issues.csv-quotes.fix': 'Add or remove the quotation mark in this row.',
  'issues.csv-row-short.title': 'Too few cells in this row',
  'issues.csv-row-short.detail':
    'It has {cells}, the header {columns}; the missing cells are treated as empty.',
  'issues.csv-row-short.fix': 'Check whether a delimiter is missing in this row.',
  'issues.csv-row-long.title': 'Too many cells in this row',
  'issues.csv-row-long.detail':
    'It has {cells}, the header {columns}; the extra cells were not read.',
  'issues.csv-row-long.fix':
    'Check whether a text in this row contains the delimiter without quotes.',
  'issues.csv-header-twice.title': 'Duplicate column name',
  'issues.csv-header-twice.detail': 'The later column is now called “{name}”.',
  'issues.csv-header-twice.fix': 'Give each column a different name in the table.',
  'issues.csv-no-header.title': 'No header',
  'issues.csv-no-header.detail': 'No row of the table has content.',
  'issues.csv-no-header.fix': 'The first row should contain the column names.',
  'issues.csv-no-rows.title': 'Header only, no data rows',
  'issues.csv-no-rows.detail': 'Nothing was changed.',
  'issues.csv-no-rows.fix': 'Check that the export finished.',
  'issues.json-truncated.title': 'Incomplete JSON',
  'issues.json-truncated.detail':
    'The file ends at line {line}, column {column} (character {offset}). Nothing was changed.',
  'issues.json-truncated.fix': 'The download or copy probably did not finish; get the file again.',
  'issues.json-wrong.title': 'Invalid JSON',
  'issues.json-wrong.detail':
    'Unexpected {found} at line {line}, column {column}. Nothing was changed.',
  'issues.json-wrong.fix': 'Correct this place or export again.',
  'issues.json-not-finite.title': 'NaN or Infinity',
  'issues.json-not-finite.detail':
    '{count} in all, the first at line {line}; JSON has no such numbers, so they are treated as missing.',
  'issues.json-not-finite.fix': 'Fill in these numbers in the source.',
  'issues.json-too-deep.title': 'JSON nested too deeply',
  'issues.json-too-deep.detail': 'It cannot be read; nothing was changed.',
  'issues.json-too-deep.fix': 'This is not an ordinary data file; check where it comes from.',
  'issues.geojson-not.title': 'Not GeoJSON',
  'issues.geojson-not.detail':
    'The file is neither GeoJSON (no FeatureCollection, Feature or geometry) nor a Kequan project. Nothing was changed.',
  'issues.geojson-not.fix': 'Export as GeoJSON.',
  'issues.geojson-crs.title': 'Unsupported coordinate system',
  'issues.geojson-crs.detail': 'The file states {crs}; nothing was changed.',
  'issues.geojson-crs.fix':
    'Save it in a coordinate system with an EPSG code, such as WGS-84 (EPSG:4326) or CGCS2000 (EPSG:4490).',
  'issues.geojson-feature.title': 'Not a feature',
  'issues.geojson-feature.detail': 'This item is not a Feature and was skipped.',
  'issues.geojson-feature.fix': 'Check the program that exported it.',
  'issues.geojson-no-features.title': 'No usable features',
  'issues.geojson-no-features.detail': 'Nothing was changed.',
  'issues.geojson-no-features.fix': 'Check whether the exported extent was empty.',
  'issues.geometry-type.title': 'Invalid geometry type',
  'issues.geometry-type.detail': 'It is not a GeoJSON geometry; the feature was skipped.',
  'issues.geometry-type.fix': 'Export this feature again.',
  'issues.geometry-coordinates.title': 'Invalid coordinates',
  'issues.geometry-coordinates.detail':
    'Coordinates are missing, empty or not finite (NaN, null); the feature was skipped.',
  'issues.geometry-coordinates.fix': 'Fill in the coordinates in the source.',
  'issues.geometry-mixed.title': 'Mixed geometry collection',
  'issues.geometry-mixed.detail': 'The feature was skipped.',
  'issues.geometry-mixed.fix': 'Export points, lines and polygons separately.',
  'issues.geometry-no-point.title': 'Geometry cannot be turned into a point',
  'issues.geometry-no-point.detail': 'The geometry is a {type}; the feature was skipped.',
  'issues.geometry-no-point.fix': 'Use a point or a polygon.',
  'issues.ring-unclosed.title': 'Unclosed ring',
  'issues.ring-unclosed.detail': 'A last position equal to the first was added.',
  'issues.ring-unclosed.fix': 'Close this boundary in the program that drew it.',
  'issues.ring-too-short.title': 'Ring with too few positions',
  'issues.ring-too-short.detail':
    '{positions} {positions|position does|positions do} not enclose an area; the ring was dropped.',
  'issues.ring-too-short.fix': 'Check whether it is a leftover fragment.',
  'issues.hole-outside.title': 'Inner ring outside the outer ring',
  'issues.hole-outside.detail': 'The inner ring was dropped.',
  'issues.hole-outside.fix': 'Check whether it should be a separate part.',
  'issues.hole-crosses.title': 'Inner ring crosses the outer ring',
  'issues.hole-crosses.detail': 'The overlap was cut out; parts left: {parts}.',
  'issues.hole-crosses.fix': 'Check this boundary on the map.',
  'issues.polygon-crosses-itself.title': 'Boundary crosses itself',
  'issues.polygon-crosses-itself.detail': 'It was split at the crossings; parts: {parts}.',
  'issues.polygon-crosses-itself.fix': 'Check this boundary on the map.',
  'issues.polygon-not-mended.title': 'Boundary crosses itself and cannot be repaired',
  'issues.polygon-not-mended.detail': 'It was imported as it is; area and coverage may be wrong.',
  'issues.polygon-not-mended.fix':
    'Repair the polygon in the program that drew it and import it again.',
  'issues.polygon-tangled.title': 'Boundary crosses itself over and over',
  'issues.polygon-tangled.detail':
    'It crosses itself over {most} {most|time|times}, so that its area cannot be told; it was not imported.',
  'issues.polygon-tangled.fix': 'Draw it again or simplify it in a mapping program.',
  'issues.polygon-empty.title': 'Polygon without area',
  'issues.polygon-empty.detail': 'No usable ring is left; the feature was skipped.',
  'issues.polygon-empty.fix': 'Export this feature again.',
  'issues.coordinates-absent.title': 'No coordinates',
  'issues.coordinates-absent.detail':
    'The row has no usable longitude and latitude or geometry; it was skipped.',
  'issues.coordinates-absent.fix': 'Fill in longitude and latitude.',
  'issues.coordinates-none.title': 'No coordinates in the whole file',
  'issues.coordinates-none.detail': 'No row can be located; nothing was changed.',
  'issues.coordinates-none.fix':
    'Choose the longitude and latitude columns; for a population table choose “Areas” to join it by name or code.',
  'issues.coordinates-out-of-range.title': 'Coordinates out of range',
  'issues.coordinates-out-of-range.detail':
    '{lng}, {lat} is not a valid longitude and latitude and was not used.',
  'issues.coordinates-out-of-range.fix': 'Check for a typing error or swapped columns.',
  'issues.coordinates-zero.title': 'Coordinates are 0, 0',
  'issues.coordinates-zero.detail': 'It was probably never located; the row was skipped.',
  'issues.coordinates-zero.fix': 'Fill in the real coordinates.',
  'issues.coordinates-projected.title': 'Coordinates are projected (metres)',
  'issues.coordinates-projected.detail':
    'For example {x}, {y}; possibly {system}. Nothing was changed.',
  'issues.coordinates-projected.fix':
    'Choose the coordinate system: under “Coordinate system” when importing, with --crs on the command line.',
  'issues.coordinates-swapped.title': 'Longitude and latitude may be swapped',
  'issues.coordinates-swapped.detail':
    'For example {x}, {y}; nothing was swapped automatically, so {leftOut} {leftOut|row was|rows were} skipped.',
  'issues.coordinates-swapped.fix':
    'Tick “swap longitude and latitude” in the import dialog, or swap the two columns.',
  'issues.crs-other-fits.title': 'The coordinate system may be wrong',
  'issues.crs-other-fits.detail':
    'Read as {crs}, {outsidePct}% of {points} {points|point falls|points fall} outside the areas; by system: WGS-84 {wgs84Pct}%, GCJ-02 {gcj02Pct}%, BD-09 {bd09Pct}%.',
  'issues.crs-other-fits.fix':
    'Choose {better} and import again; check a few places you know on the map.',
  'issues.crs-projected-outside.title': 'Most points lie outside the areas',
  'issues.crs-projected-outside.detail':
    'Read as {crs}, {outsidePct}% of {points} {points|point lies|points lie} outside every area.',
  'issues.crs-projected-outside.fix':
    'Check the coordinate system (zone, central meridian), and whether areas and facilities belong to the same region.',
  'issues.crs-mostly-outside.title': 'Most points lie outside the areas',
  'issues.crs-mostly-outside.detail':
    '{outsidePct}% of {points} {points|point is|points are} outside; no other system does better (WGS-84 {wgs84Pct}%, GCJ-02 {gcj02Pct}%, BD-09 {bd09Pct}%).',
  'issues.crs-mostly-outside.fix':
    'Check whether areas and facilities belong to the same region, and the coordinate systems of both.',
};
