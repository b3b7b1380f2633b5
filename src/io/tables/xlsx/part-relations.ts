import { scanXml, xmlAttribute } from '../../text/scan-xml.ts';

/** A part that another one names, by the ending of its type, such as `officeDocument` or `sharedStrings`. */
export interface Relation {
  id: string;
  type: string;
  /** Path within the archive. */
  path: string;
}

/** Path of the part that says what a part is related to; of the whole archive for an empty path. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A path as a relation of `part` writes it: from the root with `/` before it, else from the part's own folder. */
export function resolvePath(part: string, target: string): string {
  const plain = decodePercent(target).replaceAll('\\', '/');
  const folder = plain.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '' && step !== '.') folder.push(step);
  }
  return folder.join('/');
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a part is related to within the archive. @throws XmlFault */
export function readRelations(xml: string, part: string): Relation[] {
  const relations: Relation[] = [];
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      if (xmlAttribute(attributes, 'TargetMode') === 'External') return;
      const target = xmlAttribute(attributes, 'Target');
      if (!target) return;
      const id = xmlAttribute(attributes, 'Id') ?? '';
      const type = /[^/]*$/.exec(xmlAttribute(attributes, 'Type') ?? '')![0];
      relations.push({ id, type, path: resolvePath(part, target) });
    },
    close() {},
    text() {},
  });
  return relations;
}
