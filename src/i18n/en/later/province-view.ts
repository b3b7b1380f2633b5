/** A province with its districts. */
export const provinceView = {
  'province-view.title': 'Province',
  'province-view.of': 'Province · {name}',
  'province-view.empty':
    'No province is open. Open the province.kqprov that kequan province run wrote.',
  'province-view.map': 'Map of the districts, coloured by how far they are from the target',
  'province-view.row': 'By indicator',
  'province-view.all-rows': 'All indicators in force (share not met)',
  'province-view.none-unmet': 'Met',
  'province-view.unknown': 'Missing or not assessed',
  'province-view.legend': 'Legend: from the target',
  'province-view.ranking': 'Ranking of districts',
  'province-view.unmet-of': 'Not met / judged',
  'province-view.since': 'Since {date} (points)',
  'province-view.counts': 'Met: {met}; not met: {unmet}; not assessed: {unassessed}.',
  'province-view.measured': '{row}: {measured}, target {target}.',
  'province-view.open': 'Open the project of this district',
  'province-view.hint':
    'Click a district on the map to look at it, a name in the table to open its project.',
  'province-view.missing': 'Districts missing: {n} of {of}',
  'province-view.trend': 'From the target, run by run',
  'province-view.no-trend': 'There is one run so far; the next one shows what changed.',
};
