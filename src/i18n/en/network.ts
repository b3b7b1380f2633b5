import type { network as zh } from '../zh-cn/network.ts';

export const network: Record<keyof typeof zh, string> = {
  'issues.network-empty.title': 'Nothing in the network can be walked',
  'issues.network-empty.detail': 'No way in the file fits the walking rules; no network was built.',
  'issues.network-empty.fix':
    'Use a file of streets with highway tags (OSM .osm.pbf or GeoJSON lines).',
  'issues.network-elsewhere.title': 'The network is not in the study area',
  'issues.network-elsewhere.detail':
    'No walkable way lies in the study area or the margin around it.',
  'issues.network-elsewhere.fix':
    'Check the place and coordinate system of the file (WGS-84 is expected).',
  'issues.network-missing-nodes.title': 'The network lacks {count} {count|node|nodes}',
  'issues.network-missing-nodes.detail':
    'Some ways name nodes that the file does not hold; they were cut there.',
  'issues.network-missing-nodes.fix':
    'Keep ways whole when you cut an OSM extract (complete_ways of osmium extract).',
  'issues.network-in-pieces.title':
    'The network falls into {count} {count|piece|pieces}, the largest holds {sharePct}%',
  'issues.network-in-pieces.detail':
    'No walk leads from one piece to another; facilities of another piece count as out of reach.',
  'issues.network-in-pieces.fix':
    'If the lines of a GeoJSON file share no vertices at junctions, split and snap them there first.',
  'issues.network-bad-coordinates.title':
    '{count} {count|coordinate is|coordinates are} no place on earth',
  'issues.network-bad-coordinates.detail':
    'These vertices are no longitude and latitude; the ways were cut there.',
  'issues.network-bad-coordinates.fix':
    'Check the coordinates of the feature; longitude comes first.',
  'issues.network-no-lines.title': 'The file holds no lines',
  'issues.network-no-lines.detail': 'None of {count} features is a line; no network was built.',
  'issues.network-no-lines.fix': 'A network needs LineString or MultiLineString features.',
  'issues.network-file-other.title': 'This is no Kequan network file',
  'issues.network-file-other.detail':
    'The file does not begin like a network file; it was not read.',
  'issues.network-file-other.fix':
    'Choose a network file made by Kequan, or read the .osm.pbf again.',
  'issues.network-file-version.title':
    'The network file is of version {version}, this program knows {known}',
  'issues.network-file-version.detail': 'It was not read, so that nothing is misread.',
  'issues.network-file-version.fix': 'Update Kequan, or make the file anew from its .osm.pbf.',
  'issues.network-file-cut.title': 'The network file is cut short',
  'issues.network-file-cut.detail':
    'It has {bytes} {bytes|byte|bytes}, fewer than it says itself; it was not read.',
  'issues.network-file-cut.fix': 'Copy or download it again, or make it anew from its .osm.pbf.',
  'issues.network-file-damaged.title': 'The network file is damaged',
  'issues.network-file-damaged.detail':
    'Its content does not fit the checksum in the file, or its parts do not fit together; it was not read.',
  'issues.network-file-damaged.fix':
    'Copy or download it again, or make it anew from its .osm.pbf.',
  'issues.network-link-loose.title': 'One end of an added link meets no street',
  'issues.network-link-loose.detail': 'There is no street near it; the link leads nowhere there.',
  'issues.network-link-loose.fix': 'Move this end next to a street.',
  'issues.network-link-short.title': 'An added link is no line',
  'issues.network-link-short.detail': 'A link needs at least two valid points; it was left out.',
  'issues.network-link-short.fix': 'Draw the link again.',
  'issues.network-closure-nowhere.title': 'A closure lies on no street',
  'issues.network-closure-nowhere.detail': 'There is no street near it; nothing was closed.',
  'issues.network-closure-nowhere.fix': 'Move it onto the stretch that is to be closed.',
  'issues.network-facility-off.title':
    '{count} of {of} {of|facility|facilities} {count|is|are} over {metres} m from the network',
  'issues.network-facility-off.detail': 'They cannot be joined to it and have no circle.',
  'issues.network-facility-off.fix':
    'Check where they are, add the missing street, or raise the snapping distance.',
  'issues.network-facility-all-off.title': 'All facilities are over {metres} m from the network',
  'issues.network-facility-all-off.detail':
    'Network and facilities are probably in different places; there are no circles.',
  'issues.network-facility-all-off.fix': 'Check the place and coordinate system of both.',
  'issues.network-facility-island.title':
    '{count} of {of} {of|facility|facilities} {count|stands|stand} on cut-off streets',
  'issues.network-facility-island.detail':
    'These streets have no link to the main network; circles end where the streets end.',
  'issues.network-facility-island.fix':
    'Check whether the data lack a link; you can add one in a scenario.',
  'issues.network-demand-off.title':
    '{count} of {of} demand {of|point|points} {count|is|are} over {metres} m from the network',
  'issues.network-demand-off.detail': 'They cannot be joined to it and count as out of reach.',
  'issues.network-demand-off.fix':
    'Check where they are, add the missing street, or raise the snapping distance.',
  'issues.network-demand-all-off.title': 'All demand points are over {metres} m from the network',
  'issues.network-demand-all-off.detail':
    'Network and demand are probably in different places; all count as out of reach.',
  'issues.network-demand-all-off.fix': 'Check the place and coordinate system of both.',
  'issues.network-demand-island.title':
    '{count} of {of} demand {of|point|points} {count|stands|stand} on cut-off streets',
  'issues.network-demand-island.detail':
    'These streets have no link to the main network; only facilities on the same streets are in reach.',
  'issues.network-demand-island.fix':
    'Check whether the data lack a link; you can add one in a scenario.',
  'issues.relief-elsewhere.title': 'The relief does not lie under the network or holds no heights',
  'issues.relief-elsewhere.detail':
    'No point of the network has a height; the ground is taken as level.',
  'issues.relief-elsewhere.fix':
    'Check the place and coordinate system of the relief (WGS-84 degrees are expected).',
  'issues.relief-part.title': 'The relief covers only {sharePct}% of the network',
  'issues.relief-part.detail': 'Streets without heights are taken as level.',
  'issues.relief-part.fix': 'Use a relief that covers the whole study area.',
};
