/** Money of the projects by year. */
export const money = {
  'money.title': 'Money by year',
  'money.left': '{what}: {n} {unit} left',
  'money.left-year': '{year}, all sources',
  'money.left-until': 'Up to {year}',
  'money.no-years':
    'No project is paid for in these ten years: all dates lie before them, or none is set.',
  'money.year': 'Year',
  'money.unit': 'In 10,000 yuan; an empty budget is no limit.',
  'money.source.central': 'Central',
  'money.source.municipal': 'Municipal',
  'money.source.district': 'District',
  'money.source.private': 'Private',
  'money.source.open': 'No source yet',
  'money.investment': 'Investment',
  'money.subsidies': 'Subsidies',
  'money.budget': 'Budget',
  'money.budget-of': 'Budget of {year}, {source} (10,000 yuan)',
  'money.over': '{n} over budget',
  'money.chart': 'Investment and subsidies over ten years',
  'money.export': 'Export the table',
  'money.empty':
    'Once there are projects, their investment and subsidies over ten years are listed here by year and source, against the budgets.',
  'money.outside': 'Outside these ten years',
  'money.undated': 'Without dates',
  'money.rest':
    'A further {outside} × 10,000 yuan lie outside these years, and {undated} × 10,000 yuan have no dates.',
  'money.untold':
    'The subsidies of {n} {n|project|projects} cannot be told: places or finish are unknown.',
  'money.assumed':
    'Investment is spread evenly from start to finish, an assumption of this software that no document states; subsidies run from the year of finishing, and whether a project is granted them is for you to tick.',
  'money.granted': 'Subsidies granted',
} as const;
