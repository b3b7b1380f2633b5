/** The hygiene report and the list of unplaced facilities. */
export const hygiene = {
  'act.facility-place': 'place a facility',
  'act.facility-remove': 'remove a facility',
  'act.hygiene-check': 'check the data',
  'act.hygiene-mend': 'fix the data',
  'act.hygiene-keep': 'keep as it is',
  'hygiene.title': 'Data check',
  'hygiene.lead': 'Each line zooms to its place and offers a fix, which can be undone.',
  'hygiene.check': 'Check now',
  'hygiene.check-again': 'Check again',
  'hygiene.checking': 'Checking…',
  'hygiene.never': 'Not checked yet.',
  'hygiene.clean': 'Nothing doubtful was found.',
  'hygiene.export': 'Export the data check',
  'hygiene.keep': 'Keep as is',
  'hygiene.more': '{n} more {n|is|are} not listed',
  'hygiene.all': 'Show all ({n})',
  'hygiene.kept': '{n} kept as is',
  'hygiene.in-import':
    '{n} doubtful {n|entry|entries} found; review and fix {n|it|them} in the Data step after the import.',
  'hygiene.unplaced': 'Unplaced',
  'hygiene.unplaced-hint': 'Facilities without coordinates; they count in no circle and no area.',
  'hygiene.place': 'Place on map',
  'hygiene.place-now': 'Click the facility’s location on the map',
  'hygiene.place-stop': 'Stop placing',
  'hygiene.remove-unplaced': 'Remove “{name}”',
  'hygiene.in-area': 'in {area} (stated in the file)',
  'hygiene.missing': 'Missing fields',
  'hygiene.missing.facility':
    '“{field}” is missing for {n} {n|facility|facilities}: {verdicts} {verdicts|verdict is|verdicts are} not assessed because of it; filling it in alone settles {alone}.',
  'hygiene.missing.area':
    '“{field}” is missing for {n} {n|area|areas}: {verdicts} {verdicts|verdict is|verdicts are} not assessed because of it; filling it in alone settles {alone}.',
  'hygiene.missing.demand':
    '“{field}” is missing for {n} demand {n|point|points}: {verdicts} {verdicts|verdict is|verdicts are} not assessed because of it; filling it in alone settles {alone}.',
  'hygiene.missing-all.facility':
    'No facility has “{field}”: {verdicts} {verdicts|verdict is|verdicts are} not assessed because of it; filling it in alone settles {alone}.',
  'hygiene.missing-none.facility':
    'There is no such facility: {verdicts} {verdicts|verdict is|verdicts are} not assessed because of it; adding it alone settles {alone}.',
  'hygiene.missing-all.area':
    'No area has “{field}”: {verdicts} {verdicts|verdict is|verdicts are} not assessed because of it; filling it in alone settles {alone}.',
  'hygiene.missing-all.demand':
    'No demand point has “{field}”: {verdicts} {verdicts|verdict is|verdicts are} not assessed because of it; filling it in alone settles {alone}.',
  'hygiene.missing-list':
    'Not loaded, {field}: {verdicts} {verdicts|verdict waits|verdicts wait} for it, {alone} for it alone',
  'hygiene.bring-in.list': 'Import {field}…',
  'hygiene.bring-in-how.list':
    'Not loaded is not zero: import the list, or say that there are none.',
  'lists.question': 'Which of these lists are complete?',
  'lists.hint':
    'Ticked: there are no others here than those listed. A kind that is neither ticked nor has a record counts as not loaded; what needs it is not assessed, never zero.',
  'lists.none-there': 'There are none here',
  'hygiene.bring-in.facility': 'Import facilities with “{field}”…',
  'hygiene.bring-in.area': 'Import areas with “{field}”…',
  'hygiene.bring-in.demand': 'Import demand points…',
  'hygiene.bring-in-how.facility':
    'Add the column to the facility table, import it again and tick “replace existing data of this type”.',
  'hygiene.bring-in-how.area':
    'One table is enough: a column of area names or codes and a column “{field}”; it is joined to the areas.',
  'hygiene.bring-in-how.demand': 'A table with longitude, latitude and “{field}”.',
  'hygiene.seen': '{at} of {n}',
  'hygiene.seen-next': '{at} of {n}; click again for the next',
  'hygiene.nth': '{name} (no. {n})',
  'hygiene.column.code': 'Type',
  'hygiene.column.severity': 'Severity',
  'hygiene.column.what': 'Description',
  'hygiene.column.ids': 'Records',
  'hygiene.column.lng': 'Longitude',
  'hygiene.column.lat': 'Latitude',
  'hygiene.code.duplicate': 'Duplicate facilities',
  'hygiene.line.duplicate': '“{name}” and “{other}” have the same name and are {metres} m apart',
  'hygiene.code.same-place': 'Same location, different names',
  'hygiene.line.same-place':
    '{count} {count|facility|facilities} at one location: “{name}”, “{other}” …',
  'hygiene.line.same-place-two': '“{name}” and “{other}” are at the same location',
  'hygiene.code.unplaced-known': 'Unplaced, but on the map under the same name',
  'hygiene.line.unplaced-known': 'The unplaced “{name}” has the same name as “{other}” on the map',
  'hygiene.code.outside-areas': 'Facilities outside every area',
  'hygiene.line.outside-areas': '“{name}” is in no area, {metres} m from {area}',
  'hygiene.line.outside-areas-far': '“{name}” is in no area, and none is within {metres} m',
  'hygiene.code.on-border': 'On a boundary',
  'hygiene.line.on-border': '“{name}” lies exactly on the boundary of {area} and {other}',
  'hygiene.code.areas-overlap': 'Overlapping areas',
  'hygiene.line.areas-overlap': '{name} and {other} overlap by {m2} m² ({pct}%)',
  'hygiene.code.areas-sliver': 'Slivers between areas',
  'hygiene.line.areas-sliver':
    '{m2} m² of {name}, {width} m wide on average, belong to none of its sub-areas',
  'hygiene.code.areas-gap': 'Hole between areas',
  'hygiene.line.areas-gap': '{m2} m² of {name} belong to none of its sub-areas',
  'hygiene.code.code-form': 'Code length',
  'hygiene.line.code-form': 'The code {code} of {name} does not have {digits} digits',
  'hygiene.code.code-twice': 'Code used twice',
  'hygiene.line.code-twice': '{name} and {other} both have the code {code}',
  'hygiene.code.code-not-nested': 'Code and parent disagree',
  'hygiene.line.code-not-nested':
    '{name} ({code}) is under {parent} ({parentCode}), but its code belongs to {meant}',
  'hygiene.line.code-not-nested-alone':
    '{name} ({code}) is under {parent} ({parentCode}), but its code does not belong to that parent',
  'hygiene.code.area-elsewhere': 'Parent and location disagree',
  'hygiene.line.area-elsewhere': '{name} is under {parent}, but {pct}% of its area lies in {other}',
  'hygiene.code.names-nearly': 'Similar names',
  'hygiene.line.names-nearly':
    '“{name}” and “{other}” from two files have similar names and are {metres} m apart',
  'hygiene.code.name-near-area': 'Names to confirm',
  'hygiene.line.name-near-area':
    '“{name}” in {file}, row {row}, matches no area; closest: {area} ({pct}%)',
  'hygiene.code.value-impossible': 'Impossible values',
  'hygiene.line.value-impossible': '“{name}”, {field} {value}: {reason}',
  'hygiene.code.people-parts': 'Contradictory population figures',
  'hygiene.line.people-parts': '{name}: {field} {part}, more than {wholeField} {whole}',
  'hygiene.code.people-sources': 'Two sources of population differ',
  'hygiene.line.people-sources': '{name}: {field} taken as {taken}, its parts add up to {other}',
  'hygiene.line.people-sources-points':
    '{name}: {field} taken as {taken}, demand points inside add up to {other} (used as weights only)',
  'hygiene.mend.remove-facility': 'Delete “{name}”',
  'hygiene.mend.merge-facilities': 'Merge into “{name}”',
  'hygiene.mend.settle-unplaced': 'Merge into “{name}”',
  'hygiene.mend.move-facility': 'Move into {name}',
  'hygiene.mend.clear-value': 'Clear “{field}”',
  'hygiene.mend.cut-overlap': 'Cut from {name}',
  'hygiene.mend.fill-sliver': 'Merge into {name}',
  'hygiene.mend.set-parent': 'Move under {name}',
  'hygiene.mend.clear-code': 'Clear the code',
  'hygiene.mend.join-people': 'Confirm as {name} and join the population',
  'issues.hygiene-failed.title': 'The data check did not finish',
  'issues.hygiene-failed.detail': '{what}',
  'issues.hygiene-failed.fix': 'The data are unchanged; please try again.',
  'issues.seat-unknown.title': 'Location of the committee office unknown',
  'issues.seat-unknown.detail':
    '“{name}” has no coordinates, and no single facility is named after it; no boundary was derived.',
  'issues.seat-unknown.fix':
    'Add coordinates to the list, or first import a facility list that includes committee offices or service stations.',
  'issues.seat-no-parent.title': 'Parent area not found',
  'issues.seat-no-parent.detail':
    '“{name}” lies in no imported area of a higher level, and no code or name matches; no boundary was derived.',
  'issues.seat-no-parent.fix':
    'Import the subdistrict boundaries first, or fill in the subdistrict or its code.',
  'issues.seat-no-ground.title': 'No area assigned',
  'issues.seat-no-ground.detail':
    '“{name}” has the same location as another and gets no part of {parent}.',
  'issues.seat-no-ground.fix': 'Check the coordinates of both.',
  'issues.seat-outside.title': 'Committee office outside its parent area',
  'issues.seat-outside.detail':
    '“{name}” is located outside {parent}; it still gets the part nearest to it.',
  'issues.seat-outside.fix': 'Check the coordinates, the code and the subdistrict.',
  'issues.outlines-approximate.title': 'Derived, illustrative boundaries',
  'issues.outlines-approximate.detail':
    '{count} {count|area has|areas have} no boundary; the parent area was divided by the nearest committee office. {count|Its name|Their names} and all results are marked illustrative (示意).',
  'issues.outlines-approximate.fix':
    'Import official boundaries when you have them; with a walking network, the Data step can divide by walking time instead.',
  'act.outlines-walking': 'divide derived boundaries by walking time',
  'outlines.title': 'Derived boundaries (illustrative)',
  'outlines.lead':
    'These areas have no boundary; each point is assigned to the nearest committee office. Illustrative only.',
  'outlines.by-walking': 'Divide by walking time',
  'outlines.no-network': 'Available once a walking network is imported.',
};
