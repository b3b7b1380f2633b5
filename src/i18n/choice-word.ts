import { CHOICES, LISTS } from '../core/standards/form/form-choices.ts';
import type { RuleForm } from '../core/standards/form/rule-form.ts';
import type { Language } from './catalogue.ts';
import { formatComparison, unitWords } from './format.ts';
import { hasText, translate } from './translate.ts';

/** What a field of the form may be, in words that no other of its values has. */
export function choiceWord(language: Language, field: keyof RuleForm, value: string): string {
  if (field === 'comparison') return formatComparison(value);
  if (field === 'unit') {
    // Two units may have one word.
    const own = `unit-choice.${value}`;
    return hasText(own) ? translate(language, own) : unitWords(language, value, 2);
  }
  const key = `${(CHOICES[field] ?? LISTS[field])!.prefix}.${value}`;
  return hasText(key) ? translate(language, key, { n: 2 }) : value;
}
