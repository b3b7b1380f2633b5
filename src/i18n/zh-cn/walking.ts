/** The walking network in the product: its files, settings, results and edits. */
export const walking = {
  'issues.relief-header.title': '地形文件的表头无法理解',
  'issues.relief-header.detail':
    '文件应以 ncols、nrows、xllcorner、yllcorner、cellsize 开头，没有读入。',
  'issues.relief-header.fix': '请导出为 ESRI ASCII 格网（WGS-84 经纬度）。',
  'issues.relief-not-degrees.title': '地形的坐标不是经纬度',
  'issues.relief-not-degrees.detail': '格网的角点或范围超出经纬度，没有读入。',
  'issues.relief-not-degrees.fix': '请先投影到 WGS-84 经纬度再导出。',
  'issues.relief-too-large.title': '地形有 {cells} 个格子，超过 {most}',
  'issues.relief-too-large.detail': '文件太大，没有读入。',
  'issues.relief-too-large.fix': '请裁剪到研究范围，或加大格子。',
  'issues.relief-cells.title': '地形的格数与表头不符',
  'issues.relief-cells.detail': '表头说有 {cells} 个格子，文件里是 {found} 个，没有读入。',
  'issues.relief-cells.fix': '文件可能被截断，请重新导出。',
  'issues.relief-no-heights.title': '地形里没有一个有效高程',
  'issues.relief-no-heights.detail': '所有格子都是空值，没有读入。',
  'issues.relief-no-heights.fix': '请核对文件和 NODATA_value。',
  'issues.relief-unreadable.title': '地形里有 {count} 个格子不是数',
  'issues.relief-unreadable.detail': '这些格子按没有高程处理。',
  'issues.relief-unreadable.fix': '请核对导出设置。',
} as const;
