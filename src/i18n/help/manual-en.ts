import type { Manual } from './help-pages.ts';

/** The manual, loaded with its window and kept out of the page's first load. */
export const manual: Manual = {
  start: {
    title: 'Getting started',
    lead: 'Kequan checks 15-minute service circles for older people and young children: who cannot walk there, which subdistrict misses which standard by how much, and where to build next. Everything is computed on this machine; data never leave it.',
    points: [
      'Three doors: open the sample Yuzhong District; use your own files; make a project of an OpenStreetMap extract (.osm.pbf).',
      'The five steps at the left are data, standards, present state, scenario and briefing; a second click on the current step folds its panel.',
      'The line at the foot says what there is and what is missing; its button does the next thing.',
      'New here? Choose “Walk the sample in ten stops” from the “?” at the top right.',
    ],
  },
  data: {
    title: 'Data',
    lead: 'What the project holds, which file it came from, and what is doubtful about it.',
    points: [
      'Press “Import files…”, or drop files, folders or archives on the window.',
      'The “…” beside a list opens its table, renames it, hides it on the map, exports it, imports it again with other columns, or takes it out.',
      'Tick the kinds whose lists are complete: otherwise no record does not mean no facility, and rows stay not assessed.',
      'The data check names each doubt; a click leads to its place, and what can be mended has a button. Mends can be undone.',
      '“Save project” makes a file for a colleague; this machine also keeps the project and earlier versions by itself.',
    ],
  },
  import: {
    title: 'Importing files',
    lead: 'See what each column is before anything joins the project; nothing changes until you press “Import”.',
    points: [
      'Files to import are at the left. Where it is unclear whether a file holds areas, facilities or people, you are asked.',
      'The list above a column names its field; a column that is not recognised says “not used”.',
      'The coordinate system is worked out from the content with its reasons; GCJ-02, BD-09 and local grids can be chosen.',
      'Add, update a list, or replace: an update shows line by line what is new, gone, moved or changed, and what that does to the verdicts.',
      'An import is one step: Ctrl+Z takes all of it back.',
    ],
  },
  lists: {
    title: 'Data tables',
    lead: 'Areas, facilities, demand points and candidates each have a table that is edited like a spreadsheet, with the checks of the import.',
    points: [
      'Enter or F2 edits a cell; Ctrl+C and Ctrl+V exchange blocks with Excel; Ctrl+D fills down; Ctrl+Z undoes.',
      'A line such as “42 of 68 lack floor area” leads to exactly those cells.',
      'Space chooses a row, Shift a run of them, a rectangle on the map those inside; one change is written to all chosen rows.',
      'Cells that were refused are named with the reason and keep their value.',
    ],
  },
  standards: {
    title: 'Standards',
    lead: 'Tick the documents and rows to be checked; each names its document number and clause.',
    points: [
      'Documents in force where the areas lie are ticked by themselves; all others are for comparison and in no total.',
      'The documents window shows extracts, compares two documents and takes your own standards.',
      'With a year chosen, people grow by their rates and targets are those of that year.',
      'Rows for old or new built-up areas need the zone of each area to be set.',
    ],
  },
  present: {
    title: 'Present state',
    lead: 'The headline and the areas that are worst off come first, then how many people each kind covers and how many areas miss each standard.',
    points: [
      'A click on met, unmet or not assessed opens the table with just those rows.',
      'A click on a standard colours the map by it and shows its kind of facility; a second click takes that back.',
      '“On the map” chooses the kind and turns circles, gaps, verdicts, facilities and labels on or off.',
    ],
  },
  table: {
    title: 'Verdict table',
    lead: 'One row is one standard in one area: present value, target, shortfall, verdict and source.',
    points: [
      'A click on a row brings the area into view and opens its card; the arrow keys go from row to row.',
      'Narrow the rows by verdict, document, department or binding rows, or search; a click on a head sorts.',
      '“Not assessed” is not “unmet”: the card says which field is missing, and where.',
      'Drag the upper edge for more height; “CSV” saves what is shown.',
    ],
  },
  card: {
    title: 'Card',
    lead: 'What is selected explains itself at the right: figures, sources, the facilities counted and what is suggested.',
    points: [
      'An area: who is covered and what each standard lacks; “Add to scenario” takes a suggested place.',
      'A facility: every field can be edited; “Close in the scenario” leaves the present state alone.',
      'A site: figures with and without it, who is newly within reach, what is met now and what is still missing.',
    ],
  },
  map: {
    title: 'Map',
    lead: 'The buttons at the right of the map: the whole place, what is selected, find a place, measure a length or an area, layers and their strength.',
    points: [
      'Find takes names of areas, facilities and streets, or a message with coordinates in it.',
      'Click point by point to measure; a double click ends, Esc puts the ruler away, Backspace takes a point back.',
      'The legend lists only what is drawn; a click on its title folds it.',
      'Opening a panel, a card or a table never moves what you are looking at.',
      'Basemaps come with the sample, from a PMTiles file or from online tiles; no other host is asked unless you name it.',
    ],
  },
  nearest: {
    title: 'Nearest areas',
    lead: 'Every place belongs to the facility that is nearest on foot, which gives ground that does not overlap.',
    points: [
      'Turn it on in the present state; the map is coloured by load, darker for more.',
      'The table lists people served, people per bed or place, and the mean and farthest walk.',
      'Save it as CSV or GeoJSON.',
    ],
  },
  walking: {
    title: 'Walking network',
    lead: 'Circles are straight, or follow the walking network piece by piece with slopes, steps, lifts and waits at crossings.',
    points: [
      'The settings at the top right choose straight or network, who walks and how fast; each figure has its source.',
      'The comparison names the people inside a straight circle who cannot walk there, and the verdicts that change.',
      'Bands of time are drawn as rings, as discs or along the streets.',
    ],
  },
  scenario: {
    title: 'Scenario',
    lead: 'A scenario is what changes: new sites, closures, road edits. The present state stays as it is.',
    points: [
      'Choose “Add a site on the map” and click a place; drag it and the figures follow. Alt+arrows move it a little.',
      'Suggestions name places and sizes that close the shortfall; “Add to scenario” takes one.',
      'The effect sets each standard before and after side by side, changed ones first.',
      'Switch, copy and compare scenarios at the top.',
    ],
  },
  siting: {
    title: 'Siting',
    lead: 'Say what is wanted and what limits it; an exact solver gives the sites and says whether the plan is proven best.',
    points: [
      'Choose an aim: fewest sites for full cover, most people covered, least walking, or least cost with all standards met.',
      'Candidates come from available premises, building outlines, junctions or a grid; any can be required or forbidden.',
      'Stop at any time and keep the best plan so far; the answer says how far from the best it can be.',
      'A plan that is taken becomes part of the scenario and can be changed by hand.',
    ],
  },
  roads: {
    title: 'Road edits',
    lead: 'Try a gate, a footbridge, an underpass or a closed street, and see how many people it lets through.',
    points: [
      'Choose an edit and click point by point.',
      'Double click or Enter ends, Backspace takes a point back, Esc gives up.',
      'A link that meets no street at either end is named and has no effect.',
      'It takes effect only where circles follow the walking network.',
    ],
  },
  compare: {
    title: 'Comparing scenarios',
    lead: 'The present state and all scenarios side by side: cost, people, each standard, and the difference to the first column.',
    points: [
      '“Only what differs” leaves out rows that are the same everywhere.',
      'Copy it to Excel or save it as an Excel sheet, each difference to the first in a column of its own.',
    ],
  },
  delivery: {
    title: 'Projects',
    lead: 'How proposed sites, conversions of idle buildings and extensions get built: money, lead department, dates and stage.',
    points: [
      'The cards of sites, candidates and facilities make a project of what they show; projects are also added or imported here.',
      'Projects finished by the year in view count in the assessment; each says whether it is counted.',
      'The page of money shows it by year and source, and says where the parts do not add up to the total.',
      'Verdicts that are met only once projects finish are listed; overdue projects are marked.',
      'The export is an Excel file that can be changed and imported again; nothing changes until you accept it.',
    ],
  },
  briefing: {
    title: 'Briefing',
    lead: 'One press makes the pages: headline, present state, people outside, shortfalls, sites, effect and sources.',
    points: [
      'Each page can be reworded, moved, hidden, or given the map as it is now.',
      'Made anew, pages that you changed stay, and you decide page by page.',
      '“Present” is for the projector: arrows turn pages, Esc ends; a window for the speaker can be opened.',
      'The PPTX has words, tables and charts that PowerPoint and WPS can edit.',
    ],
  },
  export: {
    title: 'Export and report',
    lead: 'Results open in QGIS, ArcGIS, Excel, WPS and Word; each names its data and settings.',
    points: [
      '“Export…” writes verdicts, circles and gaps, facilities and sites in many formats and systems; the map picture has legend, scale and sources.',
      'Without a map approval number the picture says that it is for internal use.',
      'The report is a Word file with chapters, maps, tables and annexes.',
      'Printing from the browser gives a page with map, legend and the open table.',
    ],
  },
  rounds: {
    title: 'Rounds (monitoring)',
    lead: 'A round freezes data, results and versions of a day; what is changed later leaves it as it is.',
    points: [
      'Give a date and a name and choose “Make a round”; each date must be later than the last.',
      '“Compare” shows verdicts that turned and why, facilities opened and closed, people within reach, plan against fact.',
      '“Over the years” is one standard in one area through all rounds, with its target.',
      'The walking network is not frozen. Deleting a round can be undone.',
    ],
  },
  'follow-ups': {
    title: 'Follow-ups',
    lead: 'Unmet standards and doubtful data with measure, department and deadline, ended one by one.',
    points: [
      'Choose “Follow up” on the card of an unmet finding or on a line of the data check.',
      'Ending one takes its proof, such as the number of a report.',
      'What was ended and is unmet again comes back by itself; late ones are marked.',
      '“Export (Excel)” gives a table for the departments.',
    ],
  },
  versions: {
    title: 'Saving and versions',
    lead: 'Every step is kept in the browser of this machine; the tick at the top right says that it is.',
    points: [
      'Versions are kept when the page opens, before large changes and every ten minutes; named ones stay.',
      'Look at, compare or take back any version; that can be undone as well.',
      'With two tabs open, only one of them can edit.',
      'Save important projects as a file as well.',
    ],
  },
  keys: {
    title: 'Keys and display',
    lead: 'All of the work can be done by keyboard alone.',
    points: [
      'F1 opens the page about what is in front of you.',
      'Ctrl+Z undoes, Ctrl+Shift+Z redoes; Alt+1 … 5 choose a step; Alt+T opens or folds the table.',
      'Esc gives up what is begun and closes the card; Alt+arrows move the chosen site.',
      '中文 / EN at the top right changes the language.',
      'Drag the edges of panel and table for more room.',
    ],
  },
};
