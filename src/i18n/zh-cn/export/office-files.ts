/** What is particular in files as offices have them, and what was made of it. */
export const officeFiles = {
  'issues.geometry-parts-left.title': '面以外还有点或线',
  'issues.geometry-parts-left.detail':
    '此要素除面以外还有别的图形（{types}），例如注记的位置，只读取了面。',
  'issues.geometry-parts-left.fix': '如果其余图形也要用，请把点、线、面分开导出。',
  'issues.file-is-xlsb.title': '这是二进制的 Excel 工作簿',
  'issues.file-is-xlsb.detail': '.xlsb 不能读取，未作任何更改。',
  'issues.file-is-xlsb.fix': '请在 Excel 或 WPS 中另存为 .xlsx 后再导入。',
  'issues.file-is-document.title': '这是文档，不是数据表',
  'issues.file-is-document.detail':
    '文件是 Word、WPS 或演示文稿一类的文档，不能当作数据读取，未作任何更改。',
  'issues.file-is-document.fix':
    '如果数据是其中的表格，请把表格复制到 Excel 或 WPS 表格，另存为 .xlsx 后再导入。',
  'issues.rows-hidden.title': '有隐藏的行',
  'issues.rows-hidden.detail': '表里有 {count} 行被筛选或手工隐藏，这些行也读取了。',
  'issues.rows-hidden.fix':
    '如果不该算进来，请在导入对话框中选择不读隐藏的行（命令行用 --without-hidden-rows），或在原表中删去后再导入。',
  'issues.rows-hidden-left.title': '隐藏的行没有读取',
  'issues.rows-hidden-left.detail': '表里有 {count} 行被筛选或手工隐藏，按您的选择没有读取。',
  'issues.rows-hidden-left.fix': '如要读取，请在导入对话框中改选。',
  'issues.sheet-several-tables.title': '一张工作表里有几张表',
  'issues.sheet-several-tables.detail':
    '有 {count} 张表并排或上下放着（{tables}），各有自己的表头；现在读取的是 {read}。',
  'issues.sheet-several-tables.fix':
    '要读取另一张，请在“图层或工作表”中改选（命令行写作 FILE:表名），或再导入一次；如果本来是一张表，请去掉中间的空列、空行和重复的表头。',
  'import.hidden-rows': '也读取隐藏的 {n} 行',
  'import.shapes': '位置取自“{column}”列（{forms}）',
  'inspect.esri-json': 'ArcGIS 要素集（Esri JSON）',
  'inspect.json': 'JSON 表格',
  'issues.shape-text-unreadable.title': '图形文字无法读取',
  'issues.shape-text-unreadable.detail':
    '这一列是图形，这一行的文字（{text}）不完整或格式不认识，此行没有位置。',
  'issues.shape-text-unreadable.fix':
    '请重新导出这一行；单元格里的文字可能被截断（Excel 一格最多 32767 个字符）。',
  'issues.shape-systems-mixed.title': '图形注明了几种坐标系',
  'issues.shape-systems-mixed.detail': '这一列的图形注明的坐标系不止一个（{codes}），没有采用。',
  'issues.shape-systems-mixed.fix': '请按坐标系分成几个文件，或在导入对话框中选定坐标系。',
  'issues.json-line-wrong.title': '这一行不是 JSON',
  'issues.json-line-wrong.detail': '按行存放的 JSON 中此行无法读取，已略过。',
  'issues.json-line-wrong.fix': '请重新导出这一行。',
  'crs.bd09mc': 'BD-09 百度墨卡托（米）',
  'crs.local': '城市独立坐标系（按已知点拟合）',
  'cli.same': '（同样的还有 {n} 处）',
  'cli.same-at': '（同样的还有 {n} 处：{places}）',
  'issues.geodatabase-cut.title': '文件地理数据库不完整',
  'issues.geodatabase-cut.detail': '.gdb 文件夹里缺少文件，或有文件没有复制完，未作任何更改。',
  'issues.geodatabase-cut.fix':
    '请在 ArcGIS 关闭该库后，把整个 .gdb 文件夹压缩为 ZIP 重新导入，或导出为 GeoPackage、Shapefile。',
  'issues.geodatabase-rows-lost.title': '文件地理数据库只读出一部分：{of} 条中的 {read} 条',
  'issues.geodatabase-rows-lost.detail': '其余记录损坏或没有复制完。',
  'issues.geodatabase-rows-lost.fix':
    '请在 ArcGIS 关闭该库后，把整个 .gdb 文件夹压缩为 ZIP 重新导入。',
  'issues.survey-point.title': '界址点坐标无法读取',
  'issues.survey-point.detail': '此行没有两个数值坐标，已略过。',
  'issues.survey-point.fix': '请按点号、圈号、纵坐标、横坐标的次序补全。',
  'issues.survey-plot.title': '地块的界址点不足三个',
  'issues.survey-plot.detail': '此地块没有读取。',
  'issues.survey-plot.fix': '请补全界址点。',
  'inspect.survey': '勘测定界界址点（TXT）',
  'inspect.crs-local':
    '坐标系：未知。数值是米，但不属于任何公开的坐标系，多半是城市独立（地方）坐标系；请按已知点拟合（--crs fit:文件，见 kequan --help），或请测绘部门转换为 CGCS2000。',
  'issues.crs-local.title': '城市独立坐标系',
  'issues.crs-local.detail':
    '坐标（{x}, {y}）是米，但不属于任何公开的坐标系，多半是城市独立（地方）坐标系，没有载入，也没有猜测。',
  'issues.crs-local.fix':
    '请在导入对话框的“坐标系”中按已知点拟合（两个以上同时知道独立坐标和经纬度的点；命令行用 --crs fit:文件），或请测绘部门转换为 CGCS2000。',
  'issues.coordinates-no-zone.title': '坐标缺少带号',
  'issues.coordinates-no-zone.detail':
    '其他行的东坐标前有带号，这一行没有，不知道在哪一带，没有载入位置。',
  'issues.coordinates-no-zone.fix':
    '请在原表中为这一行补上带号，或把不带带号的行分成另一个文件并选定坐标系。',
  'issues.crs-zones-several.title': '坐标分属几个带',
  'issues.crs-zones-several.detail': '各行的东坐标带号不同（{zones}），每行按自己的带号换算。',
  'issues.crs-zones-several.fix': '请核对地图上的位置。',
  'crs.guard-unknown': '坐标系未知，多半是城市独立坐标系',
  'crs.unknown-detail':
    '数值是米，但不属于任何公开的坐标系。请填写两个以上的已知点来拟合，或请测绘部门把文件转换为 CGCS2000。',
  'crs.fit-points': '已知点（每行一个：文件里的两个数，经度，纬度）',
  'crs.fit-example': '72217.3, 59474.1, 106.5500, 29.5600',
  'crs.fit': '按已知点拟合',
  'crs.fit-residual': '{n} 个点，中误差 {metres} 米，最大 {worst} 米',
  'crs.fit-two': '只有 2 个点，无法检核；请再加一个',
  'issues.database-log-read.title': '已并入旁边的日志',
  'issues.database-log-read.detail':
    '这个 GeoPackage 正被别的程序打开，最近的修改在旁边的 -wal 文件里，已一并读取。',
  'issues.database-log-read.fix': '如还在编辑，请保存并关闭后再导入一次。',
  'issues.database-log-missing.title': '可能不是最新的内容',
  'issues.database-log-missing.detail':
    '这个 GeoPackage 导出时正被别的程序打开，最近的修改在旁边的 -wal 文件里，没有一起给出，读到的可能是旧内容。',
  'issues.database-log-missing.fix':
    '请先在 QGIS 等软件中关闭该文件再导入，或把 .gpkg 和 .gpkg-wal 一起拖进来。',
};
