import { clipText, LONGEST_NAME, LONGEST_TEXT, plainText } from '../../core/base/plain-text.ts';
import type { FacilityKind } from '../../core/vocabulary/kinds.ts';
import { guessKind } from '../mapping/guess/guess-kind.ts';
import { isRoundedCode } from '../mapping/parse/area-code.ts';
import { isBlankWord } from '../mapping/parse/blank-words.ts';
import { kindValueParts } from '../mapping/parse/kind-value.ts';
import { parseIdleStep } from '../mapping/parse/parse-idle-step.ts';
import { parseCandidateRole } from '../mapping/parse/parse-candidate-role.ts';
import { parseNumber } from '../mapping/parse/parse-number.ts';
import {
  parseFlag,
  parseOperator,
  parseServices,
  parseZone,
} from '../mapping/parse/parse-words.ts';
import type { FieldName } from '../mapping/mapping.ts';
import type { ListField } from './list-fields.ts';

/** Why a text is no value of a field; `issues.<fault>` has the words. */
export type CellFault =
  | 'cell-required'
  | 'cell-number'
  | 'cell-negative'
  | 'cell-year'
  | 'cell-out-of-range'
  | 'cell-choice'
  | 'cell-kind'
  | 'cell-service'
  | 'cell-code-rounded'
  | 'cell-too-long';

/** A value as a record keeps it; undefined where the text is empty. */
export type CellReading = { value: unknown } | { fault: CellFault };

const CHOICES: Partial<Record<FieldName, (text: string) => unknown>> = {
  zone: parseZone,
  central: parseFlag,
  operator: parseOperator,
  sociallyOperated: parseFlag,
  inclusive: parseFlag,
  candidateRole: parseCandidateRole,
  idleStep: parseIdleStep,
};

/** Degrees beyond which there is no place. */
const RANGES: Partial<Record<FieldName, number>> = { lng: 180, lat: 90 };

function readNumber(text: string, { field, type }: ListField): CellReading {
  const value = parseNumber(text, field);
  if (value === 'number-negative') return { fault: 'cell-negative' };
  if (typeof value === 'string') return { fault: type === 'year' ? 'cell-year' : 'cell-number' };
  const most = RANGES[field];
  if (value !== undefined && most !== undefined && Math.abs(value) > most) {
    return { fault: 'cell-out-of-range' };
  }
  return { value };
}

function readKinds(text: string): CellReading {
  const kinds = new Set<FacilityKind>();
  for (const part of kindValueParts(text, (word) => guessKind(word)?.how === 'exact')) {
    const guess = guessKind(part);
    if (!guess) return { fault: 'cell-kind' };
    kinds.add(guess.kind);
  }
  return { value: kinds.size > 0 ? [...kinds] : undefined };
}

function readServices(text: string): CellReading {
  const { services, unknown } = parseServices(text);
  if (unknown.length > 0) return { fault: 'cell-service' };
  return { value: services.length > 0 ? services : undefined };
}

function readText(text: string, field: FieldName): CellReading {
  if (field === 'code') {
    const code = text.normalize('NFKC').replace(/\.0$/, '');
    return isRoundedCode(code) ? { fault: 'cell-code-rounded' } : { value: code };
  }
  const most = field === 'name' ? LONGEST_NAME : LONGEST_TEXT;
  return clipText(text, most) === text ? { value: text } : { fault: 'cell-too-long' };
}

/** What a text means as a value of a field, by the checks of the import; what is no value is never guessed. */
export function readCell(typed: string, field: ListField): CellReading {
  const text = plainText(typed).trim();
  // A blank word is no name: a place may be called 无; of other fields it stands for nothing, as in a file.
  const isBlank = field.type !== 'text' && isBlankWord(text);
  const isEmpty = text === '' || (isBlank && CHOICES[field.field]?.(text) === undefined);
  if (isEmpty) return field.required ? { fault: 'cell-required' } : { value: undefined };
  if (field.type === 'text') return readText(text, field.field);
  if (field.type === 'number' || field.type === 'year') return readNumber(text, field);
  if (field.field === 'kinds') return readKinds(text);
  if (field.field === 'services') return readServices(text);
  const value = CHOICES[field.field]?.(text);
  return value === undefined ? { fault: 'cell-choice' } : { value };
}
