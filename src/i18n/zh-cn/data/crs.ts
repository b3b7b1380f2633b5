/** Names of coordinate systems and of what is done about them. */
export const crs = {
  'crs.gauss-kruger': '{datum} / {width}° 带，中央经线 {meridian}°（{code}）',
  'crs.gauss-kruger-prefixed':
    '{datum} / {width}° 带，第 {zone} 带，中央经线 {meridian}°，含带号（{code}）',
  'crs.utm': 'WGS-84 / UTM {zone}（{code}）',
  'crs.web-mercator': 'Web 墨卡托（{code}）',
  'crs.degrees': '{datum} 经纬度（{code}）',
  'datum.wgs84': 'WGS-84',
  'datum.cgcs2000': 'CGCS2000',
  'datum.beijing54': '北京 54',
  'datum.xian80': '西安 80',
  'crs.unknown': '{code}（由 GDAL 换算）',
  'crs.group.named': '常用',
  'issues.crs-datum-uncertain.title': '坐标系与 WGS-84 的偏差不确定',
  'issues.crs-datum-uncertain.detail':
    '{crs} 没有公开的基准转换参数，坐标未作基准转换（没有平移），点位最多可能偏离约 100 米，靠近边界和服务圈边缘的评定可能因此不同。',
  'issues.crs-datum-uncertain.fix':
    '请用已知位置的同名设施核对；需要准确时，请由测绘部门转换为 CGCS2000 后再导入。',
  'issues.crs-by-values.title': '坐标系按坐标数值推断',
  'issues.crs-by-values.detail': '文件没有注明坐标系，平面坐标按 {crs} 读取。',
  'issues.crs-by-values.fix': '请在地图上核对几处熟悉的地点；不对时在导入对话框中改选坐标系。',
  'issues.coordinates-not-projected.title': '坐标不是平面坐标',
  'issues.coordinates-not-projected.detail':
    '选定的 {crs} 以米为单位，而文件里的坐标如 {x}, {y} 像是经纬度；未作任何更改。',
  'issues.coordinates-not-projected.fix': '请改选 WGS-84、GCJ-02 或 CGCS2000 经纬度。',
  'issues.facility-unplaced.title': '没有坐标，列入未落位',
  'issues.facility-unplaced.detail':
    '“{name}”没有坐标（地址：{address}），保留在未落位清单中，不计入任何服务圈和区划。',
  'issues.facility-unplaced.fix':
    '请在“数据”步骤的未落位清单中点击“在地图上放置”，或在文件中补上坐标。',
  'crs.guard': '坐标系推断',
  'crs.ask': '请先选定坐标系',
  'crs.ask-detail':
    '现有数据不足以确定坐标系。选错会使所有点整体偏移（GCJ-02 约 500 米，BD-09 约 1 公里）。请对照小地图选择。',
  'crs.ask-together':
    '同时拖入的文件互相吻合，但都没有注明坐标系，可能一起偏移（GCJ-02 约 500 米，BD-09 约 1 公里）。请为其中一个选定坐标系，与其吻合的随之确定。',
  'crs.ask-format':
    '格式规定为 WGS-84，但国内从地图平台得到的边界常是 GCJ-02（偏移约 500 米），没有其他数据可以核对。请按文件的来源选择一项。',
  'crs.ask-stated':
    '文件注明 WGS-84，但国内的 Shapefile、KML 等常把 GCJ-02 坐标（偏移约 500 米）标成 WGS-84，没有其他数据可以核对。请按文件的来源选择一项。',
  'crs.stated-doubted':
    '文件注明 {stated}，但与其他数据对照更符合 {crs}。国内的 Shapefile 常把 GCJ-02 坐标标成 WGS-84，请看各项依据和小地图。',
  'crs.stated-unchecked':
    '没有其他数据可以核对：国内的 Shapefile 常把 GCJ-02 坐标标成 WGS-84，导入后请在地图上核对几处。',
  'crs.datum-uncertain':
    '{stated} 没有公开的转换参数，读取时不作平移，点位最多可能偏离约 100 米；需要准确时请先由测绘部门转换为 CGCS2000。',
  'crs.own': '坐标系 {crs}，可信度 {pct}：{grounds}。',
  'crs.chosen': '坐标系 {crs}，由您选定；推断可信度 {pct}：{grounds}。',
  'crs.own-unlisted': '坐标系 {crs}，由您指定，不在推断的各项之中。',
  'crs.followed':
    '坐标系 {crs}，随“{file}”：同一批、同一格式、字段相近，同样没有可核对的数据。可单独改选。',
  'crs.followers': '同样没有注明的“{files}”随之读取，可单独改选。',
  'crs.show': '查看各选项',
  'crs.hide': '收起',
  'crs.ground-join': '；',
  'crs.ground-none': '无直接依据，按使用习惯估计',
  'crs.ground.stated': '文件注明',
  'crs.ground.by-format': '格式规定为 WGS-84',
  'crs.ground.origin': '字段与“{origin}”一致',
  'crs.origin.datav': 'DataV.GeoAtlas',
  'crs.origin.amap': '高德地图接口',
  'crs.origin.baidu': '百度地图接口',
  'crs.origin.osm': 'OpenStreetMap',
  'crs.ground.zone-prefix': '坐标含带号',
  'crs.ground.false-easting': '东坐标含 500 km 加常数',
  'crs.ground.mercator': '数值符合 Web 墨卡托',
  'crs.ground.outside': '{points} 个点中 {pct}% 落在区划外',
  'crs.ground.names': '{count} 处同名设施相距 {metres} 米（离散 {spread} 米）',
  'crs.ground.names-beside':
    '与“{file}”（按 {crs}）里 {count} 处同名的相距 {metres} 米（离散 {spread} 米）',
  'crs.ground.noted': '表头、说明或文件名写有“{words}”',
  'crs.ground.outside-beside': '与“{file}”（按 {crs}）对照：{points} 个点中 {pct}% 落在区划外',
  'crs.ground.named-areas': '{count} 处以区划命名的设施，{pct}% 不在该区划内，整体偏移 {metres} 米',
  'crs.ground.named-areas-beside':
    '“{file}”（按 {crs}）里 {count} 处以区划命名的设施，{pct}% 不在该区划内，整体偏移 {metres} 米',
  'crs.shift': '与首选相差约 {metres} 米',
  'crs.map-label': '各坐标系下点位的小地图',
  'crs.map-best': '可信度最高的一项，{n} 个点。',
  'crs.map-shift': '选这一项，点位相对首选移动约 {metres} 米（橙线）。',
  'crs.map-places': '方框是其他文件里的设施。',
  'crs.map-outside': '{n} 个点在图外。',
  'issues.crs-named-converted.title': '坐标已换算为 WGS-84',
  'issues.crs-named-converted.detail': '按您指定的坐标系“{crs}”换算，不是文件注明的。',
  'issues.crs-named-converted.fix': '请在地图上核对位置。',
  'issues.crs-guessed.title': '坐标系为推断',
  'issues.crs-guessed.detail': '按 {crs} 读取，可信度 {pct}%：{grounds}。',
  'issues.crs-guessed.fix': '不对时请用 --crs 指定。',
  'issues.convert-crs-unsure.title': '坐标系不能确定，按 {crs} 读取',
  'issues.convert-crs-unsure.detail': '可信度只有 {pct}%：{grounds}。',
  'issues.convert-crs-unsure.fix': '请用 --from-crs 指定，例如 --from-crs gcj02。',
  'issues.convert-crs-open.title': '坐标系不能确定',
  'issues.convert-crs-open.detail':
    '最可能的 {crs}，可信度也只有 {pct}%（{grounds}），没有写出文件。',
  'issues.convert-crs-open.fix': '请用 --from-crs 指定，例如 --from-crs EPSG:4545。',
  'issues.crs-unsure.title': '坐标系不能确定',
  'issues.crs-unsure.detail':
    '按 {crs} 读取，可信度只有 {pct}%（{grounds}）；也可能是 {other}，可信度 {otherPct}%（{otherGrounds}），两者相差约 {shiftM} 米。',
  'issues.crs-unsure.fix': '请用 --crs 指定，例如 --crs facilities=gcj02。',
};
