/** The map as a workbench: what it is asked for, found on it and measured. */
export const workbench = {
  'map-tools.title': 'Map tools',
  'map-tools.whole': 'Show the whole place',
  'map-tools.selection': 'Show the selection',
};
