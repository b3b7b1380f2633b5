import traditional from '../../../data/words/traditional.json' with { type: 'json' };

const CHARACTERS = new Map(
  traditional.characters
    .flatMap((line) => line.split(' '))
    .map(([from = '', to = '']) => [from, to] as const),
);
const ANY = new RegExp(`[${[...CHARACTERS.keys()].join('')}]`, 'g');
const WORDS = new Map(Object.entries(traditional.words));
const ANY_WORD = new RegExp([...WORDS.keys()].join('|'), 'g');

/**
 * Words of traditional characters in simplified ones, as far as words that are looked for hold them (`data/words`), for
 * comparison only: other characters stay as they are, and what is shown stays as it was written.
 */
export function simplified(text: string): string {
  return text
    .replaceAll(ANY, (character) => CHARACTERS.get(character)!)
    .replaceAll(ANY_WORD, (word) => WORDS.get(word)!);
}
