/** A working project out of an OpenStreetMap extract. */
export const osmProject = {
  'basemap.extract': '由 OSM 数据绘制的底图（离线）',
  'issues.basemap-not-here.title': '底图不在本机',
  'issues.basemap-not-here.detail':
    '此项目的底图由 OSM 数据绘制，只存在建立项目的那台电脑的浏览器里；底图暂缺，其他数据不受影响。',
  'issues.basemap-not-here.fix': '用同一份 OSM 数据重新建立项目，或在“数据”中改选其他底图。',
  'issues.basemap-not-kept.title': '底图未能存入本机',
  'issues.basemap-not-kept.detail': '浏览器拒绝保存，底图在关闭页面前可用。',
  'issues.basemap-not-kept.fix': '请清理浏览器存储空间，或改用普通窗口（非无痕模式）。',
} as const;
