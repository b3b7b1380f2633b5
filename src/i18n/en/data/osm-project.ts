/** A working project out of an OpenStreetMap extract. */
export const osmProject = {
  'basemap.extract': 'Basemap drawn from the OSM extract (offline)',
  'act.osm-project': 'make a project from an OSM extract',
  'act.spread-people': 'distribute population by dwelling floor area',
  'osm.open': 'Project from an OSM extract…',
  'osm.title': 'Project from an OSM extract',
  'osm.lead':
    'One OpenStreetMap extract (.osm.pbf) is enough for a working project: areas from complete administrative boundaries, facilities by tag, residential buildings as demand points, plus walking network and offline basemap. Everything stays on this computer.',
  'osm.from-network':
    'This file can also become a whole project: areas, facilities, demand points, walking network and basemap.',
  'osm.file': 'OSM extract',
  'osm.choose': 'Choose a file…',
  'osm.name': 'Project name',
  'osm.name-placeholder': 'Empty: name of the district or of the file',
  'osm.totals': 'Total population (within the areas created)',
  'osm.totals-hint':
    'Distributed to residential buildings by floor area (footprint × storeys); the total stays exact. Without it there is no population, and every standard that needs it is not assessed; it can be added later.',
  'osm.residents': 'Residents',
  'osm.age60plus': 'Aged 60+',
  'osm.age0to3': 'Under 3',
  'osm.build': 'Create project',
  'osm.stop': 'Stop',
  'osm.close': 'Cancel',
  'osm.done': 'Done',
  'osm.stage.read': 'Reading the file',
  'osm.stage.areas': 'Assembling boundaries',
  'osm.stage.facilities': 'Classifying facilities by tag',
  'osm.stage.demand': 'Measuring residential buildings',
  'osm.stage.network': 'Building the walking network',
  'osm.stage.basemap': 'Drawing the basemap',
  'osm.replaces': 'The new project replaces the current one; Undo restores it.',
  'osm.made': '“{title}” created',
  'osm.undo': 'Undo and restore the previous project',
  'osm.report': 'Project contents',
  'osm.report-areas': 'Areas',
  'osm.level-count': '{level}: {whole}',
  'osm.level-cut': '{level}: {whole}; {cut} incomplete, left out',
  'osm.extent-only':
    'No complete administrative boundary; the extent is used instead (illustrative)',
  'osm.report-facilities': 'Facilities',
  'osm.none': 'none',
  'osm.report-dwellings': 'Residential buildings',
  'osm.dwellings':
    '{buildings} {buildings|building|buildings}, floor area about {area} × 10,000 m²; {known} {known|has|have} storeys or height tagged, the rest use default storeys',
  'osm.dwellings-cells': '; merged into {points} demand {points|point|points}',
  'osm.dwellings-outside': '; {outside} outside the areas not counted',
  'osm.report-network': 'Walking network',
  'osm.network': '{km} km in {edges} {edges|segment|segments}',
  'osm.report-basemap': 'Basemap',
  'osm.basemap': '{mb} MB, kept in this browser',
  'osm.report-date': 'Data date',
  'osm.date-unknown': 'not stated in the file',
  'osm.standards-hint':
    'The chosen standards are from plan documents of other cities and only a start: choose local documents under Standards, and set the zones.',
  'osm.spread': 'Distribute population by dwelling floor area',
  'osm.spread-hint':
    'The demand points are residential buildings; totals can be distributed over them again.',
  'osm.spread-apply': 'Distribute',
  'osm.with-issues': '{count} {count|notice|notices}: see the list under Data.',
  'issues.basemap-not-here.title': 'The basemap is not on this computer',
  'issues.basemap-not-here.detail':
    'The basemap of this project was drawn from OSM data and exists only in the browser that created the project; it is missing here, other data is not affected.',
  'issues.basemap-not-here.fix':
    'Create the project again from the same extract, or choose another basemap under Data.',
  'issues.basemap-not-kept.title': 'The basemap could not be stored',
  'issues.basemap-not-kept.detail':
    'The browser refused to store it; it is available until the page is closed.',
  'issues.basemap-not-kept.fix': 'Free some browser storage, or leave private browsing.',
  'issues.osm-area-not-whole.title': 'Incomplete boundary',
  'issues.osm-area-not-whole.detail':
    'The boundary of “{name}” lacks {missingWays} {missingWays|line|lines}, {cutWays} {cutWays|line lacks|lines lack} nodes, and it is open in {gaps} {gaps|place|places}; it was not used as an area.',
  'issues.osm-area-not-whole.fix':
    'If you need it, extract a larger region with the smart strategy (osmium extract -s smart), or import the boundary from another file.',
  'issues.osm-extent-only.title': 'No complete administrative boundary',
  'issues.osm-extent-only.detail':
    'The data contain no complete boundary of a district, subdistrict or community (admin_level 6, 8, 10); their bounding box is used as one area, marked illustrative.',
  'issues.osm-extent-only.fix': 'Import a boundary file, or use OSM data with complete boundaries.',
  'issues.osm-no-ground.title': 'The data have no extent',
  'issues.osm-no-ground.detail':
    'All points of the file are in one place, so no extent can be determined; no project was created and the current one is unchanged.',
  'issues.osm-no-ground.fix': 'Check the extent of the extract.',
  'issues.osm-facility-not-whole.title': 'Incomplete facility polygon',
  'issues.osm-facility-not-whole.detail':
    'The polygon of “{name}” is open or lacks parts, so its location is unknown; it was not used.',
  'issues.osm-facility-not-whole.fix': 'Add it with a facility table, or extract a larger region.',
  'issues.osm-facility-doubtful.title': 'Check this facility’s type',
  'issues.osm-facility-doubtful.detail':
    '“{name}” is tagged as this type, but its name or tags are not conclusive; it is counted by its tags.',
  'issues.osm-facility-doubtful.fix':
    'Check it; if it is not of this type, close it in a scenario or remove it from the facility table.',
  'issues.osm-facility-twice.title': 'Facility mapped twice',
  'issues.osm-facility-twice.detail':
    '“{name}” is mapped as a point and a polygon, or twice within 50 m; {kept} is kept and {id} is not counted.',
  'issues.osm-facility-twice.fix': 'If they are two facilities, add one with a facility table.',
  'issues.osm-no-facilities.title': 'No facilities could be classified',
  'issues.osm-no-facilities.detail':
    'No tags in the extract identify eldercare, childcare or health facilities; a gap here may only be missing map data.',
  'issues.osm-no-facilities.fix': 'Import a local facility table.',
  'issues.osm-no-dwellings.title': 'No residential buildings',
  'issues.osm-no-dwellings.detail':
    'No building in the areas can be identified as residential; there are no demand points.',
  'issues.osm-no-dwellings.fix': 'Import a population table or grid.',
  'issues.osm-no-total.title': 'No population total',
  'issues.osm-no-total.detail':
    '{points} demand {points|point has|points have} dwelling floor area but no population; every standard that needs population is not assessed.',
  'issues.osm-no-total.fix':
    'Enter a population total under Data to distribute it, or import a population table.',
  'issues.osm-total-unspread.title': 'Nowhere to distribute the population total',
  'issues.osm-total-unspread.detail':
    'No building in the areas can be identified as residential, so the population total was not used.',
  'issues.osm-total-unspread.fix':
    'Import a population table, or give the population of each area.',
  'issues.osm-total-not-whole.title': 'The population total must be a whole number',
  'issues.osm-total-not-whole.detail':
    'A population total must be a whole number of at least zero; no project was created.',
  'issues.osm-total-not-whole.fix': 'Correct it and try again.',
  'issues.osm-total-group.title': 'An age group exceeds the total population',
  'issues.osm-total-group.detail':
    'An age group has more people than the {residents} {residents|resident|residents}; it was not used.',
  'issues.osm-total-group.fix': 'Correct it and try again.',
  'issues.osm-levels-assumed.title': 'Some residential buildings use default storeys',
  'issues.osm-levels-assumed.detail':
    'Of {buildings} residential {buildings|building|buildings} {assumed} {assumed|has|have} neither storeys nor height and {assumed|uses|use} default storeys (flats 6, houses 2 and so on) for floor area; this only affects how the population is distributed in space.',
  'issues.osm-levels-assumed.fix': 'Import local population data if you have it.',
  'issues.osm-basemap-cut.title': 'Some water or green areas of the basemap are incomplete',
  'issues.osm-basemap-cut.detail':
    '{count} {count|area is|areas are} cut at the edge of the data; only the complete {count|part is|parts are} drawn.',
  'issues.osm-basemap-cut.fix': 'This affects only the look of the basemap, not the verdicts.',
  'issues.osm-basemap-too-large.title': 'Basemap too large',
  'issues.osm-basemap-too-large.detail':
    'The basemap is larger than {limitMb} MB; the layer “{layer}” was not drawn.',
  'issues.osm-basemap-too-large.fix': 'Extract a smaller region.',
  'issues.osm-extract-too-large.title': 'OSM data too large',
  'issues.osm-extract-too-large.detail':
    'The file is {sizeMb} MB, over the limit of {limitMb} MB; no project was created and the current one is unchanged.',
  'issues.osm-extract-too-large.fix':
    'Extract the region you need first: osmium extract -s smart -b W,S,E,N large.osm.pbf -o small.osm.pbf.',
  'issues.osm-project-failed.title': 'The project could not be created',
  'issues.osm-project-failed.detail':
    'Processing the OSM data failed ({what}); the current project is unchanged.',
  'issues.osm-project-failed.fix': 'Use a smaller extract, or check that the file is complete.',
} as const;
