/** What is particular in files as offices have them, and what was made of it. */
export const officeFiles = {
  'issues.geometry-parts-left.title': '面以外还有点或线',
  'issues.geometry-parts-left.detail':
    '此要素除面以外还有别的图形（{types}），例如注记的位置，只读取了面。',
  'issues.geometry-parts-left.fix': '如果其余图形也要用，请把点、线、面分开导出。',
};
