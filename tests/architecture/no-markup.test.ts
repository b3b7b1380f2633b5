import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagePolicy } from '../../src/server/response-headers.ts';

const SRC = new URL('../../src/', import.meta.url);
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => [name, readFileSync(new URL(name, SRC), 'utf8')] as const);

/** Every way by which a text out of a file could become markup or code. */
const WAYS =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML|setHTMLUnsafe|document\.write|createContextualFragment|DOMParser|srcdoc|eval|new Function|importScripts)\b\s*[(=:]|javascript:/;

describe('a text is only ever a text', () => {
  it('nothing in the product makes markup or code of one', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter(([, text]) => WAYS.test(text)).map(([name]) => name)).toEqual([]);
  });

  it.each(['a.innerHTML = x', '{ dangerouslySetInnerHTML: x }', 'popup.setHTML(x)', 'eval(x)'])(
    'and %s would be seen',
    (code) => expect(code).toMatch(WAYS),
  );

  it('the page allows no code but its own, no other host and no frame', () => {
    const rules = new Map(
      pagePolicy(false)
        .split(';')
        .map((rule): [string, string[]] => {
          const [name = '', ...sources] = rule.trim().split(/\s+/);
          return [name, sources];
        }),
    );
    expect(rules.get('default-src')).toBeDefined();
    const all = [...rules.values()].flat();
    expect(all.filter((source) => /^(https?:|wss?:|\*)/.test(source))).toEqual([]);
    expect(rules.get('script-src') ?? rules.get('default-src')).not.toContain("'unsafe-inline'");
    expect(rules.get('script-src') ?? rules.get('default-src')).not.toContain("'unsafe-eval'");
    expect(rules.get('connect-src') ?? rules.get('default-src')).toContain("'self'");
  });
});
