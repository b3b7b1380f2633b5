import { describe, expect, it } from 'vitest';
import { resolveEntities, scanXml, xmlAttribute, XmlFault } from '../../../src/io/text/scan-xml.ts';

function events(xml: string): string[] {
  const seen: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => seen.push(`<${name}${attributes}`),
    close: (name) => seen.push(`/${name}`),
    text: (text) => seen.push(text),
  });
  return seen;
}

function fault(xml: string): string | undefined {
  try {
    events(xml);
    return undefined;
  } catch (error) {
    return (error as XmlFault).code;
  }
}

describe('scanXml', () => {
  it('tells tags, texts and marked text in order, prefixes left out', () => {
    expect(events('<?xml version="1.0"?><k:a x="1>2"><b/>t&amp;u<![CDATA[<&lt;]]></k:a>')).toEqual([
      '<a x="1>2"',
      '<b',
      '/b',
      't&u',
      '<&lt;',
      '/a',
    ]);
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml-doctype'],
    ['<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;">]><a>&m;</a>', 'xml-doctype'],
    ['<a><b></a></b>', 'xml-broken'],
    ['<a>', 'xml-broken'],
    ['<a', 'xml-broken'],
    ['<a><!-- </a>', 'xml-broken'],
    ['<a>'.repeat(300), 'xml-too-deep'],
  ])('refuses %s', (xml, code) => {
    expect(fault(xml.slice(0, 2000))).toBe(code);
  });

  it('knows five entities and numbered characters, and no other', () => {
    expect(resolveEntities('&lt;&#x5E8A;&#24202;&file;&#0;')).toBe('<床床&file;');
  });

  it('finds an attribute by its whole name', () => {
    expect(xmlAttribute(' ref="A1:B2" r:id=\'x\' r="C3"', 'r')).toBe('C3');
    expect(xmlAttribute(' ref="A1"', 'r')).toBeUndefined();
    expect(xmlAttribute(' r:id="rId1"', 'id')).toBe('rId1');
  });
});
