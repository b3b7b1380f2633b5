import traditional from '../../../data/words/traditional.json' with { type: 'json' };

const CHARACTERS = new Map(
  traditional.characters
    .flatMap((line) => line.split(' '))
    .map(([from = '', to = '']) => [from, to] as const),
);
const ANY = new RegExp(`[${[...CHARACTERS.keys()].join('')}]`, 'g');
const WORDS = new Map(Object.entries(traditional.words));
const ANY_WORD = new RegExp([...WORDS.keys()].join('|'), 'g');

/** By code unit: 1 where a character is replaced, or a word that is replaced may begin. */
const TELLING = new Uint8Array(0x1_0000);
for (const each of [...CHARACTERS.keys(), ...WORDS.keys()]) TELLING[each.charCodeAt(0)] = 1;

/** Most cells hold none of them, which is seen much faster than by a search for each. */
function mayChange(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (TELLING[text.charCodeAt(at)]) return true;
  return false;
}

/**
 * Words of traditional characters in simplified ones, as far as words that are looked for hold them (`data/words`), for
 * comparison only: other characters stay as they are, and what is shown stays as it was written.
 */
export function simplified(text: string): string {
  if (!mayChange(text)) return text;
  return text
    .replaceAll(ANY, (character) => CHARACTERS.get(character)!)
    .replaceAll(ANY_WORD, (word) => WORDS.get(word)!);
}
