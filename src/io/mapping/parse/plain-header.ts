import { plainWords } from './parse-words.ts';

/** A header for comparison: without its unit in brackets, without spaces, `_` and `-`. */
export function plainHeader(header: string): string {
  const bare = plainWords(header).replace(/[([][^()[\]]*[)\]]$/, '');
  return /[0-9]-[0-9]/.test(bare) ? bare : bare.replaceAll(/[_-]/g, '');
}
