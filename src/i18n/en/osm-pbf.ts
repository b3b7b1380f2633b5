import type { osmPbf as zh } from '../zh-cn/osm-pbf.ts';

export const osmPbf: Record<keyof typeof zh, string> = {
  'issues.osm-pbf-stopped.title': 'Reading was stopped',
  'issues.osm-pbf-stopped.detail': 'Nothing was read in; what was loaded stays as it was.',
  'issues.osm-pbf-stopped.fix': 'Load the file again when you need it.',
  'issues.osm-pbf-empty.title': 'The file is empty',
  'issues.osm-pbf-empty.detail': 'It holds nothing; nothing was changed.',
  'issues.osm-pbf-empty.fix': 'Check that the download or copy was complete.',
  'issues.osm-pbf-other-kind.title': 'This is no OSM PBF file',
  'issues.osm-pbf-other-kind.detail': 'Its first bytes look like {kind}; nothing was changed.',
  'issues.osm-pbf-other-kind.fix':
    'Choose OpenStreetMap data named .osm.pbf; XML can be converted with osmium cat.',
  'issues.osm-pbf-cut.title': 'The file is not whole',
  'issues.osm-pbf-cut.detail':
    'It breaks off in block {block}; the part before it was not used, so that no network goes missing unseen.',
  'issues.osm-pbf-cut.fix': 'Download or copy it again and compare its size.',
  'issues.osm-pbf-damaged.title': 'The file is damaged',
  'issues.osm-pbf-damaged.detail': 'Block {block} cannot be decoded; nothing was changed.',
  'issues.osm-pbf-damaged.fix': 'Download it again and compare the checksum given there.',
  'issues.osm-pbf-compression.title': 'This compression is not supported',
  'issues.osm-pbf-compression.detail':
    'Block {block} is compressed with {method}; zlib and plain blocks are read here.',
  'issues.osm-pbf-compression.fix': 'Write it again with osmium cat -f pbf,pbf_compression=zlib.',
  'issues.osm-pbf-feature.title': 'The file asks for a way of reading that is not here',
  'issues.osm-pbf-feature.detail': 'It declares that it needs “{feature}”; nothing was changed.',
  'issues.osm-pbf-feature.fix': 'Write it again as a plain PBF with osmium cat.',
  'issues.osm-pbf-no-elements.title': 'The file holds no elements',
  'issues.osm-pbf-no-elements.detail':
    'It can be read but has no node and no way; nothing was changed.',
  'issues.osm-pbf-no-elements.fix': 'Check the extent of the extract.',
  'issues.osm-pbf-date.title': 'The file dates its data {date}, which has not come yet',
  'issues.osm-pbf-date.detail':
    'That date is not believed; the newest edit of any element is taken instead, or the date stays unknown.',
  'issues.osm-pbf-date.fix': 'Ask where it came from, or cut the extract again with osmium.',
  'issues.osm-pbf-missing-nodes.title': 'Some ways lack nodes',
  'issues.osm-pbf-missing-nodes.detail':
    '{count} {count|node that ways name is|nodes that ways name are} not in the file; these ways break off at the edge.',
  'issues.osm-pbf-missing-nodes.fix':
    'Extract with complete ways (osmium extract -s complete_ways).',
};
