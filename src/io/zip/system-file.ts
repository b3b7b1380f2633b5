/** True for what systems and office programs lay beside the files of people; left out without a word. */
export function isSystemFile(path: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._|\.?~\$|\.~)/i.test(path);
}
