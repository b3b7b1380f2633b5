/** Layout of official papers (公文), as GB/T 9704-2012 is commonly set up in Word; lengths in twips, sizes in half points. */

const TWIPS_PER_MM = 1440 / 25.4;
export const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** Margins of the text in millimetres. */
export const MARGIN_MM = { top: 37, bottom: 35, left: 28, right: 26 } as const;
export const PAGE_MM = { width: 210, height: 297 } as const;
export const TEXT_WIDTH_MM = PAGE_MM.width - MARGIN_MM.left - MARGIN_MM.right;
/** Of a lying page, which keeps the same margins turned by a quarter. */
export const LANDSCAPE_WIDTH_MM = PAGE_MM.height - MARGIN_MM.top - MARGIN_MM.bottom;

/** 22 pt, 16 pt, 14 pt, 10.5 pt, 9 pt. */
export const SIZE = { title: 44, body: 32, page: 28, caption: 21, table: 18 } as const;
/** Pitch of the lines, in twentieths of a point. */
export const PITCH = { body: 28.8 * 20, title: 36 * 20, table: 13 * 20 } as const;
/** First line of a paragraph, two characters in. */
export const INDENT = 2 * 16 * 20;

const LATIN = 'Times New Roman';
const font = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia });

/** Fonts by script; none is shipped, so that each has names to fall back to in `FONT_TABLE`. */
export const FONTS = {
  title: font('方正小标宋简体'),
  body: font('仿宋'),
  first: font('黑体'),
  second: font('楷体'),
  table: font('宋体'),
} as const;

/** Names under which a machine may have the same face, and its kind, where it has none of them. */
export const FONT_TABLE: readonly {
  name: string;
  others: string;
  family: 'roman' | 'modern' | 'script';
}[] = [
  {
    name: '方正小标宋简体',
    others: '方正小标宋_GBK;FZXiaoBiaoSong-B05S;华文中宋;宋体',
    family: 'roman',
  },
  { name: '仿宋', others: 'FangSong;仿宋_GB2312;方正仿宋_GBK;华文仿宋', family: 'modern' },
  { name: '黑体', others: 'SimHei;方正黑体_GBK;Noto Sans CJK SC', family: 'modern' },
  { name: '楷体', others: 'KaiTi;楷体_GB2312;方正楷体_GBK;华文楷体', family: 'modern' },
  { name: '宋体', others: 'SimSun;方正书宋_GBK;Noto Serif CJK SC', family: 'roman' },
];
