import type { Result } from '../../../core/base/issue.ts';
import { IssueLog } from '../../issue-log.ts';

const SEPARATOR = '\u001e';

function parseObject(text: string): object | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is one JSON after another: with the separators of RFC 8142, or a line each. */
export function isJsonSequence(text: string): boolean {
  const body = text.trimStart();
  if (body.startsWith(SEPARATOR)) return true;
  const end = body.indexOf('\n');
  if (end === -1 || body.slice(end).trim() === '') return false;
  return parseObject(body.slice(0, end)) !== undefined;
}

/** The objects of a sequence (GeoJSON text sequences, newline-delimited JSON); a broken one is left out with its line. */
export function parseJsonSequence(text: string, fileName: string): Required<Result<object[]>> {
  const log = new IssueLog();
  const values: object[] = [];
  const by = text.includes(SEPARATOR) ? SEPARATOR : '\n';
  let row = 1;
  for (const part of text.split(by)) {
    const value = part.trim() === '' ? undefined : parseObject(part);
    if (value) values.push(value);
    else if (part.trim() !== '') log.add('json-line-wrong', 'error', { file: fileName, row });
    row += by === '\n' ? 1 : part.split('\n').length - 1;
  }
  return { value: values, issues: log.list() };
}
