/** Text of `kequan --help`; the terminal speaks both languages in one text. */
export const USAGE = `刻圈 Kequan: 一老一小 15 分钟服务圈的核查 · service circles checked against the plan documents

用法 Usage
  npm run --silent kequan -- assess --areas LEVEL=FILE [--areas LEVEL=FILE …] --facilities FILE
      [--demand FILE] [--network FILE] --standards ID[,ID…]|all [options] --out DIR
  npm run --silent kequan -- site --cost-matrix M.csv --demand D.csv --model MODEL [options] --out plan.json
  npm run --silent kequan -- site --orlib FILE [options] --out plan.json
  npm run --silent kequan -- osm EXTRACT.osm.pbf --out P.kequan.json [--total-residents N] [options]
  npm run --silent kequan -- inspect FILE[:LAYER] [--json] [--lang zh-CN|en]
  npm run --silent kequan -- convert IN[:LAYER] OUT [--to-crs SYSTEM] [--from-crs SYSTEM]
      [--encoding utf-8|gb18030] [--layer LAYER]
  npm run --silent kequan -- standards list [--json] | standards check FILE
  npm run --silent kequan -- --help | --version

输入 Input (GeoJSON, TopoJSON, CSV, XLSX, XLS, Shapefile, GeoPackage, File Geodatabase, KML/KMZ, MapInfo TAB/MIF,
            DXF, FlatGeobuf, GPX; also in a ZIP; UTF-8, GBK, GB18030 and Big5 are told apart)
  --areas LEVEL=FILE       outlines; LEVEL is district, street, community or estate; once for each file;
                           FILE:LAYER names a layer or sheet (小区.gdb:社区), for the other inputs too
  --facilities FILE        existing facilities
  --demand FILE            people as points or cells: id, lng, lat, residents, age60plus, age0to3
  --network FILE           walking network, needed by --circle network: OpenStreetMap extract (.osm.pbf), GeoJSON
                           lines whose shared vertices are junctions (properties are OSM tags), or .kqgraph;
                           clipped to the areas and an hour's walk around them
  --relief FILE            heights under the network, ESRI ASCII grid in WGS-84 degrees or GeoTIFF; level ground without it
  --scenario FILE          a scenario as JSON {"name", "sites": […], "closedFacilityIds": […]},
                           or a project file whose active scenario is taken

如何读取 How files are understood
  --map areas.FIELD=COLUMN        column of a field; also facilities.FIELD=…, demand.FIELD=…
  --kind VALUE=KIND               kind that a value of the kinds column stands for
  --zone ZONE                     zone of areas that state none: old-urban, new-urban, suburban, rural
  --crs SYSTEM|auto               system of the coordinates of facilities and demand: wgs84, cgcs2000,
                                  gcj02, bd09 or EPSG:CODE (CGCS2000 4490–4554, Beijing 54 and Xian 80
                                  zones, UTM 326xx, 327xx, 3857; any other by GDAL); auto takes for each file what the numbers,
                                  the areas and the names speak for, and says how sure that is; without
                                  --crs what the file states or its numbers tell. GeoJSON outlines are
                                  WGS-84 by RFC 7946; they are read in SYSTEM too only if the facilities
                                  then fit them better, and this is said.
                                  --crs areas=SYSTEM (facilities=…, demand=…) settles it for one input.
  --outlines straight|walking     areas of a list without outlines get the ground of the area above that is
                                  nearest to their seats (示意): in a straight line, or on foot (--network)

评定 Assessment
  --standards ID[,ID…]|all  rows such as A2, or documents: chengdu-2023, chongqing-2021, yuzhong, xixian,
                            banan-2025; field standards (待核) only by name: anhui-2022, guizhou-2022,
                            xiamen-2022, yuncheng-2020, shanghai-2016, embedded-services
  --document FILE           a document of your own, named in --standards by its id or rows; once for each file
  --year Y                  year looked at: people grow to it, targets are those of it, sites with a later
                            year do not count; absent: the present state with each row's last target
  --growth FILE             {"baseYear", "rates": {"residents", "age60plus", "age0to3"}, "areas": {ID: {…}}} in
                            percent a year; absent: what the people printed by the local document imply
  --reported FILE           values that no map can measure: [{"standardId", "part", "areaId", "value", "date",
                            "by"}], or a project file; without areaId of the only district, else of all areas
  --minutes N               walking time of the circles and of the coverage rows (15); a standard that
                            names its own minutes is judged by those
  --profile WALKER          older-adult (1.0 m/s, default), adult (1.39 m/s), slow-older-adult (0.77 m/s),
                            pushchair (1.2 m/s), wheelchair (0.79 m/s); stairs, slopes and lifts count only
                            along a network, a straight circle knows the speed alone
  --detour F                path length over straight distance (1)
  --circle straight|network (straight)
  --max-snap M              largest way from a place to a street of the network in metres (100)
  --direction to|from|both  way to the facility (to), from it, or the mean of there and back; along a network
  --share PCT               share asked of a circle for which the document states none (90)

输出 Output
  --out DIR    assessment.json, coverage.geojson, verdicts.csv, hygiene.json, hygiene.csv, run.json; equal inputs give equal bytes,
               and with --formats what is asked for, in words, with README.txt
  --formats F[,F…]|all      xlsx, gpkg (样式 styles for QGIS), shp, geojson, kml, dxf, fgb, csv
  --out-crs SYSTEM          坐标系 of these: EPSG:4547, wgs84 (default), cgcs2000 …; gcj02 or bd09 only for maps that
                            are shifted themselves. It stands in the files and in their names. KML stays WGS-84;
                            a DXF in degrees gets the local CGCS2000 zone
  --encoding utf-8|gb18030  编码 of shp and csv (utf-8)
  --bands N[,N…]            等时圈 rings of walking time, such as 5,10,15,30, of every kind named by the standards, as a
                            layer of their own and in coverage.geojson (none)
  --zip FILE                成果包: the whole folder as one zip
  --times FILE one row for each demand point with the nearest facility along the network, within an hour:
               id,lng,lat,snap_m,time_s,facility; snap_m is empty where the point is over 100 m off the
               network, time_s and facility where none is reached
  --times-kind KIND         kind of facility for --times (eldercare)
  --lang zh-CN|en           language of verdicts.csv and of the messages (zh-CN)

转换格式 From one format to another (kequan convert)
  OUT              a name that ends in .geojson, .csv, .xlsx, .kml, .dxf, .fgb, .gpkg, .shp or .zip (Shapefile)
  --to-crs SYSTEM  EPSG:4547, wgs84, cgcs2000 …; absent: as the file is. gcj02 and bd09 go into the file's name
  --from-crs SYSTEM  in place of what the file states or of what its coordinates look like (which is said)
  --encoding       of .shp, .zip and .csv (utf-8)
  --layer LAYER    layer or sheet of a file with several

布点 Where sites belong (kequan site)
  --cost-matrix M.csv  first column demand id, a column for each site; any unit; empty = unreachable
  --demand D.csv       id,weight; a weight of 0 leaves the demand point out
  --model MODEL        lscp      fewest sites that bring all within --radius (--share PCT: that share of weight)
                       mclp      --p sites that bring most weight within --radius
                       pmedian   --p sites with the least sum of weight × cost
                       pcenter   --p sites whose worst cost is least
                       a cost equal to the radius is within it
  --required, --forbidden ID[,ID…]   sites that must, must not be chosen
  --capacity C.csv     id,capacity: weight that a site can serve (lscp, mclp, pmedian); a demand point is
                       served whole by one site
  --prices P.csv       id,price; with --budget B (mclp): the sites that can be paid, --p then the most of them
  --time-limit S       seconds after which the best so far is given (60)
  --orlib FILE         p-median file of the OR-Library in place of the two tables
  --out plan.json      {model, chosen, objective, bound, gap (%), proven, seconds, assignment}; where not
                       all can be served also unserved, and the exit code is 1

  --project P.kequan.json --question Q.json   asks a project in place of tables: its people, facilities,
                       standards, active scenario and candidates; Q.json is {"model": lscp | partial-cover | mclp |
                       mclp-capacity | pmedian | pcenter | close-standards, "kind", "minutes", "count",
                       "budgetYuan", "sharePct", "candidates", "requiredIds", "forbiddenIds", "stages", …}
  --budget YUAN        in place of the question's budgetYuan
  --network FILE, --relief FILE               for a project that walks along a network
  --footprints FILE    building outlines as GeoJSON for "candidates": {"footprints": {"most", "leastM2"}};
                       storeys by property floors or building:levels, else "footprintFloors" (1)
                       plan.json then also holds sites with sizes and reasons, today and plan, left out, clashes

由 OSM 数据建立项目 A project out of an OpenStreetMap extract (kequan osm)
  --out P.kequan.json       areas (admin_level 6, 8, 10 where whole), facilities by data/osm/facility-kinds.json,
                            homes as demand; the walking network lies beside it as P.kqgraph
  --total-residents N, --total-60plus N, --total-0to3 N   people in the areas, spread over homes by floor area
                            (footprint × storeys) in whole persons; without a total the points have no people
  --title T                 name of the project; absent: of its only district, else of the file

退出码 Exit code: 0 done · 1 done, with import issues of severity error or facilities without a place, one a
                  line on standard error · 2 unusable call or file
`;
