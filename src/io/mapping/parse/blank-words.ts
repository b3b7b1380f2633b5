/** What offices write where there is nothing to write: strokes of any length, 无, 暂无, N/A and their like; 不详 says that there is something. */
const BLANK = /^(?:[-–—―─_/\\~.*]+|无|暂无|没有|空|n\/?a|null|none|nil)$/i;

/** Whether a text stands for an empty cell. */
export function isBlankWord(text: string): boolean {
  return BLANK.test(text.normalize('NFKC').replaceAll(/\s/g, ''));
}
