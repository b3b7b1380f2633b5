import { issue, type Result } from '../../core/base/issue.ts';

/** Names of the three numbers in WMTS templates, and what MapLibre calls them. */
const WMTS_NAMES: readonly [RegExp, string][] = [
  [/\{tilematrix\}/gi, '{z}'],
  [/\{tilecol\}/gi, '{x}'],
  [/\{tilerow\}/gi, '{y}'],
];

const SUBDOMAINS = ['a', 'b', 'c'];

/** Servers behind `{s}`, `{0-7}` or `{a-c}`; the template alone where it names none. */
function expandServers(template: string): string[] {
  if (template.includes('{s}')) return SUBDOMAINS.map((name) => template.replace('{s}', name));
  const range = /\{([0-9a-z])-([0-9a-z])\}/i.exec(template);
  if (!range) return [template];
  const from = range[1]!.charCodeAt(0);
  const to = range[2]!.charCodeAt(0);
  const names = Array.from({ length: Math.max(1, to - from + 1) }, (_, index) =>
    String.fromCharCode(from + index),
  );
  return names.map((name) => template.replace(range[0], name));
}

/**
 * Tile addresses of an XYZ or WMTS template.
 * @returns addresses with `{z}`, `{x}`, `{y}`; or issue `basemap-template-no-tile` when one of the
 *   three is missing, `basemap-template-no-address` when it is no http(s) address
 */
export function tileAddresses(template: string): Result<string[]> {
  let text = template.trim();
  for (const [pattern, name] of WMTS_NAMES) text = text.replaceAll(pattern, name);
  if (!/^https?:\/\/[^/\s]+/i.test(text)) {
    return { issues: [issue('basemap-template-no-address', 'error', {}, { template })] };
  }
  if (!['{z}', '{x}', '{y}'].every((name) => text.includes(name))) {
    return { issues: [issue('basemap-template-no-tile', 'error', {}, { template })] };
  }
  return { value: expandServers(text), issues: [] };
}
