import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../src/io/text/json/parse-json.ts';
import { scanJson } from '../../../../src/io/text/json/scan-json.ts';

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJson', () => {
  it('says where a text ends too early', () => {
    const { value, issues } = parseJson('{"a": 1,\n "b": [1, 2', 'a.json');
    expect(value).toBeUndefined();
    expect(issues).toEqual([
      {
        code: 'json-truncated',
        severity: 'error',
        place: { file: 'a.json' },
        params: { line: 2, column: 12, offset: 20, found: '' },
      },
    ]);
  });

  it('says where a text is wrong', () => {
    const [fault] = parseJson('{"a": 1,\n \'b\': 2}', 'a.json').issues;
    expect(fault).toMatchObject({
      code: 'json-wrong',
      params: { line: 2, column: 2, found: "'b': 2}" },
    });
  });

  it('reads NaN and Infinity as absent and counts them, but not inside texts', () => {
    const { value, issues } = parseJson('{"a": [NaN, -Infinity], "b": "NaN"}', 'a.json');
    expect(value).toEqual({ a: [null, null], b: 'NaN' });
    expect(issues).toMatchObject([{ code: 'json-not-finite', params: { count: 2, line: 1 } }]);
  });

  it('is not exhausted by a hundred thousand brackets', () => {
    const [fault] = parseJson('['.repeat(100_000), 'deep.json').issues;
    expect(fault?.code).toMatch(/^json-/);
  });

  it('leaves Object.prototype alone', () => {
    const { value } = parseJson('{"__proto__": {"polluted": true}}', 'a.json');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('scanJson', () => {
  it('agrees with JSON.parse on JSON and on JSON with a character changed', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '{', ':', '0', '\\', '\n', 'x'),
        (json, at, other) => {
          const cut = at % (json.length + 1);
          for (const text of [json, json.slice(0, cut) + other + json.slice(cut + 1)]) {
            expect(scanJson(text).errorAt === undefined, text).toBe(accepts(text));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('finds the fault of every prefix at its end', () => {
    const text = '{"a": [1, true, {"b": "\\u0041"}], "c": null}';
    for (let end = 0; end < text.length; end += 1) {
      expect(scanJson(text.slice(0, end)).errorAt).toBeDefined();
    }
  });
});
