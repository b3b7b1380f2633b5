import { strFromU8 } from 'fflate';

/** The name of a part that a relationship of another names. */
function resolve(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The part that a list of relationships belongs to; empty for the package itself. */
function ownerOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

function attributes(xml: string, element: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${element}\\b([^>]*?)/?>`, 'g'))].map((match) =>
    Object.fromEntries([...match[1]!.matchAll(/([\w:]+)="([^"]*)"/g)].map((a) => [a[1]!, a[2]!])),
  );
}

/** What a reader that is strict about packages would mend, each as a sentence; none in a sound one. */
export function checkPackage(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const faults: string[] = [];
  const text = (name: string) => strFromU8(parts.get(name)!);
  const types = parts.has('[Content_Types].xml') ? text('[Content_Types].xml') : '';
  const overrides = new Set(attributes(types, 'Override').map((each) => each.PartName!.slice(1)));
  const endings = new Set(
    attributes(types, 'Default').map((each) => each.Extension!.toLowerCase()),
  );
  for (const name of overrides) if (!parts.has(name)) faults.push(`declared and missing: ${name}`);
  for (const name of parts.keys()) {
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name !== '[Content_Types].xml' && !overrides.has(name) && !endings.has(ending)) {
      faults.push(`without a type: ${name}`);
    }
  }
  for (const name of parts.keys()) {
    if (!name.endsWith('.rels')) continue;
    const owner = ownerOf(name);
    const related = attributes(text(name), 'Relationship');
    for (const { Target = '', TargetMode } of related) {
      if (TargetMode === 'External') faults.push(`external: ${Target}`);
      else if (!parts.has(resolve(owner, Target))) faults.push(`${name} leads nowhere: ${Target}`);
    }
    if (owner === '') continue;
    if (!parts.has(owner)) {
      faults.push(`relations of nothing: ${name}`);
      continue;
    }
    const ids = new Set(related.map(({ Id }) => Id));
    for (const used of text(owner).matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)) {
      if (used[1] && !ids.has(used[1])) faults.push(`${owner} uses an unknown ${used[1]}`);
    }
  }
  for (const [name] of parts) {
    if (!name.endsWith('.xml')) continue;
    for (const cell of text(name).matchAll(/<a:tc\b[^>]*>((?:(?!<\/a:tc>).)*)<\/a:tc>/gs)) {
      if (!/<a:p[ >/]/.test(cell[1]!)) faults.push(`a cell without a paragraph in ${name}`);
    }
    if (/<a:latin\b[^>]*\/>(?!\s*<a:ea\b)/.test(text(name)))
      faults.push(`no East-Asian font in ${name}`);
  }
  return faults;
}
