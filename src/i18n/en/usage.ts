/** Text of `kequan --help --lang en`. */
export const usage = `Kequan: 15-minute service circles for older people and young children, checked against the plan documents

Usage (--help --lang zh-CN: 中文)
  npm run --silent kequan -- assess --areas LEVEL=FILE [--areas LEVEL=FILE …] --facilities FILE
      [--demand FILE] [--network FILE] --standards ID[,ID…]|all [options] --out DIR
  npm run --silent kequan -- site --cost-matrix M.csv --demand D.csv --model MODEL [options] --out plan.json
  npm run --silent kequan -- site --orlib FILE [options] --out plan.json
  npm run --silent kequan -- report --project P.kequan.json --docx REPORT.docx --pptx SLIDES.pptx --pdf MAPS.pdf [options]
  npm run --silent kequan -- projects --project P.kequan.json [--list LIST.xlsx --out P2.kequan.json] [--xlsx LIST.xlsx]
  npm run --silent kequan -- round --project P.kequan.json --date 2026-12-31 --name NAME --out P2.kequan.json
  npm run --silent kequan -- osm EXTRACT.osm.pbf --out P.kequan.json [--total-residents N] [options]
  npm run --silent kequan -- inspect FILE[:LAYER] [--json] [--encoding utf-8|gbk|big5] [--lang zh-CN|en]
  npm run --silent kequan -- convert IN[:LAYER] OUT [--to-crs SYSTEM] [--from-crs SYSTEM]
      [--encoding utf-8|gb18030] [--from-encoding utf-8|gbk|big5] [--layer LAYER] [--lang zh-CN|en]
  npm run --silent kequan -- standards list [--json] [--lang zh-CN|en]
  npm run --silent kequan -- standards check FILE [--lang zh-CN|en]
  npm run --silent kequan -- province run PROVINCE.json --store DIR --out DIR
  npm run --silent kequan -- run UNIT.json --store DIR
  npm run --silent kequan -- --help [--lang zh-CN|en] | --version

Input (GeoJSON, TopoJSON, CSV, XLSX, XLS, Shapefile, GeoPackage, File Geodatabase, KML/KMZ, MapInfo TAB/MIF,
       DXF, FlatGeobuf, GPX; also in a ZIP; UTF-8, GBK, GB18030 and Big5 are detected)
  --areas LEVEL=FILE       boundaries; LEVEL is district, street (subdistrict), community or estate (compound);
                           once for each file; FILE:LAYER names a layer or sheet, for the other inputs too
  --facilities FILE        existing facilities
  --demand FILE            demand points or cells: id, lng, lat, residents, age60plus, age0to3
  --network FILE           walking network, needed by --circle network: OpenStreetMap extract (.osm.pbf), GeoJSON
                           lines whose shared vertices are junctions (properties are OSM tags), or .kqgraph;
                           clipped to the areas and an hour's walk around them
  --relief FILE            elevation of the network, ESRI ASCII grid in WGS-84 degrees or GeoTIFF; flat without it
  --scenario FILE          a scenario as JSON {"name", "sites": […], "closedFacilityIds": […]},
                           or a project file, whose active scenario is used

Reading data
  --map areas.FIELD=COLUMN        column of a field; also facilities.FIELD=…, demand.FIELD=…
  --kind VALUE=KIND               facility type that a value of the type column stands for
  --zone ZONE                     zone of areas that state none: old-urban, new-urban, suburban, rural
  --crs SYSTEM|auto               coordinate system of facilities and demand points: wgs84, cgcs2000, gcj02, bd09
                                  or EPSG:CODE (CGCS2000 4490–4554, Beijing 54 and Xian 80 zones, UTM 326xx,
                                  327xx, 3857; any other by GDAL); auto takes for each file the best-supported
                                  system, with its confidence; without --crs the one the file states or its
                                  values indicate. GeoJSON boundaries are WGS-84 by RFC 7946; they are read in
                                  SYSTEM only if the facilities then fit better, and this is reported.
                                  --crs areas=SYSTEM (facilities=…, demand=…) sets it for one input;
                                  fit:POINTS.csv fits a city’s own system (lines of x,y,lng,lat)
  --from-encoding utf-8|gbk|big5  encoding of the inputs in place of what they state or look like
  --without-hidden-rows           rows of sheets hidden by a filter or by hand are left out
  --outlines straight|walking     areas of a list without boundaries get the part of the area above that is
                                  nearest to their committee office (illustrative): in a straight line, or on
                                  foot (--network)

Assessment
  --standards ID[,ID…]|all  indicators such as A2, or documents: chengdu-2023, chongqing-2021, yuzhong, xixian,
                            banan-2025; field standards (to be confirmed) only by name: anhui-2022, guizhou-2022,
                            xiamen-2022, yuncheng-2020, shanghai-2016, embedded-services
  --document FILE           a custom standard, named in --standards by its id or indicators; once for each file
  --year Y                  the population grows to this year, targets are those of it, sites with a later year
                            do not count; absent: the current state with the last target of each indicator
  --growth FILE             {"baseYear", "rates": {"residents", "age60plus", "age0to3"}, "areas": {ID: {…}}} in
                            percent a year; absent: derived from the population stated by the local document
  --reported FILE           values that cannot be measured on a map: [{"standardId", "part", "areaId", "value",
                            "date", "by"}], or a project file; without areaId: the only district, else all areas
  --minutes N               walking time of the circles and of coverage (15); a standard with its own walking
                            time is assessed by that
  --profile WALKER          older-adult (1.0 m/s, default), adult (1.39 m/s), slow-older-adult (0.77 m/s),
                            pushchair (1.2 m/s), wheelchair (0.79 m/s); steps, slopes and lifts count only
                            along a network, a straight-line circle uses only the speed
  --detour F                walking distance divided by straight-line distance (1)
  --delivery-speed KMH      speed of meal delivery in km/h (15), for rows that give a delivery radius
  --circle straight|network (straight)
  --max-snap M              snapping distance to the network in metres (100)
  --direction to|from|both  to the facility (to), from it, or the average of both; along a network
  --complete KIND[,…]|all   kinds whose lists are complete: no record is none there; otherwise a kind without a
                            record counts as not loaded, and what needs it is not assessed
  --whole-city              the districts are all of their city: its rows are judged, otherwise not applicable
  --share PCT               required coverage where the document states none (90)

Output
  --out DIR    assessment.json, coverage.geojson, verdicts.csv, hygiene.json, hygiene.csv, run.json; equal inputs
               give equal bytes; with --formats also the chosen formats and README.txt
  --formats F[,F…]|all      xlsx, gpkg (with QGIS styles), shp, geojson, kml, dxf, fgb, csv
  --out-crs SYSTEM          coordinate system of these: EPSG:4547, wgs84 (default), cgcs2000 …; gcj02 or bd09 only
                            for shifted maps. Files and their names state it. KML stays WGS-84; a DXF in degrees
                            uses the local CGCS2000 zone
  --encoding utf-8|gb18030  encoding of shp and csv (utf-8)
  --bands N[,N…]            isochrones, such as 5,10,15,30, of every facility type named by the standards, as a
                            layer and in coverage.geojson (none)
  --zip FILE                the whole folder as one ZIP
  --times FILE              one row for each demand point with the nearest facility along the network, within an
                            hour: id,lng,lat,snap_m,time_s,facility; snap_m is empty beyond the snapping distance,
                            time_s and facility where none is reached
  --times-kind KIND[,KIND…] facility types for --times (those that the chosen standards name); of several each has
                            columns time_s:KIND and facility:KIND, and one without any facility is told and left out
  --nearest-areas KIND[,KIND…] every place with its nearest facility of a type, along the network with --circle
                            network: people by group, load, walks, ground, as nearest-KIND.csv and .geojson
  --force                   may write over a file that is read; also of convert, site and osm
  --lang zh-CN|en           language of verdicts.csv and of the messages (zh-CN)

Converting between formats (kequan convert)
  OUT              a name that ends in .geojson, .csv, .xlsx, .kml, .dxf, .fgb, .gpkg, .shp or .zip (Shapefile)
  --to-crs SYSTEM  EPSG:4547, wgs84, cgcs2000 …; absent: as the file is. gcj02 and bd09 go into the file's name
  --from-crs SYSTEM  instead of what the file states or its coordinates indicate (which is reported)
  --encoding       of .shp, .zip and .csv (utf-8); of any other OUT, which is always UTF-8, that of IN
  --from-encoding, --without-hidden-rows  as above
  --layer LAYER    layer or sheet of a file with several

Siting (kequan site)
  --cost-matrix M.csv  first column demand id, a column for each site; any unit; empty = unreachable
  --demand D.csv       id,weight; a weight of 0 leaves the demand point out
  --model MODEL        lscp      fewest sites that cover all within --radius (--share PCT: that share of weight)
                       mclp      --p sites that cover most weight within --radius
                       pmedian   --p sites with the least sum of weight × cost
                       pcenter   --p sites with the least worst cost
                       a cost equal to the radius is within it; where not all can be served, the most weight
                       (people) is served first, then the value is best
  --required, --forbidden ID[,ID…]   sites that must, must not be chosen
  --capacity C.csv     id,capacity: weight that a site can serve (lscp, mclp, pmedian); a demand point is
                       served whole by one site
  --prices P.csv       id,price; with --budget B (mclp): the sites that can be paid for, at most --p of them
  --time-limit S       seconds after which the best so far is given (60)
  --orlib FILE         p-median file of the OR-Library instead of the two tables
  --out plan.json      {model, chosen, objective, bound, gap (%), proven, seconds, assignment}; where not all
                       can be served also unserved (ids), unservedWeight and its bound leastUnservedWeight,
                       and the exit code is 1

  --project P.kequan.json --question Q.json   solves for a project instead of tables: its population, facilities,
                       standards, active scenario and candidates; Q.json is {"model": lscp | partial-cover | mclp |
                       mclp-capacity | pmedian | pcenter | close-standards, "kind", "minutes", "count",
                       "budgetYuan", "sharePct", "candidates", "requiredIds", "forbiddenIds", "stages", …};
                       of mclp-capacity also "capacity": {"of": beds | places, "per1000": 4.5, "people":
                       residents | age60plus | age65plus | age0to3}, per 1000 of those people
  --budget YUAN        instead of the budgetYuan of Q.json
  --network FILE, --relief FILE               for a project that uses the walking network
  --footprints FILE    building footprints as GeoJSON for "candidates": {"footprints": {"most", "leastM2"}};
                       storeys by property floors or building:levels, else "footprintFloors" (1)
                       plan.json then also has sites with sizes and reasons, current state and plan, the
                       population not covered, and requirements that cannot be met

List of projects and rounds (kequan projects, round)
  --list FILE          a list in the form of the annexes; projects of the same name are changed, others added; needs --out;
                       each doubtful cell is told
  --xlsx FILE          the list of projects in the form of the annexes; a template where there is none
  --date, --name       day (after the last round) and name of the round; the present state and its assessment are frozen
                       into --out
  --network, --relief  for a project that walks along the network (round)

A project from an OpenStreetMap extract (kequan osm)
  --out P.kequan.json       areas (admin_level 6, 8, 10 where complete), facilities by data/osm/facility-kinds.json,
                            residential buildings as demand points; the walking network beside it as P.kqgraph
  --total-residents N, --total-60plus N, --total-0to3 N   population of the areas, distributed by dwelling floor
                            area (footprint × storeys) in whole persons; without a total there is no population
  --title T                 name of the project; absent: of its only district, else of the file

A province overnight (kequan province run)
  province run PROVINCE.json --store DIR --out DIR [options]
                       PROVINCE.json: {"name", "standards": ["chongqing-2021"], "settings": {"circle": "network",
                       "year": 2027}, "areas": {"district": "{code}/district.shp", "community":
                       "{code}/community.shp"}, "facilities": "{code}/facilities.xlsx", "demand", "network",
                       "relief", "crs", "districts": ["500103", {"code": "500104", "name", … what differs}]};
                       paths are relative to the file, {code} stands for the code of a district; without
                       districts they are looked for by their folders; settings are options of assess;
                       "questions": [{"name": "next hundred", "question": {"model": "mclp", "kind": "nursery"},
                       "next": {"sites": 100}}] chooses over all districts the sites that bring most people within
                       reach (or "next": {"budgetYuan": 10000000}; at most "most": 20 sites a district); without
                       next every district answers for itself; question as for site --question
  --store DIR          results of units, named by what they hold; what is there and sound is not done again, so a
                       run that was broken off goes on when it is run again. May be a shared folder
  --out DIR            province-summary.json, province.docx (a report of about ten pages),
                       province.kqprov (the province in the app), province.gpkg, province.xlsx (districts, sites and districts of each
                       question, rows by level, changes since the last run), and a folder for each district with
                       what assess writes and the plan of each question
  --local N            processes at the same time on this machine (its cores)
  --limit-minutes N    longest time of a unit in minutes (30); one that is late or whose process ends is tried
                       once more
  --memory-mb N        memory of a process in MB (3072)
  --quiet              no progress
                       Borders: each district is served by its neighbours' facilities within an hour's walk; a
                       facility is counted where it stands
                       Exit codes: 0 whole · 1 districts are missing, each with its reason · 2 none was done
  --redis URL, --postgres URL  units go to several machines by a queue: a server of the Redis protocol, or PostgreSQL
                       from 13 on; or by KEQUAN_REDIS, KEQUAN_POSTGRES, where no list of processes shows a password
  province worker --store DIR --redis URL [--local N]   takes units, on as many machines as there are; --store is
                       the same shared folder; Ctrl+C stops after those in hand
  province report PROVINCE.json --store DIR --out DIR   does nothing anew and writes the files of OUT from what
                       is there
  province status|stop|resume --redis URL   looks at the queue, holds it, lets it go on
  run UNIT.json --store DIR   does one unit by itself (reading or assessing a district), as for GNU parallel or
                       Slurm; units are described in STORE/units

Assessment report (kequan report)
  --project P.kequan.json   data, standards and active scenario of a project; without a scenario the present state,
                            with the sites that the software suggests
  --docx FILE               the report as a Word file in the layout of official papers; the same bytes for the same
                            input
  --pptx FILE               the briefing: pages made in the project, else those made of the assessment; words, tables,
                            charts and maps can be edited; the same bytes for the same input; --slides 16:9|4:3 is the
                            shape of a page (16:9)
  --pdf FILE                maps to scale, printed as PDF by Chromium, Chrome or Edge of this machine (KEQUAN_CHROMIUM
                            names it)
  --map A4|A3|A1            paper of the maps (A3); --portrait turns it, --graticule adds meridians and parallels
  --sheets maps|comparison|atlas  circles of each kind and unmet findings, present state and scenario, a sheet for each
                            area (maps)
  --area NAME               report and maps of this one area alone
  --kind KIND[,KIND…]       kinds whose circles are told (eldercare, childcare, as far as the data speak of them)
  --leave-out CHAPTER[,…]   chapters left out: summary, basis, data, documents, areas, scenario, investment, terms, annex
  --date DAY                day below the title; absent: none
  --network FILE, --relief FILE   for projects that walk along a network
  --lang zh-CN|en           language of the report (zh-CN)

Exit code: 0 done · 1 done, with errors in the input, one a line on standard error · 2 nothing usable or
           nothing written. Files are written beside their place and then renamed: whole or not at all
`;
