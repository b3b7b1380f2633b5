import type { issuesMapping as zh } from '../../zh-cn/issues/issues-mapping.ts';

export const issuesMapping: Record<keyof typeof zh, string> = {
  'issues.column-not-there.title': 'No such column',
  'issues.column-not-there.detail':
    'The column given for “{field}” is not in the file; the field is treated as missing.',
  'issues.column-not-there.fix': 'Check the column name.',
  'issues.number-unreadable.title': 'Not a valid number',
  'issues.number-unreadable.detail':
    '“{text}” could not be read as a number and is treated as missing.',
  'issues.number-unreadable.fix':
    'Use a single number (thousands separators and a unit are fine, such as 1,200㎡).',
  'issues.number-negative.title': 'Negative number',
  'issues.number-negative.detail': '“{text}” must not be negative and is treated as missing.',
  'issues.number-negative.fix': 'Correct this cell.',
  'issues.word-unknown.title': 'Unknown value',
  'issues.word-unknown.detail': '“{text}” is not a value of this field and is treated as missing.',
  'issues.word-unknown.fix': 'Use values such as yes or no, public or private.',
  'issues.service-unknown.title': 'Unknown service',
  'issues.service-unknown.detail':
    '“{word}” occurs {count} {count|time|times} and was not counted.',
  'issues.service-unknown.fix':
    'Known services: meals, bathing, cleaning, mobility help, nursery class, day care, respite care, rehabilitation.',
  'issues.code-rounded.title': 'Code altered by a spreadsheet',
  'issues.code-rounded.detail': '“{text}” has lost its last digits and is treated as missing.',
  'issues.code-rounded.fix': 'Format the code column as text in the spreadsheet and export again.',
  'issues.id-twice.title': 'Duplicate ID',
  'issues.id-twice.detail': 'The ID “{id}” is already used; this record became “{given}”.',
  'issues.id-twice.fix': 'Make IDs unique in the source.',
  'issues.kind-unknown.title': 'Unknown facility type',
  'issues.kind-unknown.detail':
    '“{value}” occurs {count} {count|time|times}; these rows were not imported.',
  'issues.kind-unknown.fix': 'Choose a type for it in the import dialog.',
  'issues.kind-understood.title': 'Type inferred from its wording',
  'issues.kind-understood.detail':
    '“{value}” occurs {count} {count|time|times} and was read as {kind}.',
  'issues.kind-understood.fix': 'If that is wrong, choose another in the import dialog.',
  'issues.kind-from-name.title': 'Type inferred from names',
  'issues.kind-from-name.detail':
    '{count} {count|facility|facilities} without a usable type: read as {kind} by name.',
  'issues.kind-from-name.fix': 'Check them, or add a type column to the table.',
  'issues.kind-by-default.title': 'Default type used',
  'issues.kind-by-default.detail':
    '“{value}” occurs {count} {count|time|times} and was read as {kind}.',
  'issues.kind-by-default.fix': 'If that is wrong, choose another in the import dialog.',
  'issues.kind-absent.title': 'No type',
  'issues.kind-absent.detail':
    '{count} {count|row has|rows have} no type and {count|was|were} not imported.',
  'issues.kind-absent.fix': 'Fill in types in the table, or choose a default in the import dialog.',
  'issues.kind-not-in-tree.title': 'No such facility type',
  'issues.kind-not-in-tree.detail':
    '“{kind}” is not in the list of types; its rows were not imported.',
  'issues.kind-not-in-tree.fix': 'Use a code from the list of types, such as day-care-centre.',
  'issues.area-not-polygon.title': 'Area is not a polygon',
  'issues.area-not-polygon.detail': 'The geometry is a {type}; the feature was skipped.',
  'issues.area-not-polygon.fix': 'Areas need polygon boundaries.',
  'issues.area-level-unknown.title': 'Level of the area unknown',
  'issues.area-level-unknown.detail': 'The feature was skipped.',
  'issues.area-level-unknown.fix': 'Choose a level in the import dialog.',
  'issues.people-no-column.title': 'No population column',
  'issues.people-no-column.detail': 'No column was recognised as population; nothing was changed.',
  'issues.people-no-column.fix':
    'Choose the column of residents, of those aged 60 and over, or of those under 3; for building polygons choose storeys and distribute a total by floor area.',
  'issues.people-by-floors.title': 'No population: dwelling floor area kept instead',
  'issues.people-by-floors.detail':
    'There is no population column: {count} {count|building keeps|buildings keep} footprint × storeys as floor area and {count|has|have} no population yet.',
  'issues.people-by-floors.fix':
    'Enter population totals in the Data step to distribute them by floor area; remove non-residential buildings from the file first.',
  'issues.floors-absent.title': 'No storeys',
  'issues.floors-absent.detail':
    'This building has no usable number of storeys or no polygon and was skipped.',
  'issues.floors-absent.fix': 'Fill in the storeys.',
  'issues.people-group-wider.title': 'The column counts more ages than “{field}”',
  'issues.people-group-wider.detail': 'It is read as “{field}”, so the figures are too large.',
  'issues.people-group-wider.fix':
    'Choose a column of children under 3 if there is one; otherwise bear the difference in mind.',
  'issues.people-absent.title': 'No population figure',
  'issues.people-absent.detail': 'The row has no usable population figure and was skipped.',
  'issues.people-absent.fix': 'Fill in the population.',
  'issues.population-no-areas.title': 'No areas yet',
  'issues.population-no-areas.detail':
    'A population table is joined to areas, and none has been imported.',
  'issues.population-no-areas.fix': 'Import area boundaries first, then the population table.',
  'issues.population-unmatched.title': 'No such area',
  'issues.population-unmatched.detail': '“{name}” matches no imported area and was not joined.',
  'issues.population-unmatched.fix': 'Check the name or the code.',
  'issues.population-ambiguous.title': 'Several matching areas',
  'issues.population-ambiguous.detail': '“{name}” matches several areas and was not joined.',
  'issues.population-ambiguous.fix': 'Use codes to tell them apart.',
  'issues.population-twice.title': 'Area listed twice',
  'issues.population-twice.detail': 'Only the first row of “{name}” was used.',
  'issues.population-twice.fix': 'Remove the other row.',
  'issues.population-area-without.title': 'Area without population',
  'issues.population-area-without.detail':
    'The table does not contain “{name}”; its population is unchanged.',
  'issues.population-area-without.fix': 'Add this area to the table.',
  'issues.nothing-usable.title': 'Nothing usable',
  'issues.nothing-usable.detail':
    'No row of the file could be imported; existing data is unchanged.',
  'issues.nothing-usable.fix': 'Fix the other issues and import it again.',
  'issues.more-of-the-same.title': '{count} more of the same',
  'issues.more-of-the-same.detail':
    'All of them: “{code}”; only the first ones are listed one by one.',
  'issues.more-of-the-same.fix': 'Resolve the listed ones first.',
  'issues.nest-parent-unknown.title': 'Parent not found',
  'issues.nest-parent-unknown.detail':
    '“{name}” names “{parent}” as its parent, which was not imported; code or location was used instead.',
  'issues.nest-parent-unknown.fix': 'Check the name or code of the parent.',
  'issues.nest-orphan.title': 'No parent area',
  'issues.nest-orphan.detail': '“{name}” lies in no imported area of a higher level.',
  'issues.nest-orphan.fix': 'Check that boundaries are complete and coordinate systems agree.',
  'issues.nest-conflict.title': 'Conflicting parent areas',
  'issues.nest-conflict.detail':
    'By code or statement “{name}” belongs to “{parent}”, by location to “{other}”; the former was used.',
  'issues.nest-conflict.fix': 'Check the code or the boundary.',
  'issues.nest-straddles.title': 'Area crosses a boundary',
  'issues.nest-straddles.detail':
    'Only {sharePct}% of “{name}” lies in “{parent}”; it was still placed under it.',
  'issues.nest-straddles.fix': 'Check both boundaries.',
  'issues.project-not.title': 'Not a Kequan project',
  'issues.project-not.detail': 'Nothing was changed.',
  'issues.project-not.fix': 'Choose a .kequan.json file.',
  'issues.project-newer.title': 'Project file from a newer version',
  'issues.project-newer.detail':
    'The file is version {version}, this software supports up to {known}; nothing was changed.',
  'issues.project-newer.fix': 'Update this software and open it again.',
  'issues.project-wrong.title': 'Invalid project file: {at}',
  'issues.project-wrong.detail': 'At “{path}” in the file: {problem}. Nothing was changed.',
  'issues.project-wrong.fix': 'Use a project file saved earlier.',
};
