import type { Drawing, Mark, PagePoint, Pen, TextMark } from './drawing.ts';
import { characterWidths } from './measure-text.ts';

/** Record types of [MS-EMF] 2.1.1. */
const RECORD = {
  header: 1,
  polyPolyline: 7,
  polyPolygon: 8,
  setWindowExt: 9,
  setWindowOrg: 10,
  setViewportExt: 11,
  setViewportOrg: 12,
  eof: 14,
  setMapMode: 17,
  setBkMode: 18,
  setPolyFillMode: 19,
  setTextAlign: 22,
  setTextColor: 24,
  intersectClipRect: 30,
  saveDc: 33,
  restoreDc: 34,
  selectObject: 37,
  createPen: 38,
  createBrush: 39,
  deleteObject: 40,
  ellipse: 42,
  createFont: 82,
  extTextOut: 84,
} as const;

const NULL_BRUSH = 0x80000005;
const NULL_PEN = 0x80000008;
const ALIGN = { start: 0, end: 2, middle: 6 } as const;
const BASELINE = 24;
const FACE = '微软雅黑';
const GB2312 = 134;
/** The objects in use: pens, brushes and fonts have a place each in the table of handles. */
const HANDLE = { pen: 1, brush: 2, font: 3 } as const;
/** Where white letters stand behind a text with a halo, in shares of its height. */
const HALO = [-0.09, 0.09].flatMap((x) => [-0.09, 0, 0.09].map((y) => [x, y] as const));

/** Page units: a hundredth of a millimetre. */
const unit = (mm: number): number => Math.round(mm * 100);

/** `#rrggbb` as 0x00bbggrr. */
function colourRef(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return ((value & 255) << 16) | (value & 0xff00) | (value >> 16);
}

/** Writes records one after another. */
class EmfWriter {
  readonly #records: Uint8Array[] = [];

  /** A record of 32-bit words. */
  record(type: number, words: readonly number[] = []): void {
    const bytes = new Uint8Array(8 + 4 * words.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, type, true);
    view.setUint32(4, bytes.length, true);
    for (const [at, word] of words.entries()) view.setInt32(8 + 4 * at, word | 0, true);
    this.#records.push(bytes);
  }

  #use(handle: number, create: number, words: readonly number[]): void {
    this.record(create, [handle, ...words]);
    this.record(RECORD.selectObject, [handle]);
  }

  #drop(handle: number, stock: number): void {
    this.record(RECORD.selectObject, [stock]);
    this.record(RECORD.deleteObject, [handle]);
  }

  #painted(fill: string | undefined, pen: Pen | undefined, draw: () => void): void {
    if (pen) {
      this.#use(HANDLE.pen, RECORD.createPen, [0, unit(pen.widthMm), 0, colourRef(pen.colour)]);
    } else this.record(RECORD.selectObject, [NULL_PEN]);
    if (fill) this.#use(HANDLE.brush, RECORD.createBrush, [0, colourRef(fill), 0]);
    else this.record(RECORD.selectObject, [NULL_BRUSH]);
    draw();
    if (pen) this.#drop(HANDLE.pen, NULL_PEN);
    if (fill) this.#drop(HANDLE.brush, NULL_BRUSH);
  }

  #poly(type: number, lines: readonly (readonly PagePoint[])[]): void {
    const own = lines.filter((line) => line.length > 1);
    const points = own.flat().flatMap(([x, y]) => [unit(x), unit(y)]);
    const counts = own.map((line) => line.length);
    this.record(type, [0, 0, -1, -1, own.length, points.length / 2, ...counts, ...points]);
  }

  #letters({ text, sizeMm }: TextMark, x: number, y: number): void {
    const widths = characterWidths(text, sizeMm).map(unit);
    const characters = Array.from(text);
    const units: number[] = [];
    const dx: number[] = [];
    for (const [at, character] of characters.entries()) {
      for (let part = 0; part < character.length; part++) {
        units.push(character.charCodeAt(part));
        dx.push(part === 0 ? widths[at]! : 0);
      }
    }
    const stringAt = 76;
    const padded = units.length + (units.length % 2);
    const dxAt = stringAt + 2 * padded;
    const bytes = new Uint8Array(dxAt + 4 * dx.length);
    const view = new DataView(bytes.buffer);
    const head = [RECORD.extTextOut, bytes.length, 0, 0, -1, -1, 2];
    for (const [at, word] of head.entries()) view.setInt32(4 * at, word, true);
    view.setFloat32(28, 1, true);
    view.setFloat32(32, 1, true);
    const rest = [x, y, units.length, stringAt, 0, 0, 0, -1, -1, dxAt];
    for (const [at, word] of rest.entries()) view.setInt32(36 + 4 * at, word, true);
    for (const [at, code] of units.entries()) view.setUint16(stringAt + 2 * at, code, true);
    for (const [at, width] of dx.entries()) view.setUint32(dxAt + 4 * at, width, true);
    this.#records.push(bytes);
  }

  #font({ sizeMm, bold }: TextMark): void {
    const bytes = new Uint8Array(332);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, RECORD.createFont, true);
    view.setUint32(4, bytes.length, true);
    view.setUint32(8, HANDLE.font, true);
    view.setInt32(12, -unit(sizeMm), true);
    view.setInt32(28, bold ? 700 : 400, true);
    view.setUint8(35, GB2312);
    for (const [at, letter] of Array.from(FACE).entries())
      view.setUint16(40 + 2 * at, letter.charCodeAt(0), true);
    this.#records.push(bytes);
    this.record(RECORD.selectObject, [HANDLE.font]);
  }

  #text(mark: TextMark): void {
    if (mark.text === '') return;
    this.#font(mark);
    this.record(RECORD.setTextAlign, [ALIGN[mark.align] | BASELINE]);
    const [x, y] = [unit(mark.at[0]), unit(mark.at[1])];
    if (mark.halo) {
      this.record(RECORD.setTextColor, [0xffffff]);
      for (const [dx, dy] of HALO)
        this.#letters(mark, x + unit(dx * mark.sizeMm), y + unit(dy * mark.sizeMm));
    }
    this.record(RECORD.setTextColor, [colourRef(mark.colour)]);
    this.#letters(mark, x, y);
    this.record(RECORD.deleteObject, [HANDLE.font]);
  }

  draw(mark: Mark): void {
    switch (mark.type) {
      case 'area':
        return this.#painted(mark.fill, mark.pen, () => this.#poly(RECORD.polyPolygon, mark.rings));
      case 'lines':
        return this.#painted(undefined, mark.pen, () =>
          this.#poly(RECORD.polyPolyline, mark.lines),
        );
      case 'dot': {
        const [x, y] = mark.at;
        const { radiusMm: r } = mark;
        const box = [x - r, y - r, x + r, y + r].map(unit);
        return this.#painted(mark.fill, mark.pen, () => this.record(RECORD.ellipse, box));
      }
      case 'text':
        return this.#text(mark);
      case 'clip': {
        const { x, y, width, height } = mark.box;
        this.record(RECORD.saveDc);
        this.record(RECORD.intersectClipRect, [x, y, x + width, y + height].map(unit));
        for (const each of mark.marks) this.draw(each);
        this.record(RECORD.restoreDc, [-1]);
      }
    }
  }

  /** All records behind a header that tells their size. */
  bytes(widthMm: number, heightMm: number): Uint8Array {
    const [width, height] = [unit(widthMm), unit(heightMm)];
    const size = 108 + this.#records.reduce((sum, { length }) => sum + length, 0);
    const all = new Uint8Array(size);
    const view = new DataView(all.buffer);
    const words = [
      ...[RECORD.header, 108, 0, 0, width - 1, height - 1, 0, 0, width, height],
      ...[0x464d4520, 0x10000, size, this.#records.length + 1, 4, 0, 0, 0],
      // A device of 100 units a millimetre.
      ...[30_000, 30_000, 300, 300, 0, 0, 0, 300_000, 300_000],
    ];
    for (const [at, word] of words.entries()) view.setInt32(4 * at, word, true);
    let at = 108;
    for (const record of this.#records) {
      all.set(record, at);
      at += record.length;
    }
    return all;
  }
}

/** A drawing as an enhanced metafile, the vector picture that every Word reads, with its words as text. */
export function drawingEmf({ widthMm, heightMm, marks }: Drawing): Uint8Array {
  const writer = new EmfWriter();
  const size = [unit(widthMm), unit(heightMm)];
  writer.record(RECORD.setMapMode, [8]);
  writer.record(RECORD.setWindowOrg, [0, 0]);
  writer.record(RECORD.setWindowExt, size);
  writer.record(RECORD.setViewportOrg, [0, 0]);
  writer.record(RECORD.setViewportExt, size);
  writer.record(RECORD.setBkMode, [1]);
  writer.record(RECORD.setPolyFillMode, [1]);
  for (const mark of marks) writer.draw(mark);
  writer.record(RECORD.eof, [0, 16, 20]);
  return writer.bytes(widthMm, heightMm);
}
