/** What the words of a project 建设内容和规模 say of its size. */
export interface ContentFigures {
  beds?: number;
  places?: number;
  floorAreaM2?: number;
}

const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)(万)?`;
const FORMS: Readonly<Record<keyof ContentFigures, readonly RegExp[]>> = {
  beds: [
    new RegExp(String.raw`床位(?:数|总数|约|共)*${NUMBER}(?:余)?(?:张|个)`),
    new RegExp(String.raw`${NUMBER}(?:余)?张(?:[^,，。;；\d]{0,8})床位`),
  ],
  places: [
    new RegExp(String.raw`托位(?:数|总数|约|共)*${NUMBER}(?:余)?个`),
    new RegExp(String.raw`${NUMBER}(?:余)?个(?:[^,，。;；\d]{0,8})托位`),
  ],
  floorAreaM2: [
    new RegExp(String.raw`(?:建筑面积|面积)(?:约|共|为)*${NUMBER}(?:余)?(?:平方米|平米|㎡|m2)`),
  ],
};

/** Beds, places and floor area that are written in the words of a project; of several figures the first. */
export function readContent(words: string): ContentFigures {
  const text = words.normalize('NFKC').replaceAll(/\s/g, '');
  const found: ContentFigures = {};
  for (const [field, forms] of Object.entries(FORMS) as [keyof ContentFigures, RegExp[]][]) {
    for (const form of forms) {
      const match = form.exec(text);
      if (!match) continue;
      found[field] = Number(match[1]!.replaceAll(',', '')) * (match[2] ? 10_000 : 1);
      break;
    }
  }
  return found;
}
