export const notices = {
  'notice.approximate':
    'Some areas have no boundary: theirs are derived from committee office locations (illustrative)',
  'notice.made-up': 'The boundaries of some areas are illustrative and do not represent reality',
  'notice.osm': 'Data © OpenStreetMap contributors, ODbL 1.0; data of {day}',
  'notice.osm-no-date': 'Data © OpenStreetMap contributors, ODbL 1.0; the file states no date',
  'notice.osm-under-mapped':
    'Eldercare and childcare are under-mapped in OpenStreetMap: a gap here may only be missing map data; facilities have no floor area, beds and places only where tagged',
  'notice.osm-doubtful':
    'Eldercare and childcare are under-mapped in OpenStreetMap: a gap here may only be missing map data; facilities have no floor area, beds and places only where tagged; {n} {n|facility has|facilities have} tags that do not fit the name and should be checked',
  'notice.osm-extent':
    'The area is illustrative: the extract holds no complete administrative boundary, so its bounding box is used instead',
  'notice.osm-spread':
    'The population is a given total distributed by dwelling floor area (footprint × storeys); buildings and storeys are not all mapped, so its distribution is an estimate',
};
