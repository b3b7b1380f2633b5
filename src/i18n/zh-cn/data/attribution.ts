/** Well-known sources as they are named on maps. */
export const attribution = {
  'attribution.osm': '© OpenStreetMap 贡献者',
  'attribution.osm-odbl': '© OpenStreetMap 贡献者，ODbL 1.0',
  'attribution.ghs-pop': 'GHS-POP © 欧盟联合研究中心（GHSL）',
  'attribution.srtm': '高程 SRTM，NASA/USGS',
  'attribution.kequan': '刻圈（示意数据）',
};
