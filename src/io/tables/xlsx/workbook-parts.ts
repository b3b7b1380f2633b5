import { scanXml, xmlAttribute } from '../../text/scan-xml.ts';
import { isDateFormat } from './date-format.ts';
import { decodeXstring } from './decode-xstring.ts';

export interface SheetEntry {
  name: string;
  hidden: boolean;
  /** Id of the relation that names the part. */
  relation: string;
}

/** Sheets of the workbook's own part in their order, and which calendar its dates count in. @throws XmlFault */
export function readWorkbookPart(xml: string): { sheets: SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') {
        from1904 = /^(1|true)$/.test(xmlAttribute(attributes, 'date1904') ?? '');
      }
      if (name !== 'sheet') return;
      sheets.push({
        name: decodeXstring(xmlAttribute(attributes, 'name') ?? '') || `#${sheets.length + 1}`,
        hidden: /hidden/i.test(xmlAttribute(attributes, 'state') ?? ''),
        relation: xmlAttribute(attributes, 'id') ?? '',
      });
    },
    close() {},
    text() {},
  });
  return { sheets, from1904 };
}

/** Texts that the cells of a workbook share, without the readings of characters. @throws XmlFault */
export function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'si') texts.push(decodeXstring(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text(text) {
      if (inText && !inReading) current += text;
    },
  });
  return texts;
}

/** For each style of cells, whether it shows dates. @throws XmlFault */
export function readDateStyles(xml: string): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const id = Number(xmlAttribute(attributes, 'numFmtId'));
        codes.set(id, xmlAttribute(attributes, 'formatCode') ?? '');
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(xmlAttribute(attributes, 'numFmtId') ?? 0);
        styles.push(isDateFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text() {},
  });
  return styles;
}
