/** Names of coordinate systems and of what is done about them. */
export const crs = {
  'crs.gauss-kruger': '{datum} / {width}-degree Gauss-Kruger, CM {meridian}° ({code})',
  'crs.gauss-kruger-prefixed':
    '{datum} / {width}-degree Gauss-Kruger zone {zone}, CM {meridian}°, zone number in the easting ({code})',
  'crs.utm': 'WGS-84 / UTM zone {zone} ({code})',
  'crs.web-mercator': 'Web Mercator ({code})',
  'crs.degrees': '{datum} degrees ({code})',
  'datum.wgs84': 'WGS-84',
  'datum.cgcs2000': 'CGCS2000',
  'datum.beijing54': 'Beijing 1954',
  'datum.xian80': 'Xian 1980',
  'crs.unknown': '{code} (converted by GDAL)',
  'crs.group.named': 'Common',
  'issues.crs-datum-uncertain.title': 'The datum shift to WGS-84 is uncertain',
  'issues.crs-datum-uncertain.detail':
    '{crs} has no public datum transformation; none was applied, and places may be up to about 100 m off, so that verdicts near boundaries and the edges of circles may differ.',
  'issues.crs-datum-uncertain.fix':
    'Check against facilities whose location is known; where it matters, have the file converted to CGCS2000.',
  'issues.crs-by-values.title': 'Coordinate system inferred from the values',
  'issues.crs-by-values.detail':
    'The file states no coordinate system; its projected coordinates were read as {crs}.',
  'issues.crs-by-values.fix':
    'Check a few places you know on the map; choose another coordinate system in the import dialog if they are off.',
  'issues.coordinates-not-projected.title': 'Coordinates are not projected',
  'issues.coordinates-not-projected.detail':
    '{crs} was chosen, which is in metres, but coordinates such as {x}, {y} look like degrees; nothing was changed.',
  'issues.coordinates-not-projected.fix': 'Choose WGS-84, GCJ-02 or CGCS2000 degrees.',
  'issues.facility-unplaced.title': 'No coordinates: kept as unplaced',
  'issues.facility-unplaced.detail':
    '“{name}” has no coordinates (address: {address}); it stays in the list of unplaced facilities and counts in no circle and no area.',
  'issues.facility-unplaced.fix':
    'Place it on the map from the list of unplaced facilities in the Data step, or add coordinates to the file.',
  'crs.guard': 'Coordinate system',
  'crs.ask': 'Choose the coordinate system first',
  'crs.ask-detail':
    'There is not enough evidence to tell the coordinate system. A wrong choice shifts every point (GCJ-02 about 500 m, BD-09 about 1 km). Compare on the small map and choose.',
  'crs.ask-together':
    'The files dropped together agree with each other, but none states its coordinate system: all may be shifted alike (GCJ-02 about 500 m, BD-09 about 1 km). Choose one for any of them; those that agree with it follow.',
  'crs.ask-format':
    'The format implies WGS-84, but boundaries from map services in China are often GCJ-02 (about 500 m off), and there is no other data to check against. Choose by the source of the file.',
  'crs.ask-stated':
    'The file states WGS-84, but Shapefiles and KML in China often carry GCJ-02 (about 500 m off) under that name, and there is no other data to check against. Choose by the source of the file.',
  'crs.stated-doubted':
    'The file states {stated}, but it matches the other data better as {crs}. Shapefiles in China often carry GCJ-02 labelled WGS-84: see the evidence and the small map.',
  'crs.stated-unchecked':
    'There is no other data to check against: Shapefiles in China often carry GCJ-02 labelled WGS-84. Check a few places on the map after the import.',
  'crs.datum-uncertain':
    '{stated} has no public datum transformation: it is read without a shift, and places may be up to about 100 m off. Where accuracy matters, have the file converted to CGCS2000 first.',
  'crs.own': '{crs}, {pct} confidence: {grounds}.',
  'crs.chosen': '{crs}, chosen by you; estimated confidence {pct}: {grounds}.',
  'crs.own-unlisted': '{crs}, chosen by you; not among the inferred ones.',
  'crs.followed':
    'Coordinate system {crs}, as for “{file}”: same drop, same format, similar columns, and nothing to check against either. It can be changed for this file alone.',
  'crs.followers':
    '“{files}” states none either and is read in the same system; each can be changed separately.',
  'crs.show': 'Show the choices',
  'crs.hide': 'Hide',
  'crs.ground-join': '; ',
  'crs.ground-none': 'no direct evidence, judged by common practice',
  'crs.ground.stated': 'stated in the file',
  'crs.ground.by-format': 'WGS-84 by the format',
  'crs.ground.origin': 'fields match those of {origin}',
  'crs.origin.datav': 'DataV.GeoAtlas',
  'crs.origin.amap': 'the AMap API',
  'crs.origin.baidu': 'the Baidu Maps API',
  'crs.origin.osm': 'OpenStreetMap',
  'crs.ground.zone-prefix': 'zone number in the easting',
  'crs.ground.false-easting': 'false easting of 500 km',
  'crs.ground.mercator': 'values fit Web Mercator',
  'crs.ground.outside': '{pct}% of {points} {points|point|points} outside the areas',
  'crs.ground.names':
    '{count} {count|place|places} with the same name {metres} m apart (spread {spread} m)',
  'crs.ground.names-beside':
    'compared with {file} (as {crs}): {count} {count|place|places} with the same name {metres} m apart (spread {spread} m)',
  'crs.ground.noted': 'header, remark or file name contains “{words}”',
  'crs.ground.outside-beside':
    'compared with {file} (as {crs}): {pct}% of {points} {points|point|points} outside the areas',
  'crs.ground.named-areas':
    '{count} {count|facility|facilities} named after an area: {pct}% outside it, {metres} m off overall',
  'crs.ground.named-areas-beside':
    'compared with {file} (as {crs}): {count} {count|facility|facilities} named after an area, {pct}% outside it, {metres} m off overall',
  'crs.shift': 'about {metres} m from the first choice',
  'crs.map-label': 'Small map of the points in each system',
  'crs.map-best': 'The most likely system, {n} {n|point|points}.',
  'crs.map-shift':
    'This choice moves the points by about {metres} m from the first one (orange lines).',
  'crs.map-places': 'Squares are facilities from the other files.',
  'crs.map-outside': '{n} {n|point|points} outside the map.',
  'issues.crs-named-converted.title': 'Coordinates converted to WGS-84',
  'issues.crs-named-converted.detail':
    'They were converted from “{crs}”, which you chose; the file does not state it.',
  'issues.crs-named-converted.fix': 'Check the locations on the map.',
  'issues.crs-guessed.title': 'Coordinate system inferred',
  'issues.crs-guessed.detail': 'Read as {crs}, {pct}% confidence: {grounds}.',
  'issues.crs-guessed.fix': 'If this is wrong, name the system with --crs.',
  'issues.convert-crs-unsure.title': 'Coordinate system uncertain, read as {crs}',
  'issues.convert-crs-unsure.detail': 'Only {pct}% confidence: {grounds}.',
  'issues.convert-crs-unsure.fix': 'Name it with --from-crs, for example --from-crs gcj02.',
  'issues.convert-crs-open.title': 'Coordinate system uncertain',
  'issues.convert-crs-open.detail':
    'Even the most likely, {crs}, has only {pct}% confidence ({grounds}); nothing was written.',
  'issues.convert-crs-open.fix': 'Name it with --from-crs, for example --from-crs EPSG:4545.',
  'issues.crs-unsure.title': 'Coordinate system uncertain',
  'issues.crs-unsure.detail':
    'Read as {crs} with only {pct}% confidence ({grounds}); it could be {other}, {otherPct}% confidence ({otherGrounds}), about {shiftM} m apart.',
  'issues.crs-unsure.fix': 'Name it with --crs, for example --crs facilities=gcj02.',
};
