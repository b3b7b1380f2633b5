/** Names of coordinate systems and of what is done about them. */
export const crs = {
  'crs.gauss-kruger': '{datum} / {width}-degree Gauss-Kruger, meridian {meridian}° ({code})',
  'crs.gauss-kruger-prefixed':
    '{datum} / {width}-degree Gauss-Kruger zone {zone}, meridian {meridian}°, zone in the easting ({code})',
  'crs.utm': 'WGS-84 / UTM zone {zone} ({code})',
  'crs.web-mercator': 'Web Mercator ({code})',
  'crs.degrees': '{datum} degrees ({code})',
  'datum.wgs84': 'WGS-84',
  'datum.cgcs2000': 'CGCS2000',
  'datum.beijing54': 'Beijing 1954',
  'datum.xian80': 'Xian 1980',
  'crs.unknown': '{code} (converted by GDAL)',
  'crs.group.named': 'Common',
  'issues.crs-datum-uncertain.title': 'The shift of this system to WGS-84 is uncertain',
  'issues.crs-datum-uncertain.detail':
    '{crs} has no public datum transformation; none was applied (no shift), and places may be up to about 100 m off, so that verdicts near borders and edges of circles may differ.',
  'issues.crs-datum-uncertain.fix':
    'Check against facilities whose place is known; where it matters, have the file converted to CGCS2000.',
  'issues.crs-by-values.title': 'System told by the numbers',
  'issues.crs-by-values.detail': 'The file states no system; its metres were read as {crs}.',
  'issues.crs-by-values.fix':
    'Check a few places you know on the map; choose another system in the import dialog if they are off.',
  'issues.coordinates-not-projected.title': 'Coordinates are not metres',
  'issues.coordinates-not-projected.detail':
    '{crs} was chosen, which is in metres, but the file holds {x}, {y}, which look like degrees; nothing was changed.',
  'issues.coordinates-not-projected.fix': 'Choose WGS-84, GCJ-02 or the degrees of CGCS2000.',
  'issues.facility-unplaced.title': 'No coordinates: kept as unplaced',
  'issues.facility-unplaced.detail':
    '“{name}” has no coordinates (address: {address}); it is kept in the list of unplaced facilities and counts in no circle and no area.',
  'issues.facility-unplaced.fix':
    'Place it on the map from the list of unplaced facilities in the data step, or add coordinates to the file.',
  'crs.guard': 'Coordinate system',
  'crs.ask': 'Choose the coordinate system first',
  'crs.ask-detail':
    'What is known does not tell the coordinate system. A wrong one moves every point (GCJ-02 about 500 m, BD-09 about 1 km). Choose with the small map.',
  'crs.ask-together':
    'The files dropped together fit one another, but none says its system: all may be off alike (GCJ-02 about 500 m, BD-09 about 1 km). Choose it for one; those that fit it follow.',
  'crs.ask-format':
    'The format is WGS-84, but outlines from map services in China are often GCJ-02 (about 500 m off), and nothing at hand tells. Choose by where the file comes from.',
  'crs.ask-stated':
    'The file states WGS-84, but Shapefiles, KML and the like in China often carry GCJ-02 (about 500 m off) under that name, and nothing at hand tells. Choose by where the file comes from.',
  'crs.stated-doubted':
    'The file states {stated}, but what it is held against fits {crs} better. Shapefiles in China often carry GCJ-02 under the name of WGS-84: see the grounds and the small map.',
  'crs.stated-unchecked':
    'Nothing at hand to check it against: Shapefiles in China often carry GCJ-02 under the name of WGS-84. Check a few places on the map afterwards.',
  'crs.datum-uncertain':
    '{stated} has no public datum transformation: it is read without a shift, and places may be up to about 100 m off. Where it matters, have the file converted to CGCS2000 first.',
  'crs.own': '{crs}, {pct} sure: {grounds}.',
  'crs.chosen': '{crs}, chosen by you; what is known makes it {pct} sure: {grounds}.',
  'crs.own-unlisted': '{crs}, named by you; it is none of those that the numbers suggest.',
  'crs.followed':
    'Coordinate system {crs}, as for “{file}”: of the same drop and format, with like columns, and nothing at hand tells here either. It can be changed for this file alone.',
  'crs.followers':
    '“{files}” says as little and is read in the same system; each can be changed alone.',
  'crs.show': 'Show the choices',
  'crs.hide': 'Hide',
  'crs.ground-join': '; ',
  'crs.ground-none': 'no direct ground, by habit only',
  'crs.ground.stated': 'stated in the file',
  'crs.ground.by-format': 'WGS-84 by the format',
  'crs.ground.origin': 'its fields are those of {origin}',
  'crs.ground.zone-prefix': 'zone before the easting',
  'crs.ground.false-easting': 'easting around 500 km',
  'crs.ground.mercator': 'numbers of Web Mercator',
  'crs.ground.outside': '{pct}% of {points} {points|point|points} outside the areas',
  'crs.ground.names':
    '{count} {count|place|places} of the same name {metres} m apart (spread {spread} m)',
  'crs.ground.noted': 'header, remark or file name says “{words}”',
  'crs.ground.outside-beside':
    'against {file} (as {crs}): {pct}% of {points} {points|point|points} outside the areas',
  'crs.ground.named-areas':
    '{count} {count|facility|facilities} named after an area: {pct}% outside it, {metres} m off as a whole',
  'crs.ground.named-areas-beside':
    'against {file} (as {crs}): {count} {count|facility|facilities} named after an area, {pct}% outside it, {metres} m off as a whole',
  'crs.shift': 'about {metres} m from the first choice',
  'crs.map-label': 'Small map of the points in each system',
  'crs.map-best': 'The likeliest choice, {n} {n|point|points}.',
  'crs.map-shift':
    'Choosing this moves the points by about {metres} m from the first choice (orange lines).',
  'crs.map-places': 'Squares are the facilities of the other files.',
  'crs.map-outside': '{n} {n|point|points} beyond the map.',
  'issues.crs-named-converted.title': 'Coordinates turned into WGS-84',
  'issues.crs-named-converted.detail':
    'They were turned from the system “{crs}” that you named, not from one that the file states.',
  'issues.crs-named-converted.fix': 'Check the places on the map.',
  'issues.crs-guessed.title': 'Coordinate system told by the data',
  'issues.crs-guessed.detail': 'Read as {crs}, {pct}% sure: {grounds}.',
  'issues.crs-guessed.fix': 'Name it with --crs where it is wrong.',
  'issues.convert-crs-unsure.title': 'Coordinate system not certain, read as {crs}',
  'issues.convert-crs-unsure.detail': 'Only {pct}% sure: {grounds}.',
  'issues.convert-crs-unsure.fix': 'Name it with --from-crs, such as --from-crs gcj02.',
  'issues.convert-crs-open.title': 'Coordinate system not certain',
  'issues.convert-crs-open.detail':
    'Even the likeliest, {crs}, is only {pct}% sure ({grounds}); nothing was written.',
  'issues.convert-crs-open.fix': 'Name it with --from-crs, such as --from-crs EPSG:4545.',
  'issues.crs-unsure.title': 'Coordinate system not certain',
  'issues.crs-unsure.detail':
    'Read as {crs}, only {pct}% sure ({grounds}); it could be {other}, {otherPct}% sure ({otherGrounds}), about {shiftM} m apart.',
  'issues.crs-unsure.fix': 'Name it with --crs, such as --crs facilities=gcj02.',
};
