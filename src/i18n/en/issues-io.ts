import type { issuesIo as zh } from '../zh-cn/issues-io.ts';

export const issuesIo: Record<keyof typeof zh, string> = {
  'issues.file-too-large.title': 'File too large',
  'issues.file-too-large.detail': '{sizeMb} MB is over the limit of {limitMb} MB; it was not read.',
  'issues.file-too-large.fix':
    'Export only the extent or the fields that are needed, or split the file.',
  'issues.file-empty.title': 'Empty file',
  'issues.file-empty.detail': 'There is nothing in it; nothing was changed.',
  'issues.file-empty.fix': 'Check that the export was finished.',
  'issues.file-is-xlsx.title': 'This is an Excel workbook',
  'issues.file-is-xlsx.detail': '.xlsx cannot be read yet; nothing was changed.',
  'issues.file-is-xlsx.fix':
    'Save it in Excel or WPS as “CSV UTF-8 (comma delimited)” and load that.',
  'issues.file-is-xls.title': 'This is an old Excel file',
  'issues.file-is-xls.detail':
    'Workbooks of Excel 95 and before cannot be read. Nothing was changed.',
  'issues.file-is-xls.fix': 'Save it as .xlsx in Excel or WPS.',
  'issues.file-is-zip.title': 'This is a ZIP archive',
  'issues.file-is-zip.detail': 'Nothing was changed.',
  'issues.file-is-zip.fix': 'Unpack it and load the GeoJSON or CSV inside.',
  'issues.file-is-archive.title': 'This is a compressed archive',
  'issues.file-is-archive.detail': 'Nothing was changed.',
  'issues.file-is-archive.fix': 'Unpack it and load the GeoJSON or CSV inside.',
  'issues.file-is-pdf.title': 'This is a PDF',
  'issues.file-is-pdf.detail':
    'It holds no table or geometry that can be read; nothing was changed.',
  'issues.file-is-pdf.fix': 'Ask for Excel, Shapefile, GeoPackage or GeoJSON.',
  'issues.file-is-image.title': 'This is a picture',
  'issues.file-is-image.detail': 'Nothing was changed.',
  'issues.file-is-image.fix': 'Ask for Excel, Shapefile, GeoPackage or GeoJSON.',
  'issues.file-is-binary.title': 'Unknown format',
  'issues.file-is-binary.detail': 'Nothing was changed.',
  'issues.file-is-binary.fix': 'Ask for Excel, Shapefile, GeoPackage or GeoJSON.',
  'issues.file-is-html.title': 'This is a web page, not data',
  'issues.file-is-html.detail':
    'The content is HTML, most likely a sign-in or error page saved as data. Nothing was changed.',
  'issues.file-is-html.fix': 'Open the source in a browser, sign in and download again.',
  'issues.file-is-xml.title': 'This is an XML file',
  'issues.file-is-xml.detail': 'Of XML only KML and GPX are known. Nothing was changed.',
  'issues.file-is-xml.fix': 'Save it as GeoJSON or GeoPackage in a program such as QGIS.',
  'issues.encoding-mixed.title': 'Two encodings in one file',
  'issues.encoding-mixed.detail':
    'Most of it was read as {encoding}; from the row shown there are rows in another encoding, each decoded by itself.',
  'issues.encoding-mixed.fix':
    'Check the words of these rows; better, export again in one encoding.',
  'issues.encoding-broken.title': 'Bytes that are no characters',
  'issues.encoding-broken.detail':
    'Read as {encoding}, the row shown holds bytes that are no characters; they became �.',
  'issues.encoding-broken.fix': 'Export again in UTF-8 or GBK.',
  'issues.csv-quotes.title': 'Unmatched quote',
  'issues.csv-quotes.detail':
    'A quotation mark in the row shown does not end properly; what follows may have run into one cell.',
  'issues.csv-quotes.fix': 'Add or remove the quotation mark in this row.',
  'issues.csv-row-short.title': 'Row with too few cells',
  'issues.csv-row-short.detail':
    'It has {cells}, the header {columns}; the missing ones are empty.',
  'issues.csv-row-short.fix': 'Check whether a delimiter is missing in this row.',
  'issues.csv-row-long.title': 'Row with too many cells',
  'issues.csv-row-long.detail': 'It has {cells}, the header {columns}; the rest was not read.',
  'issues.csv-row-long.fix': 'Check whether a text in this row holds the delimiter without quotes.',
  'issues.csv-header-twice.title': 'Column name used twice',
  'issues.csv-header-twice.detail': 'The later column is called “{name}”.',
  'issues.csv-header-twice.fix': 'Give each column a name of its own in the table.',
  'issues.csv-no-header.title': 'No header',
  'issues.csv-no-header.detail': 'No row of the table has any content.',
  'issues.csv-no-header.fix': 'The first row should hold the column names.',
  'issues.csv-no-rows.title': 'A header without rows',
  'issues.csv-no-rows.detail': 'Nothing was changed.',
  'issues.csv-no-rows.fix': 'Check that the export was finished.',
  'issues.json-truncated.title': 'JSON ends too early',
  'issues.json-truncated.detail':
    'The file breaks off at line {line}, column {column} (character {offset}). Nothing was changed.',
  'issues.json-truncated.fix': 'Most likely a download or copy was not finished; get it again.',
  'issues.json-wrong.title': 'Wrong JSON',
  'issues.json-wrong.detail':
    'At line {line}, column {column} stands what cannot stand there: {found}. Nothing was changed.',
  'issues.json-wrong.fix': 'Mend this place or export again.',
  'issues.json-not-finite.title': 'NaN or Infinity',
  'issues.json-not-finite.detail':
    '{count} in all, the first at line {line}; JSON has no such numbers, they were read as absent.',
  'issues.json-not-finite.fix': 'Fill in these numbers in the source.',
  'issues.json-too-deep.title': 'JSON nested too deeply',
  'issues.json-too-deep.detail': 'It cannot be read; nothing was changed.',
  'issues.json-too-deep.fix': 'This is no ordinary data file; check where it comes from.',
  'issues.geojson-not.title': 'Not GeoJSON',
  'issues.geojson-not.detail':
    'The file is no GeoJSON (no FeatureCollection, Feature or geometry) and no Kequan project. Nothing was changed.',
  'issues.geojson-not.fix': 'Export as GeoJSON.',
  'issues.geojson-crs.title': 'Coordinate system cannot be used',
  'issues.geojson-crs.detail': 'The file states {crs}; nothing was changed.',
  'issues.geojson-crs.fix':
    'Save it in a system with an EPSG code, such as WGS-84 (EPSG:4326) or CGCS2000 (EPSG:4490).',
  'issues.geojson-feature.title': 'Not a feature',
  'issues.geojson-feature.detail': 'This item is no Feature and was left out.',
  'issues.geojson-feature.fix': 'Check the program that wrote it.',
  'issues.geojson-no-features.title': 'No usable feature',
  'issues.geojson-no-features.detail': 'Nothing was changed.',
  'issues.geojson-no-features.fix': 'Check whether the exported extent was empty.',
  'issues.geometry-type.title': 'Wrong type of geometry',
  'issues.geometry-type.detail': 'It is no geometry of GeoJSON; the feature was left out.',
  'issues.geometry-type.fix': 'Export this feature again.',
  'issues.geometry-coordinates.title': 'Wrong coordinates',
  'issues.geometry-coordinates.detail':
    'Coordinates are missing, empty or no finite numbers (NaN, null); the feature was left out.',
  'issues.geometry-coordinates.fix': 'Fill in the coordinates in the source.',
  'issues.geometry-mixed.title': 'Mixed geometry collection',
  'issues.geometry-mixed.detail': 'The feature was left out.',
  'issues.geometry-mixed.fix': 'Export points, lines and polygons apart.',
  'issues.geometry-no-point.title': 'Cannot stand for a point',
  'issues.geometry-no-point.detail': 'The geometry is a {type}; the feature was left out.',
  'issues.geometry-no-point.fix': 'Use a point or a polygon.',
  'issues.ring-unclosed.title': 'Unclosed ring',
  'issues.ring-unclosed.detail': 'The last position was added, equal to the first.',
  'issues.ring-unclosed.fix': 'Close this outline in the program that drew it.',
  'issues.ring-too-short.title': 'Ring too short',
  'issues.ring-too-short.detail':
    '{positions} {positions|position encloses|positions enclose} nothing; it was dropped.',
  'issues.ring-too-short.fix': 'Check whether it is a leftover.',
  'issues.hole-outside.title': 'Hole outside its shell',
  'issues.hole-outside.detail': 'The hole was dropped.',
  'issues.hole-outside.fix': 'Check whether it should be a part of its own.',
  'issues.hole-crosses.title': 'Hole across its shell',
  'issues.hole-crosses.detail': 'What overlaps was cut out, leaving {parts} part(s).',
  'issues.hole-crosses.fix': 'Look at this outline on the map.',
  'issues.polygon-crosses-itself.title': 'Outline crosses itself',
  'issues.polygon-crosses-itself.detail': 'It was cut at the crossings, giving {parts} part(s).',
  'issues.polygon-crosses-itself.fix': 'Look at this outline on the map.',
  'issues.polygon-not-mended.title': 'Outline crosses itself and cannot be mended',
  'issues.polygon-not-mended.detail':
    'It was loaded as it is; its ground and coverage may be wrong.',
  'issues.polygon-not-mended.fix':
    'Mend the outline in the program that drew it and load it again.',
  'issues.polygon-empty.title': 'No ground',
  'issues.polygon-empty.detail': 'No usable ring is left; the feature was left out.',
  'issues.polygon-empty.fix': 'Export this feature again.',
  'issues.coordinates-absent.title': 'No coordinates',
  'issues.coordinates-absent.detail':
    'The row has no usable longitude and latitude or outline; it was left out.',
  'issues.coordinates-absent.fix': 'Fill in longitude and latitude.',
  'issues.coordinates-none.title': 'No coordinates in the whole file',
  'issues.coordinates-none.detail': 'No row can be put on the map; nothing was changed.',
  'issues.coordinates-none.fix':
    'Choose the columns of longitude and latitude; for a table of people choose “areas” to join it by name or code.',
  'issues.coordinates-out-of-range.title': 'Coordinates out of range',
  'issues.coordinates-out-of-range.detail':
    '{lng}, {lat} is no longitude and latitude and was not taken for a place.',
  'issues.coordinates-out-of-range.fix': 'Check for a slip or an exchange.',
  'issues.coordinates-zero.title': 'Coordinates are 0, 0',
  'issues.coordinates-zero.detail': 'Most likely it was never located; the row was left out.',
  'issues.coordinates-zero.fix': 'Fill in the real coordinates.',
  'issues.coordinates-projected.title': 'Coordinates are projected metres',
  'issues.coordinates-projected.detail':
    'Such as {x}, {y}; possibly {system}. Nothing was changed.',
  'issues.coordinates-projected.fix':
    'Name the system they are in: under “Coordinates” when importing, with --crs on the command line.',
  'issues.coordinates-swapped.title': 'Longitude and latitude may be exchanged',
  'issues.coordinates-swapped.detail':
    'Such as {x}, {y}; nothing was exchanged by itself, {leftOut} row(s) were left out for it.',
  'issues.coordinates-swapped.fix':
    'Tick “exchange longitude and latitude” in the import dialog, or exchange the two columns.',
  'issues.crs-other-fits.title': 'Perhaps another coordinate system',
  'issues.crs-other-fits.detail':
    'Read as {crs}, {outsidePct}% of {points} {points|point falls|points fall} outside the areas; by system: WGS-84 {wgs84Pct}%, GCJ-02 {gcj02Pct}%, BD-09 {bd09Pct}%.',
  'issues.crs-other-fits.fix': 'Choose {better} and load again; look at some places that you know.',
  'issues.crs-projected-outside.title': 'Most points lie outside the areas',
  'issues.crs-projected-outside.detail':
    'Read in {crs}, {outsidePct}% of {points} {points|point lies|points lie} outside every area.',
  'issues.crs-projected-outside.fix':
    'Check the coordinate system (zone, central meridian), and whether areas and facilities belong to the same place.',
  'issues.crs-mostly-outside.title': 'Most points lie outside the areas',
  'issues.crs-mostly-outside.detail':
    '{outsidePct}% of {points} {points|point is|points are} outside; no other system does better (WGS-84 {wgs84Pct}%, GCJ-02 {gcj02Pct}%, BD-09 {bd09Pct}%).',
  'issues.crs-mostly-outside.fix':
    'Check that areas and facilities are of the same place, and the systems of both.',
};
