/** A working project out of an OpenStreetMap extract. */
export const osmProject = {
  'basemap.extract': 'Basemap drawn from the OSM extract (offline)',
  'act.osm-project': 'Make a project from an OSM extract',
  'act.spread-people': 'Spread people by the floor area of homes',
  'osm.open': 'Project from an OSM extract…',
  'osm.title': 'Project from an OSM extract',
  'osm.lead':
    'One OpenStreetMap extract (.osm.pbf) is enough for a working project: areas are the administrative boundaries that are whole, facilities come by their tags, homes are demand, with walking network and offline basemap. All of it happens on this machine.',
  'osm.from-network':
    'This file can also become a whole project: areas, facilities, demand, walking network and basemap.',
  'osm.file': 'OSM extract',
  'osm.choose': 'Choose a file…',
  'osm.name': 'Name of the project',
  'osm.name-placeholder': 'Empty: the name of the district or of the file',
  'osm.totals': 'Total people (in the areas that are made)',
  'osm.totals-hint':
    'Spread over homes by floor area (footprint × storeys); the total stays exact. Without it there are no people, and every standard that needs them is unassessed; it can be given later too.',
  'osm.residents': 'Residents',
  'osm.age60plus': 'Aged 60+',
  'osm.age0to3': 'Aged 0–3',
  'osm.build': 'Make the project',
  'osm.stop': 'Stop',
  'osm.close': 'Cancel',
  'osm.done': 'Done',
  'osm.stage.read': 'Reading the file',
  'osm.stage.areas': 'Joining boundaries',
  'osm.stage.facilities': 'Sorting facilities by their tags',
  'osm.stage.demand': 'Measuring homes',
  'osm.stage.network': 'Building the walking network',
  'osm.stage.basemap': 'Drawing the basemap',
  'osm.replaces': 'The new project takes the place of the one in hand; Undo brings that back.',
  'osm.made': '“{title}” is made',
  'osm.undo': 'Undo, back to the project before',
  'osm.report': 'What was made',
  'osm.report-areas': 'Areas',
  'osm.level-count': '{level}: {whole}',
  'osm.level-cut': '{level}: {whole}; {cut} more {cut|is|are} not whole and left out',
  'osm.extent-only':
    'No administrative boundary is whole; the extent stands in for it (illustrative)',
  'osm.report-facilities': 'Facilities',
  'osm.none': 'none',
  'osm.report-dwellings': 'Homes',
  'osm.dwellings':
    '{buildings} {buildings|building|buildings}, floor area about {area} × 10 000 m²; {known} {known|has|have} storeys or a height tagged, the rest count with default storeys',
  'osm.dwellings-cells': '; gathered into {points} demand {points|point|points}',
  'osm.dwellings-outside': '; {outside} outside the areas {outside|does|do} not count',
  'osm.report-network': 'Walking network',
  'osm.network': '{km} km in {edges} {edges|piece|pieces}',
  'osm.report-basemap': 'Basemap',
  'osm.basemap': '{mb} MB, kept in this browser',
  'osm.report-date': 'State of the data',
  'osm.date-unknown': 'not stated in the file',
  'osm.standards-hint':
    'The standards chosen are of other cities’ documents and only a start: choose those of the place under Standards, and set the zones.',
  'osm.spread': 'Spread people by the floor area of homes',
  'osm.spread-hint': 'The demand points are homes; a total can be spread over them again.',
  'osm.spread-apply': 'Spread',
  'osm.with-issues': '{count} {count|thing wants|things want} attention: see the list under Data.',
  'issues.basemap-not-here.title': 'The basemap is not on this machine',
  'issues.basemap-not-here.detail':
    'The basemap of this project was drawn from an OSM extract and lies only in the browser that made the project; it is missing here, nothing else is.',
  'issues.basemap-not-here.fix':
    'Make the project again from the same extract, or choose another basemap under Data.',
  'issues.basemap-not-kept.title': 'The basemap could not be kept',
  'issues.basemap-not-kept.detail':
    'The browser refused to store it; it serves until the page is closed.',
  'issues.basemap-not-kept.fix':
    'Free storage of the browser, or use a window that is not private.',
  'issues.osm-area-not-whole.title': 'A boundary is not whole',
  'issues.osm-area-not-whole.detail':
    'The boundary of “{name}” lacks {missingWays} {missingWays|line|lines}, {cutWays} {cutWays|line lacks|lines lack} nodes, and it is open in {gaps} {gaps|place|places}; it was not taken as an area.',
  'issues.osm-area-not-whole.fix':
    'If you need it, extract a larger piece in the smart way (osmium extract -s smart), or import the outline from another file.',
  'issues.osm-extent-only.title': 'No boundary is whole',
  'issues.osm-extent-only.detail':
    'The extract holds no whole boundary of a district, street or community (admin_level 6, 8, 10); the box around the extract stands in as one area, marked illustrative.',
  'issues.osm-extent-only.fix': 'Import outlines, or use an extract that holds whole boundaries.',
  'issues.osm-no-ground.title': 'The data have no extent',
  'issues.osm-no-ground.detail':
    'All points of the file lie in one place; no project was made and the one in hand is as before.',
  'issues.osm-no-ground.fix': 'Check the extent of the extract.',
  'issues.osm-facility-not-whole.title': 'The outline of a facility is not whole',
  'issues.osm-facility-not-whole.detail':
    'The outline of “{name}” is open or lacks parts, so its place is unknown; it was left out.',
  'issues.osm-facility-not-whole.fix':
    'Add it with a table of facilities, or extract a larger piece.',
  'issues.osm-facility-doubtful.title': 'The kind of a facility wants checking',
  'issues.osm-facility-doubtful.detail':
    '“{name}” is tagged as this kind, but its name or tags do not make it certain; it counts by its tags.',
  'issues.osm-facility-doubtful.fix':
    'Check it; if it is none, close it in a scenario or take it out of the table of facilities.',
  'issues.osm-facility-twice.title': 'A facility is mapped twice',
  'issues.osm-facility-twice.detail':
    '“{name}” is mapped as a point and an outline, or twice within 50 m; {kept} stays and {id} does not count.',
  'issues.osm-facility-twice.fix': 'If they are two, add one with a table of facilities.',
  'issues.osm-no-facilities.title': 'No facility of a known kind',
  'issues.osm-no-facilities.detail':
    'No tags in the extract make a facility of care, childcare or health certain: a gap seen here is a gap in the map first.',
  'issues.osm-no-facilities.fix': 'Import your own table of facilities.',
  'issues.osm-no-dwellings.title': 'No homes',
  'issues.osm-no-dwellings.detail':
    'No building in the areas can be taken for homes; there are no demand points.',
  'issues.osm-no-dwellings.fix': 'Import a table or a grid of people.',
  'issues.osm-no-total.title': 'No total of people',
  'issues.osm-no-total.detail':
    '{points} demand {points|point has|points have} the floor area of homes and no people; every standard that needs people is unassessed.',
  'issues.osm-no-total.fix': 'Give a total under Data to be spread, or import a table of people.',
  'issues.osm-total-unspread.title': 'Nowhere to spread the total',
  'issues.osm-total-unspread.detail':
    'No building in the areas can be taken for homes, so the given total was not used.',
  'issues.osm-total-unspread.fix': 'Import a table of people, or give the people of each area.',
  'issues.osm-total-not-whole.title': 'The total of people is wrong',
  'issues.osm-total-not-whole.detail':
    'A total is a whole number that is not below zero; no project was made.',
  'issues.osm-total-not-whole.fix': 'Correct it and try again.',
  'issues.osm-total-group.title': 'A group of age is larger than all residents',
  'issues.osm-total-group.detail':
    'A group of age has more people than the {residents} {residents|resident|residents}; it was not used.',
  'issues.osm-total-group.fix': 'Correct it and try again.',
  'issues.osm-levels-assumed.title': 'Some homes count with default storeys',
  'issues.osm-levels-assumed.detail':
    'Of {buildings} {buildings|building|buildings} {assumed} {assumed|has|have} neither storeys nor a height and {assumed|counts|count} with default storeys (flats 6, houses 2 and so on); this only moves people in space.',
  'issues.osm-levels-assumed.fix': 'Import people of your own if you have them.',
  'issues.osm-basemap-cut.title': 'Some water or green of the basemap is not whole',
  'issues.osm-basemap-cut.detail':
    '{count} {count|outline is|outlines are} cut at the edge of the extract and drawn only as far as {count|it is|they are} whole.',
  'issues.osm-basemap-cut.fix': 'This concerns the looks of the basemap only, no verdict.',
  'issues.osm-basemap-too-large.title': 'The basemap is too large',
  'issues.osm-basemap-too-large.detail':
    'The basemap is larger than {limitMb} MB; the layer “{layer}” was left out.',
  'issues.osm-basemap-too-large.fix': 'Extract a smaller piece.',
  'issues.osm-extract-too-large.title': 'The extract is too large',
  'issues.osm-extract-too-large.detail':
    'The file has {sizeMb} MB, more than the {limitMb} MB allowed; no project was made and the one in hand is as before.',
  'issues.osm-extract-too-large.fix':
    'Cut out what you need first: osmium extract -s smart -b W,S,E,N large.osm.pbf -o small.osm.pbf.',
  'issues.osm-project-failed.title': 'The project could not be made',
  'issues.osm-project-failed.detail':
    'Something went wrong with the extract ({what}); the project in hand is as before.',
  'issues.osm-project-failed.fix': 'Use a smaller extract, or check that the file is whole.',
} as const;
