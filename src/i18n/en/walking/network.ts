import type { network as zh } from '../../zh-cn/walking/network.ts';

export const network: Record<keyof typeof zh, string> = {
  'issues.network-empty.title': 'The network has no walkable roads',
  'issues.network-empty.detail':
    'No way in the file matches the walking rules; no network was built.',
  'issues.network-empty.fix': 'Use a road file with highway tags (OSM .osm.pbf or GeoJSON lines).',
  'issues.network-elsewhere.title': 'The network is not in the study area',
  'issues.network-elsewhere.detail':
    'No walkable way lies in the study area or the margin around it.',
  'issues.network-elsewhere.fix':
    'Check the region and coordinate system of the file (WGS-84 is expected).',
  'issues.network-missing-nodes.title': 'The network lacks {count} {count|node|nodes}',
  'issues.network-missing-nodes.detail':
    'Some ways refer to nodes that are not in the file; they were cut there.',
  'issues.network-missing-nodes.fix':
    'Keep ways complete when extracting OSM data (osmium extract -s complete_ways).',
  'issues.network-in-pieces.title':
    'The network has {count} unconnected {count|part|parts}, the largest with {sharePct}%',
  'issues.network-in-pieces.detail':
    'There is no walking connection between the parts; facilities in another part count as unreachable.',
  'issues.network-in-pieces.fix':
    'If the lines of a GeoJSON file share no vertices at junctions, split and snap them there first.',
  'issues.network-bad-coordinates.title':
    '{count} {count|coordinate is|coordinates are} outside the valid range',
  'issues.network-bad-coordinates.detail':
    'These vertices are not valid longitudes and latitudes; the ways were cut there.',
  'issues.network-bad-coordinates.fix':
    'Check the coordinates of the feature; longitude comes first.',
  'issues.network-no-lines.title': 'No lines in the file',
  'issues.network-no-lines.detail': 'None of {count} features is a line; no network was built.',
  'issues.network-no-lines.fix': 'A network needs LineString or MultiLineString features.',
  'issues.network-file-other.title': 'Not a Kequan network file',
  'issues.network-file-other.detail':
    'The file does not begin with the network file signature; it was not read.',
  'issues.network-file-other.fix':
    'Choose a network file made by Kequan, or import the .osm.pbf again.',
  'issues.network-file-version.title':
    'Network file version {version}; this software supports {known}',
  'issues.network-file-version.detail': 'It was not read, to avoid misreading it.',
  'issues.network-file-version.fix':
    'Update this software, or create the file again from its .osm.pbf.',
  'issues.network-file-cut.title': 'Incomplete network file',
  'issues.network-file-cut.detail':
    'It has {bytes} {bytes|byte|bytes}, fewer than its header states; it was not read.',
  'issues.network-file-cut.fix': 'Copy or download it again, or create it again from its .osm.pbf.',
  'issues.network-file-damaged.title': 'Damaged network file',
  'issues.network-file-damaged.detail':
    'The content does not match the checksum in the file, or its parts are inconsistent; it was not read.',
  'issues.network-file-damaged.fix':
    'Copy or download it again, or create it again from its .osm.pbf.',
  'issues.network-by-day.title':
    '{count} {count|way is|ways are} open only at certain hours; daytime is assumed',
  'issues.network-by-day.detail':
    'Their tags state opening hours (access:conditional, foot:conditional); they are treated as between 10:00 and 15:00 on a working day.',
  'issues.network-by-day.fix':
    'At night and on holidays the detour is longer; check it separately.',
  'issues.network-link-loose.title': 'One end of an added link is not connected to a road',
  'issues.network-link-loose.detail':
    'There is no road near it; the link is not connected to the network at this end.',
  'issues.network-link-loose.fix': 'Move this end next to a road.',
  'issues.network-lift-too-long.title': 'A lift of {metres} m cannot be',
  'issues.network-lift-too-long.detail':
    'Lifts, inclined ones included, are taken to be at most {most} m long on plan; this one does not count.',
  'issues.network-lift-too-long.fix':
    'Draw it shorter, and the rest as a path, footbridge or underpass.',
  'issues.times-kind-nowhere.title': 'No facility at all, so no times: {kinds}',
  'issues.times-kind-nowhere.detail': 'These types are left out of the table of times.',
  'issues.times-kind-nowhere.fix': 'Import such facilities, or name other types with --times-kind.',
  'issues.network-link-short.title': 'An added link is not a line',
  'issues.network-link-short.detail': 'A link needs at least two valid points; it was skipped.',
  'issues.network-link-short.fix': 'Draw the link again.',
  'issues.network-closure-nowhere.title': 'A closure is not on a road',
  'issues.network-closure-nowhere.detail': 'There is no road near it; nothing was closed.',
  'issues.network-closure-nowhere.fix': 'Move it onto the road section to be closed.',
  'issues.network-facility-off.title':
    '{count} of {of} {of|facility|facilities} {count|is|are} over {metres} m from the network',
  'issues.network-facility-off.detail': 'They cannot be connected to it and have no circle.',
  'issues.network-facility-off.fix':
    'Check their locations, add the missing roads, or raise the snapping distance.',
  'issues.network-facility-all-off.title': 'All facilities are over {metres} m from the network',
  'issues.network-facility-all-off.detail':
    'Network and facilities are probably in different regions; there are no circles.',
  'issues.network-facility-all-off.fix': 'Check the region and coordinate system of both.',
  'issues.network-facility-island.title':
    '{count} of {of} {of|facility|facilities} {count|is|are} on isolated roads',
  'issues.network-facility-island.detail':
    'These roads are not connected to the main network; circles end where the roads end.',
  'issues.network-facility-island.fix':
    'Check whether a connection is missing in the data; you can add a link in a scenario.',
  'issues.people-there': ' {group}: {n} in all, the most (number in brackets) at {list}.',
  'issues.network-demand-off.title':
    '{count} of {of} demand {of|point|points} {count|is|are} over {metres} m from the network',
  'issues.network-demand-off.detail':
    'They cannot be connected to it and count as unreachable.{peopleThere}',
  'issues.network-demand-off.fix':
    'Check their locations, add the missing roads, or raise the snapping distance.',
  'issues.network-demand-all-off.title': 'All demand points are over {metres} m from the network',
  'issues.network-demand-all-off.detail':
    'Network and demand points are probably in different regions; all count as unreachable.{peopleThere}',
  'issues.network-demand-all-off.fix': 'Check the region and coordinate system of both.',
  'issues.network-demand-island.title':
    '{count} of {of} demand {of|point|points} {count|is|are} on isolated roads',
  'issues.network-demand-island.detail':
    'These roads are not connected to the main network; only facilities on the same roads can be reached.{peopleThere}',
  'issues.network-demand-island.fix':
    'Check whether a connection is missing in the data; you can add a link in a scenario.',
  'issues.relief-elsewhere.title': 'The DEM does not cover the network or has no valid elevations',
  'issues.relief-elsewhere.detail':
    'No point of the network has an elevation; flat ground is assumed.',
  'issues.relief-elsewhere.fix':
    'Check the region and coordinate system of the DEM (WGS-84 degrees are expected).',
  'issues.relief-part.title': 'The DEM covers only {sharePct}% of the network',
  'issues.relief-part.detail': 'Roads without elevation are assumed to be flat.',
  'issues.relief-part.fix': 'Use a DEM that covers the whole study area.',
};
