/** Text of `kequan --help`. */
export const usage = `刻圈：“一老一小”15 分钟服务圈核查与选址

用法（English: --help --lang en）
  npm run --silent kequan -- assess --areas LEVEL=FILE [--areas LEVEL=FILE …] --facilities FILE
      [--demand FILE] [--network FILE] --standards ID[,ID…]|all [选项] --out DIR
  npm run --silent kequan -- site --cost-matrix M.csv --demand D.csv --model MODEL [选项] --out plan.json
  npm run --silent kequan -- site --orlib FILE [选项] --out plan.json
  npm run --silent kequan -- report --project P.kequan.json --docx 报告.docx --pptx 汇报.pptx --pdf 地图.pdf [选项]
  npm run --silent kequan -- projects --project P.kequan.json [--list 清单.xlsx --out P2.kequan.json] [--xlsx 项目库.xlsx]
  npm run --silent kequan -- round --project P.kequan.json --date 2026-12-31 --name 期名 --out P2.kequan.json
  npm run --silent kequan -- osm EXTRACT.osm.pbf --out P.kequan.json [--total-residents N] [选项]
  npm run --silent kequan -- inspect FILE[:LAYER] [--json] [--encoding utf-8|gbk|big5] [--lang zh-CN|en]
  npm run --silent kequan -- convert IN[:LAYER] OUT [--to-crs SYSTEM] [--from-crs SYSTEM]
      [--encoding utf-8|gb18030] [--from-encoding utf-8|gbk|big5] [--layer LAYER] [--lang zh-CN|en]
  npm run --silent kequan -- standards list [--json] [--lang zh-CN|en]
  npm run --silent kequan -- standards check FILE [--lang zh-CN|en]
  npm run --silent kequan -- province run 省.json --store DIR --out DIR
  npm run --silent kequan -- run UNIT.json --store DIR
  npm run --silent kequan -- --help [--lang zh-CN|en] | --version

输入（GeoJSON、TopoJSON、CSV、XLSX、XLS、Shapefile、GeoPackage、File Geodatabase、KML/KMZ、MapInfo TAB/MIF、
      DXF、FlatGeobuf、GPX，也可在 ZIP 中；自动识别 UTF-8、GBK、GB18030、Big5）
  --areas LEVEL=FILE       区划边界；LEVEL 为 district（区县）、street（街道、镇）、community（社区、村）或
                           estate（小区）；每个文件写一次；FILE:LAYER 指定图层或工作表（小区.gdb:社区），其他输入同
  --facilities FILE        现有设施
  --demand FILE            需求点或人口格网：id, lng, lat, residents, age60plus, age0to3
  --network FILE           步行网络，--circle network 时必需：OpenStreetMap 数据（.osm.pbf）、以共用顶点为路口的
                           GeoJSON 线（属性为 OSM 标签）或 .kqgraph；裁剪到区划及其外一小时步行范围
  --relief FILE            路网的高程，ESRI ASCII 栅格（WGS-84 经纬度）或 GeoTIFF；没有则按平地计算
  --scenario FILE          方案 JSON {"name", "sites": […], "closedFacilityIds": […]}，或项目文件（取当前方案）

数据读取
  --map areas.FIELD=COLUMN        字段对应的列；facilities.FIELD=…、demand.FIELD=… 同
  --kind VALUE=KIND               类型列的取值对应的设施类型
  --zone ZONE                     未注明的区划的城区类型：old-urban、new-urban、suburban、rural
  --crs SYSTEM|auto               设施和需求点的坐标系：wgs84、cgcs2000、gcj02、bd09 或 EPSG:CODE（CGCS2000
                                  4490–4554、北京 54 和西安 80 各带、UTM 326xx 与 327xx、3857；其他由 GDAL 换算）；
                                  auto 为每个文件取依据最充分的坐标系，并给出可信度；不写则取文件注明的或按坐标
                                  数值推断。GeoJSON 边界按 RFC 7946 为 WGS-84，只有与设施吻合更好时才按 SYSTEM
                                  读取，并给出提示。--crs areas=SYSTEM（facilities=…、demand=…）为单个输入指定；
                                  fit:POINTS.csv 按已知点拟合城市独立坐标系（每行 x,y,经度,纬度）
  --from-encoding utf-8|gbk|big5  输入文件的文字编码，取代文件注明或推断的编码
  --without-hidden-rows           工作表里被筛选或手工隐藏的行不读取
  --outlines straight|walking     没有边界的区划，按居委会位置在上级区划内就近划分（示意）：按直线，或按步行
                                  （需 --network）

评定
  --standards ID[,ID…]|all  指标编号（如 A2）或标准文件：chengdu-2023、chongqing-2021、yuzhong、xixian、
                            banan-2025；待核的标准只能按名称指定：anhui-2022、guizhou-2022、xiamen-2022、
                            yuncheng-2020、shanghai-2016、embedded-services
  --document FILE           自定标准，在 --standards 中写其编号或条目；每个文件写一次
  --year Y                  查看年份：人口推算到该年，目标取该年要求，更晚建成的点位不计；不写则为现状，
                            各指标取最后一个目标
  --growth FILE             {"baseYear", "rates": {"residents", "age60plus", "age0to3"}, "areas": {ID: {…}}}，
                            单位 %/年；不写则由本地标准文件所载人口推算
  --reported FILE           无法从地图得知的填报值：[{"standardId", "part", "areaId", "value", "date", "by"}]，
                            或项目文件；没有 areaId 时为唯一的区县，否则为全部区划
  --minutes N               服务圈和覆盖率的步行时间，分钟（15）；标准自带步行时间的，按标准的时间评定
  --profile WALKER          older-adult（老年人 1.0 m/s，默认）、adult（成年人 1.39 m/s）、slow-older-adult
                            （步速较慢的老年人 0.77 m/s）、pushchair（推婴儿车者 1.2 m/s）、wheelchair
                            （轮椅使用者 0.79 m/s）；台阶、坡度、电梯只在步行网络中计入，直线服务圈只取速度
  --detour F                绕行系数，步行路程与直线距离之比（1）
  --delivery-speed KMH      配餐车速，千米/小时（15）；文件规定“配餐半径”的按此计，不按步行
  --circle straight|network 直线或步行网络（straight）
  --max-snap M              接入路网的最大距离，米（100）
  --direction to|from|both  前往设施（to）、离开设施，或往返平均；用于步行网络
  --complete KIND[,…]|all   名录已齐全的类别：没有记录即为没有；否则没有记录的类别视为未导入，为未评估
  --whole-city              导入的区县就是全市的全部区县：评定针对全市的条目，否则为不适用
  --share PCT               标准文件未载明覆盖比例时的要求，%（90）

输出
  --out DIR    assessment.json、coverage.geojson、verdicts.csv、hygiene.json、hygiene.csv、run.json；输入相同则
               文件逐字节相同；用 --formats 时另有所选格式和说明 README.txt
  --formats F[,F…]|all      xlsx、gpkg（带 QGIS 样式）、shp、geojson、kml、dxf、fgb、csv
  --out-crs SYSTEM          上述格式的坐标系：EPSG:4547、wgs84（默认）、cgcs2000 等；gcj02、bd09 只用于加偏地图，
                            文件名和文件内都会注明。KML 始终为 WGS-84；DXF 选经纬度时改用本地 CGCS2000 分带
  --encoding utf-8|gb18030  shp 和 csv 的文字编码（utf-8）
  --bands N[,N…]            等时圈，如 5,10,15,30：标准涉及的各设施类型，单独成图层并写入 coverage.geojson（无）
  --zip FILE                成果包：整个文件夹打成一个 ZIP
  --times FILE              每个需求点沿步行网络一小时内最近的设施：id,lng,lat,snap_m,time_s,facility；超出接入
                            距离的 snap_m 为空，不可达的 time_s 和 facility 为空
  --times-kind KIND[,KIND…] --times 的设施类型（所选标准涉及的各类）；多类时每类各有 time_s:KIND 和 facility:KIND
                            两列，没有任何设施的类型会提示并略去
  --nearest-areas KIND[,KIND…] 就近分区：每处归最近的一处设施（--circle network 时沿步行网络）；各类人数、负荷、
                            步行时间和范围写成 nearest-KIND.csv 和 .geojson
  --force                   允许覆盖本次读取的文件；convert、site、osm 同样可用
  --lang zh-CN|en           verdicts.csv 和提示的语言（zh-CN）

转换格式（kequan convert）
  OUT              以 .geojson、.csv、.xlsx、.kml、.dxf、.fgb、.gpkg、.shp 或 .zip（Shapefile）结尾的文件名
  --to-crs SYSTEM  EPSG:4547、wgs84、cgcs2000 等；不写则与原文件相同。gcj02、bd09 会写入文件名
  --from-crs SYSTEM  代替文件注明的或按坐标推断的坐标系（推断会给出提示）
  --encoding       .shp、.zip、.csv 的文字编码（utf-8）；其他格式一律 UTF-8，此时指输入文件的编码
  --from-encoding, --without-hidden-rows  同上
  --layer LAYER    多图层文件中的图层或工作表

选址（kequan site）
  --cost-matrix M.csv  第一列为需求点编号，其后每列一个点位；单位不限；空为不可达
  --demand D.csv       id,weight；权重为 0 的需求点不计
  --model MODEL        lscp      在 --radius 内全覆盖的最少点位（--share PCT：覆盖该比例的权重）
                       mclp      --p 个点位，在 --radius 内覆盖权重最多
                       pmedian   --p 个点位，权重 × 费用之和最小
                       pcenter   --p 个点位，最大费用最小
                       费用等于半径的在圈内；不能全部服务时，先使服务的权重（人数）最多，再求最优
  --required, --forbidden ID[,ID…]   必选、禁选的点位
  --capacity C.csv     id,capacity：点位可服务的权重（lscp、mclp、pmedian）；一个需求点整体由一处服务
  --prices P.csv       id,price；与 --budget B 合用（mclp）：在资金内选点，最多 --p 个
  --time-limit S       求解时限，秒；到时给出当前最优（60）
  --orlib FILE         用 OR-Library 的 p-median 文件代替两张表
  --out plan.json      {model, chosen, objective, bound, gap (%), proven, seconds, assignment}；不能全部服务时
                       另有 unserved（编号）、unservedWeight 及其下界 leastUnservedWeight，退出码为 1

  --project P.kequan.json --question Q.json   对项目求解，代替上述表格：用项目的人口、设施、标准、当前方案和
                       备选地点；Q.json 为 {"model": lscp | partial-cover | mclp | mclp-capacity | pmedian |
                       pcenter | close-standards, "kind", "minutes", "count", "budgetYuan", "sharePct",
                       "candidates", "requiredIds", "forbiddenIds", "stages", …}；mclp-capacity 另需
                       "capacity": {"of": beds | places, "per1000": 4.5, "people": residents | age60plus |
                       age65plus | age0to3}，即每千名此类人口的张数或个数
  --budget YUAN        代替 Q.json 的 budgetYuan
  --network FILE, --relief FILE               用于按步行网络计算的项目
  --footprints FILE    建筑轮廓 GeoJSON，用于 "candidates": {"footprints": {"most", "leastM2"}}；层数取属性
                       floors 或 building:levels，否则取 "footprintFloors"（1）
                       plan.json 另含各点位的规模和理由、现状与建成后、仍未覆盖的人口、无法实现的要求

项目库与期（kequan projects、round）
  --list FILE          附件式的项目清单；与已有项目同名的更新，其余新增，须写 --out；有疑问的单元格逐条提示
  --xlsx FILE          按附件格式导出项目库；没有项目时即为模板
  --date, --name       期的日期（晚于上一期）和名称；存档项目的现状及其评定，写入 --out
  --network, --relief  用于按步行网络计算的项目（round）

由 OSM 数据建立项目（kequan osm）
  --out P.kequan.json       区划取完整的行政边界（admin_level 6、8、10），设施按 data/osm/facility-kinds.json 归类，
                            住宅建筑作为需求点；步行网络存为同名的 P.kqgraph
  --total-residents N, --total-60plus N, --total-0to3 N   区划内的人口总数，按住宅建筑面积（占地 × 层数）分摊
                            到整人；不填则没有人口
  --title T                 项目名称；不写则取唯一区县的名称，否则取文件名

全省一夜（kequan province run）
  province run 省.json --store 目录 --out 目录 [选项]
                       省.json：{"name", "standards": ["chongqing-2021"], "settings": {"circle": "network", "year": 2027},
                       "areas": {"district": "{code}/区县.shp", "community": "{code}/社区.shp"}, "facilities":
                       "{code}/设施.xlsx", "demand", "network", "relief", "crs", "districts": ["500103",
                       {"code": "500104", "name", …与全省不同的各项}]}；路径相对于该文件，{code} 代表区划代码；不写
                       districts 则按文件夹查找；settings 为 assess 的选项；"questions": [{"name": "下一百处",
                       "question": {"model": "mclp", "kind": "nursery"}, "next": {"sites": 100}}] 在全部区县之间
                       选出新增可达人数最多的点位（或 "next": {"budgetYuan": 10000000}；每个区县至多 "most": 20 处），
                       不写 next 则各区县分别回答；question 同 site --question
  --store DIR          各任务的结果，以内容命名；已有且完整的不再计算，中断后重新运行即可续算。可为共享目录
  --out DIR            province-summary.json、province.docx（约十页的报告）、
                       province.kqprov（在应用中打开的全省一览）、province.gpkg、province.xlsx（区县一览、各问题的点位和区县、各层级指标、
                       较上次的变化），每个区县一个文件夹，内容同 assess，另有各问题的方案
  --local N            本机同时运行的进程数（处理器核数）
  --limit-minutes N    单个任务的时限，分钟（30）；超时或进程意外结束的任务再试一次
  --memory-mb N        单个进程的内存，MB（3072）
  --quiet              不显示进度
                       边界两侧互相服务：每个区县计入一小时步行范围内邻区的设施，设施只在其所在地计数
                       退出码：0 全部完成 · 1 有区县未完成（逐个说明原因） · 2 一个也没有完成
  --redis URL, --postgres URL  由队列分给多台机器：Redis 协议的服务器，或 PostgreSQL 13 以上；也可用环境变量
                       KEQUAN_REDIS、KEQUAN_POSTGRES，密码便不出现在进程列表里
  province worker --store 目录 --redis URL [--local N]   在任意多台机器上取任务；--store 为同一共享目录，Ctrl+C
                       在手头任务完成后停止
  province report 省.json --store 目录 --out 目录   不再计算，只用已有的结果重写 OUT 里的各文件
  province status|stop|resume --redis URL   查看、暂停、继续队列
  run 任务.json --store 目录   单独完成一个任务（一个区县的读取或评估），可用于 GNU parallel、Slurm；任务文件在
                       STORE/units

评估报告（kequan report）
  --project P.kequan.json   取项目的数据、标准和当前方案；没有方案时为现状，并列出软件建议的点位
  --docx FILE               评估报告，公文版式的 Word 文件；输入相同则逐字节相同
  --pptx FILE               汇报页：项目里已做好的页面，没有就按评估结果生成；文字、表格、图表和地图都可编辑，输入相同则
                            逐字节相同；--slides 16:9|4:3 为页面比例（16:9）
  --pdf FILE                按比例尺排版的地图，由本机的 Chromium、Chrome 或 Edge 打印为 PDF（KEQUAN_CHROMIUM 指明其位置）
  --map A4|A3|A1            地图的纸张（A3）；--portrait 为纵向，--graticule 加经纬网
  --sheets maps|comparison|atlas  各类服务圈与不达标分布、现状与方案对比、每个区划一幅（maps）
  --area 名称               一街道一页：报告和地图只写这一个区划
  --kind KIND[,KIND…]       报告说明服务圈的设施类型（eldercare、childcare 中数据涉及的）
  --leave-out 章[,章…]      不写的章：summary、basis、data、documents、areas、scenario、investment、terms、annex
  --date 日期               印在标题下的日期；不写则不印
  --network FILE, --relief FILE   用于按步行网络计算的项目
  --lang zh-CN|en           报告的语言（zh-CN）

退出码：0 完成 · 1 完成，但输入有错误，逐条写在标准错误输出 · 2 没有可用的内容或没有写出文件。
        文件先写在旁边再改名：要么完整，要么没有
`;
