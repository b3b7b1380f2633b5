/** What is particular in files as offices have them, and what was made of it. */
export const officeFiles = {
  'issues.geometry-parts-left.title': 'Points or lines beside a polygon',
  'issues.geometry-parts-left.detail':
    'The feature has more than its polygons ({types}), such as the place of a label; only the polygons were read.',
  'issues.geometry-parts-left.fix':
    'If the others count, export points, lines and polygons separately.',
};
