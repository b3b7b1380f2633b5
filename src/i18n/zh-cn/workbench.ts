/** The map as a workbench: what it is asked for, found on it and measured. */
export const workbench = {
  'map-tools.title': '地图工具',
  'map-tools.whole': '看全部',
  'map-tools.selection': '看选中的对象',
};
