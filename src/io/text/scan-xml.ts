/** Why an XML text is not read: it declares a document type, nests too deep, or is broken off. */
export type XmlFaultCode = 'xml-doctype' | 'xml-too-deep' | 'xml-broken';

export class XmlFault extends Error {
  readonly code: XmlFaultCode;
  constructor(code: XmlFaultCode) {
    super(code);
    this.code = code;
  }
}

export interface XmlHandlers {
  /** `name` without its namespace prefix; attributes as they stand, to be asked by `xmlAttribute`. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between tags, entities resolved; may come in several pieces. */
  text(text: string): void;
}

const MAX_DEPTH = 200;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text with the five entities of XML and numbered characters resolved; no other entity is known. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Space as XML has it. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Sticky: it looks where it is told to, so that the rest need not be cut out for each attribute of each cell. */
const ATTRIBUTE_VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** Value of an attribute in the text between a tag's name and its end; undefined where it has none of that name. */
export function xmlAttribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at !== -1; at = attributes.indexOf(name, at + 1)) {
    const before = at > 0 ? attributes.charCodeAt(at - 1) : 0x20;
    if (!isSpace(before) && before !== 0x3a /* : */) continue;
    const equals = at + name.length;
    // As nearly all programs write it.
    if (attributes.charCodeAt(equals) === 0x3d && attributes.charCodeAt(equals + 1) === 0x22) {
      const end = attributes.indexOf('"', equals + 2);
      if (end !== -1) return resolveEntities(attributes.slice(equals + 2, end));
    }
    ATTRIBUTE_VALUE.lastIndex = equals;
    const rest = ATTRIBUTE_VALUE.exec(attributes);
    if (rest) return resolveEntities(rest[1] ?? rest[2] ?? '');
  }
  return undefined;
}

function plainName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

/** Whether a quote is open at the end of a stretch; looks no further, since a text may hold no quote at all. */
function hasOpenQuote(text: string, start: number, end: number): boolean {
  let open = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x22 && code !== 0x27) continue;
    if (open === 0) open = code;
    else if (open === code) open = 0;
  }
  return open !== 0;
}

/** End of a tag that begins at `start`: the first `>` outside quotes; -1 when there is none. */
function tagEnd(text: string, start: number): number {
  const end = text.indexOf('>', start);
  if (end === -1) return -1;
  if (!hasOpenQuote(text, start, end)) return end;
  let open = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    if (open !== '') {
      if (character === open) open = '';
    } else if (character === '"' || character === "'") open = character;
    else if (character === '>') return at;
  }
  return -1;
}

/**
 * Reads XML from the first tag to the last. Nothing outside the text is ever followed: a document type, the only
 * place where entities can be made or named from elsewhere, is refused. @throws XmlFault
 */
export function scanXml(xml: string, handlers: XmlHandlers): void {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag === -1 ? xml.length : tag;
    if (open.length > 0 && textEnd > at) handlers.text(resolveEntities(xml.slice(at, textEnd)));
    if (tag === -1) break;
    const next = xml.charCodeAt(tag + 1);
    if (next === 0x21 /* ! */) at = skipSpecial(xml, tag, handlers);
    else if (next === 0x3f /* ? */) at = after(xml, '?>', tag);
    else {
      const end = tagEnd(xml, tag);
      if (end === -1) throw new XmlFault('xml-broken');
      if (next === 0x2f /* / */) {
        const name = plainName(xml.slice(tag + 2, end).trim());
        if (open.pop() !== name) throw new XmlFault('xml-broken');
        handlers.close(name);
      } else {
        const isEmpty = xml.charCodeAt(end - 1) === 0x2f;
        const innerEnd = isEmpty ? end - 1 : end;
        let nameEnd = tag + 1;
        while (nameEnd < innerEnd && !isSpace(xml.charCodeAt(nameEnd))) nameEnd += 1;
        const name = plainName(xml.slice(tag + 1, nameEnd));
        handlers.open(name, xml.slice(nameEnd, innerEnd));
        if (isEmpty) handlers.close(name);
        else if (open.push(name) > MAX_DEPTH) throw new XmlFault('xml-too-deep');
      }
      at = end + 1;
    }
  }
  if (open.length > 0) throw new XmlFault('xml-broken');
}

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end === -1) throw new XmlFault('xml-broken');
  return end + mark.length;
}

/** Comments are passed over, marked text is given as it stands, and a document type is refused. */
function skipSpecial(xml: string, tag: number, handlers: XmlHandlers): number {
  if (xml.startsWith('<!--', tag)) return after(xml, '-->', tag + 4);
  if (!xml.startsWith('<![CDATA[', tag)) throw new XmlFault('xml-doctype');
  const end = after(xml, ']]>', tag);
  handlers.text(xml.slice(tag + 9, end - 3));
  return end;
}
