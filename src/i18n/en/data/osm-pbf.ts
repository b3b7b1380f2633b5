import type { osmPbf as zh } from '../../zh-cn/data/osm-pbf.ts';

export const osmPbf: Record<keyof typeof zh, string> = {
  'issues.osm-pbf-stopped.title': 'Reading stopped',
  'issues.osm-pbf-stopped.detail': 'Nothing was read; existing data is unchanged.',
  'issues.osm-pbf-stopped.fix': 'Import it again when needed.',
  'issues.osm-pbf-empty.title': 'Empty file',
  'issues.osm-pbf-empty.detail': 'It has no content; nothing was changed.',
  'issues.osm-pbf-empty.fix': 'Check that the download or copy was complete.',
  'issues.osm-pbf-other-kind.title': 'Not an OSM PBF file',
  'issues.osm-pbf-other-kind.detail': 'The file begins like {kind}; nothing was changed.',
  'issues.osm-pbf-other-kind.fix':
    'Choose OpenStreetMap data named .osm.pbf; XML can be converted with osmium cat.',
  'issues.osm-pbf-cut.title': 'Incomplete file',
  'issues.osm-pbf-cut.detail':
    'It ends in block {block}; the part before it was not used, so that no incomplete network goes unnoticed.',
  'issues.osm-pbf-cut.fix': 'Download or copy it again and compare its size.',
  'issues.osm-pbf-damaged.title': 'Damaged file',
  'issues.osm-pbf-damaged.detail': 'Block {block} cannot be decoded; nothing was changed.',
  'issues.osm-pbf-damaged.fix': 'Download it again and compare the checksum given there.',
  'issues.osm-pbf-compression.title': 'Unsupported compression',
  'issues.osm-pbf-compression.detail':
    'Block {block} is compressed with {method}; only zlib and uncompressed blocks are supported.',
  'issues.osm-pbf-compression.fix': 'Write it again with osmium cat -f pbf,pbf_compression=zlib.',
  'issues.osm-pbf-feature.title': 'Unsupported PBF feature',
  'issues.osm-pbf-feature.detail':
    'The file declares that it needs “{feature}”; nothing was changed.',
  'issues.osm-pbf-feature.fix': 'Write it again as a plain PBF with osmium cat.',
  'issues.osm-pbf-no-elements.title': 'No elements in the file',
  'issues.osm-pbf-no-elements.detail':
    'It can be read but contains no nodes and no ways; nothing was changed.',
  'issues.osm-pbf-no-elements.fix': 'Check the extent of the extract.',
  'issues.osm-pbf-date.title': 'The data date {date} is in the future',
  'issues.osm-pbf-date.detail':
    'The date is not credible and was not used; the latest edit of any element is used instead, otherwise the date is unknown.',
  'issues.osm-pbf-date.fix': 'Ask the provider for the date, or extract again with osmium.',
  'issues.osm-pbf-missing-nodes.title': 'Some ways have missing nodes',
  'issues.osm-pbf-missing-nodes.detail':
    '{count} {count|node|nodes} referred to by ways {count|is|are} not in the file; these ways end at the edge.',
  'issues.osm-pbf-missing-nodes.fix':
    'Extract with complete ways (osmium extract -s complete_ways).',
};
