/** Names of coordinate systems and of what is done about them. */
export const crs = {
  'crs.gauss-kruger': '{datum} / {width}° 带，中央经线 {meridian}°（{code}）',
  'crs.gauss-kruger-prefixed':
    '{datum} / {width}° 带，第 {zone} 带，中央经线 {meridian}°，坐标带带号（{code}）',
  'crs.utm': 'WGS-84 / UTM {zone}（{code}）',
  'crs.web-mercator': 'Web 墨卡托（{code}）',
  'crs.degrees': '{datum} 经纬度（{code}）',
  'datum.wgs84': 'WGS-84',
  'datum.cgcs2000': 'CGCS2000',
  'datum.beijing54': '北京 54',
  'datum.xian80': '西安 80',
  'crs.unknown': '未收录的坐标系 {code}',
  'crs.group.named': '常用',
};
