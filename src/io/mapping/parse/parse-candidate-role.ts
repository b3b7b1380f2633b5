import type { CandidateRole } from '../../../core/vocabulary/candidate-roles.ts';
import { cellText, type Cell } from '../../records.ts';

const WORDS: Record<string, CandidateRole> = {
  candidate: 'candidate',
  候选: 'candidate',
  可选: 'candidate',
  备选: 'candidate',
  required: 'required',
  必选: 'required',
  指定: 'required',
  forbidden: 'forbidden',
  禁选: 'forbidden',
  不可选: 'forbidden',
  不可用: 'forbidden',
};

/** What may become of a candidate, as lists say it; undefined for any other word. */
export function parseCandidateRole(cell: Cell | undefined): CandidateRole | undefined {
  const word = cellText(cell).trim().toLowerCase();
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}
