/** Words of the README that goes with a folder of results. */
export const exportFolder = {
  'readme.summary': '一、要点',
  'readme.verdict-counts':
    '评定 {all} 项：达标 {met}，不达标 {unmet}，未评估 {unassessed}。逐项见工作簿或评定表。',
  'readme.standards': '依据的标准文件：{list}。',
  'readme.settings': '计算口径：{list}。',
  'readme.time': '生成时间：{time}',
  'readme.hygiene': '数据体检：重复、错位、缺项等可疑之处（Excel、WPS 直接打开）',
  'readme.hygiene-data': '数据体检，供程序读取',
  'readme.files': '二、文件',
  'readme.run': '运行记录：每个输入的校验和、全部参数、标准与版本，可据此重算',
  'readme.assessment': '全部评定与覆盖结果，供程序读取',
  'readme.coverage': '服务圈、盲区、区划、点位等合在一个 GeoJSON（WGS-84）',
  'readme.verdicts': '评定表（UTF-8，Excel、WPS 直接打开）',
  'readme-format.xlsx': 'Excel 工作簿：摘要、评定、设施、点位、覆盖、体检、参数',
  'readme-format.gpkg': 'GeoPackage：全部图层和表，带 QGIS 样式',
  'readme-format.shp':
    'Shapefile：字段名不超过十个字节，含义见 shp/fields.csv；同名的 .dbf、.shx、.prj、.cpg、.qml（QGIS 样式）、.shp.xml（来源与提示）须与 .shp 放在一起；超过 254 字节的文字被截断并以“…”结尾',
  'readme-format.geojson':
    'GeoJSON：每个图层一个文件；WGS-84 时按 RFC 7946，其他坐标系用旧式 crs 成员注明',
  'readme-format.kml':
    'KML：每个图层一个文件夹，点击要素可查看逐项说明；按规范只用 WGS-84 经纬度（选加偏坐标时除外）',
  'readme-format.dxf':
    'DXF（R12，GBK）：区划边界与名称、服务圈、点位、新增通道；服务圈按设施类型分图层，先只显示一类，其余冻结；左下角文字注明坐标系和图层含义；选经纬度时改用本地 CGCS2000 3° 带',
  'readme-format.fgb': 'FlatGeobuf：每个图层一个文件',
  'readme-format.csv': 'CSV：每个图层一个文件；面和线只有属性',
  'readme.encoding': '文字编码：{encoding}',
  'readme.layers': '三、图层',
  'readme.rows': '{n} 条',
  'readme.open': '四、打开',
  'readme-open.qgis': 'QGIS：拖入 .gpkg，颜色和中文字段名自动带出。',
  'readme-open.arcgis':
    'ArcGIS：用 .gpkg 或 shp 文件夹；中文乱码时确认 .cpg 与 .dbf 在一起；来源和提示见图层的元数据。',
  'readme-open.excel': 'Excel、WPS：打开 .xlsx；表头已冻结，可筛选。',
  'readme-open.cad': 'CAD：打开 .dxf，单位为米；图层名以 KQ_ 开头，左下角列有各图层的中文含义。',
  'readme.sources': '五、来源与许可',
  'readme.no-sources': '数据由使用者自备，未注明来源。',
  'readme.limits': '六、使用限制',
  'readme-limit.verdict': '评定分达标、不达标、未评估三种；缺字段时为未评估，不等于不达标。',
  'readme-limit.straight':
    '服务圈按直线距离计算；坡度、河流等阻隔未计入，道路绕行只按绕行系数折算。',
  'readme-limit.network': '服务圈按步行网络计算，受路网数据完整程度影响。',
  'readme-limit.area': '面积按球面计算，与椭球面的差别见“参数与来源”。',
  'readme-limit.map': '图件未填审图号的，不得公开。',
  'readme-limit.date':
    '为使相同输入得到相同文件，文件内不写当前日期：GeoPackage 的修改时间和 DBF 的更新日期固定为 2000-01-01，压缩包内固定为 1980-01-01。',
};
