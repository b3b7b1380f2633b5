import type { map as zh } from '../zh-cn/map.ts';

export const map: Record<keyof typeof zh, string> = {
  'map.title': 'Map',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.unit.metres': 'm',
  'map.unit.kilometres': 'km',
  'map.addSiteHint':
    'Click the map to place a site; keyboard: arrows move the map, Enter places it at the centre, Esc cancels',
  'map.group.eldercare': 'Eldercare facility',
  'map.group.childcare': 'Childcare facility',
  'map.group.education': 'Kindergarten or elder education',
  'map.group.health': 'Health care',
  'map.group.other': 'Other facility',
  'map.legend.title': 'Legend',
  'map.legend.verdicts': 'Verdict',
  'map.legend.ground': 'Circles and gaps',
  'map.legend.facilities': 'Existing facilities',
  'map.legend.plan': 'Scenario',
  'map.legend.circles': '{minutes}-minute circle: {kind}',
  'map.legend.gaps': 'Outside every circle',
  'map.legend.closed': 'Closed by the scenario',
  'map.legend.dimmed': 'Facility of another kind',
  'map.legend.site': 'Site',
  'map.legend.suggestion': 'Suggested site',
  'map.legend.outline': 'Outline: {level}',
  'map.legend.selected': 'Selected',
  'map.export.north': 'N',
  'map.export.internal': 'Internal material, not reviewed, not for publication',
  'map.export.approval': 'Map approval no. {number}',
  'map.export.date': 'Date: {date}',
  'map.export.sources': 'Sources: {sources}',
  'map.export.madeWith': 'Kequan',
  'map.export.metres': '{value} m',
  'map.export.kilometres': '{value} km',
  'issues.basemap-template-no-address.title': 'This basemap address cannot be used',
  'issues.basemap-template-no-address.detail':
    '“{template}” is no http or https address; the basemap was left as it was.',
  'issues.basemap-template-no-address.fix': 'Give a tile address that begins with https://.',
  'issues.basemap-template-no-tile.title': 'The basemap address names no tile',
  'issues.basemap-template-no-tile.detail':
    '“{template}” lacks a place for level, column or row; the basemap was left as it was.',
  'issues.basemap-template-no-tile.fix':
    'Write {z}, {x} and {y} into the address, or {TileMatrix}, {TileCol} and {TileRow} of WMTS.',
  'issues.basemap-unreadable.title': 'The basemap cannot be shown',
  'issues.basemap-unreadable.detail': 'Reading it failed: {message}',
  'issues.basemap-unreadable.fix': 'Check the file or the network, or choose another basemap.',
  'issues.map-no-webgl.title': 'The map cannot be shown',
  'issues.map-no-webgl.detail':
    'The browser offers no WebGL 2; tables and exports work without it.',
  'issues.map-no-webgl.fix':
    'Turn hardware acceleration on, or use a recent Chrome, Edge or Firefox.',
};
