export const notices = {
  'notice.approximate': '部分区划没有边界，按居委会位置推算（示意）',
  'notice.made-up': '部分区划的边界为示意，不代表实际情况',
  'notice.osm': '数据 © OpenStreetMap 贡献者，ODbL 1.0；数据日期 {day}',
  'notice.osm-no-date': '数据 © OpenStreetMap 贡献者，ODbL 1.0；文件未注明数据日期',
  'notice.osm-under-mapped':
    'OpenStreetMap 对养老、托育设施标注不全，此处显示的缺口可能只是 OSM 数据缺漏；设施没有建筑面积，床位、托位仅在标注时采用',
  'notice.osm-doubtful':
    'OpenStreetMap 对养老、托育设施标注不全，此处显示的缺口可能只是 OSM 数据缺漏；设施没有建筑面积，床位、托位仅在标注时采用；{n} 处设施的标签与名称不符，请核对',
  'notice.osm-extent': '区划为示意：数据中没有完整的行政边界，以数据范围的外框代替',
  'notice.osm-spread':
    '人口按给定总数以住宅建筑面积（占地 × 层数）分摊，建筑与层数标注不全，空间分布为推算',
};
