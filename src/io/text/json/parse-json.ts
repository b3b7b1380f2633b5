import { issue, type Issue, type Result } from '../../../core/base/issue.ts';
import { scanJson } from './scan-json.ts';

/** Line and column of an offset, both from 1. */
function lineOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/**
 * JSON from text. A fault gives an issue with line and column and no value; bare NaN and Infinity, which are not JSON,
 * are read as absent with an issue. Keys such as `__proto__` become own properties and disturb nothing.
 */
export function parseJson(text: string, fileName: string): Result<unknown> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { value: JSON.parse(body) as unknown, issues: [] };
  } catch {
    return explain(body, fileName);
  }
}

function explain(text: string, fileName: string): Result<unknown> {
  const { errorAt, nonFinite } = scanJson(text);
  if (errorAt !== undefined) {
    const code = errorAt >= text.length ? 'json-truncated' : 'json-wrong';
    const { line, column } = lineOf(text, errorAt);
    const found = text.slice(errorAt, errorAt + 20).split('\n')[0] ?? '';
    return {
      issues: [issue(code, 'error', { file: fileName }, { line, column, offset: errorAt, found })],
    };
  }
  const first = nonFinite[0];
  const issues: Issue[] = [];
  if (first) {
    const { line, column } = lineOf(text, first.at);
    const params = { count: nonFinite.length, line, column };
    issues.push(issue('json-not-finite', 'warning', { file: fileName }, params));
  }
  let cleaned = '';
  let from = 0;
  for (const { at, length } of nonFinite) {
    cleaned += `${text.slice(from, at)}null`;
    from = at + length;
  }
  try {
    return { value: JSON.parse(cleaned + text.slice(from)) as unknown, issues };
  } catch {
    // The scan found no fault, yet the engine refuses: nested deeper than it can hold.
    return { issues: [issue('json-too-deep', 'error', { file: fileName })] };
  }
}
