/** Reading of foreign files: what went wrong and what the dialog says of layers, sheets and encodings. */
export const reading = {
  'issues.gdal-refused.title': '这个文件读不出来',
  'issues.gdal-refused.detail': '文件损坏、不完整，或不是它看起来的格式（{what}）。未作任何更改。',
  'issues.gdal-refused.fix':
    '请在原软件中打开检查，重新导出后再导入；Shapefile 请连同 .dbf、.shx、.prj 一起放入。',
  'issues.gdal-died.title': '读取这个文件时程序中断',
  'issues.gdal-died.detail': '读取部分已单独停止（{what}），项目没有受影响。',
  'issues.gdal-died.fix': '文件可能已损坏或过大；请在原软件中另存为 GeoPackage 或 GeoJSON 再导入。',
  'issues.gdal-too-slow.title': '读取超时，已停止',
  'issues.gdal-too-slow.detail': '{seconds} 秒内没有读完，项目没有受影响。',
  'issues.gdal-too-slow.fix': '请只导出需要的图层和范围，再导入。',
  'issues.gdal-stopped.title': '已停止读取',
  'issues.gdal-stopped.detail': '没有读完，项目没有受影响。',
  'issues.gdal-stopped.fix': '需要时请重新导入。',
  'issues.gdal-crs-converted.title': '坐标已换算为 WGS-84',
  'issues.gdal-crs-converted.detail': '文件写明的坐标系是“{crs}”，读取时已按它换算。',
  'issues.gdal-crs-converted.fix': '请在地图上核对位置。',
  'issues.layer-empty.title': '图层是空的',
  'issues.layer-empty.detail': '没有任何要素，未作任何更改。',
  'issues.layer-empty.fix': '请检查导出时是否选中了要素。',
};
