const FOOT_M = 0.3048;
const INCH_M = 0.0254;
const METRES_PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  m: 1,
  cm: 0.01,
  mm: 0.001,
  ft: FOOT_M,
  in: INCH_M,
};

/** The text in half-width signs, without what says that it is about, at least or at most so. */
function plainMeasure(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return plain.replace(/^(?:(?:ca\.?|about|[~≈<>≤≥±])\s*)+/, '');
}

/** What is understood of the values of a list (`8%;10%`) or both ends of a range (`10-15%`). */
function eachOf<T>(text: string, read: (part: string) => T | undefined): T[] {
  const range = /^(\d[\d.,]*)\s*[-–]\s*(\d[\d.,]*)\s*(\D*)$/.exec(text);
  const parts = range ? [`${range[1]}${range[3]}`, `${range[2]}${range[3]}`] : text.split(';');
  return parts.flatMap((part) => read(plainMeasure(part)) ?? []);
}

/** Metres out of a tag such as `1.2`, `80 cm`, `600mm`, `2'6"`, of several the least; undefined where it is no length. */
export function readMetres(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const lengths = eachOf(plainMeasure(text), readLength);
  return lengths.length === 0 ? undefined : Math.min(...lengths);
}

function readLength(text: string): number | undefined {
  const feet = /^(\d+(?:\.\d+)?)'(?:\s*(\d+(?:\.\d+)?)")?$/.exec(text);
  if (feet) return Number(feet[1]) * FOOT_M + Number(feet[2] ?? 0) * INCH_M;
  const found = /^(\d+(?:[.,]\d+)?)\s*(m|cm|mm|ft|in)?$/.exec(text);
  if (!found) return undefined;
  return Number(found[1]!.replace(',', '.')) * METRES_PER_UNIT[found[2] ?? '']!;
}

/** Parts of one that a unit of grade counts in; degrees are none. */
const PER: Readonly<Record<string, number>> = { '': 100, '%': 100, percent: 100, '‰': 1000 };

/**
 * Grade out of a tag of incline, rise over run: per cent (with or without its sign), per mille, degrees or a ratio such as
 * `1:12`, of several the steepest; `steep` stays a word, and undefined is what says nothing of the size.
 */
export function readGrade(text: string | undefined): number | 'steep' | undefined {
  if (text === undefined) return undefined;
  if (/^(up_|down_)?steep$/.test(text)) return 'steep';
  const grades = eachOf(plainMeasure(text), readOneGrade);
  if (grades.length === 0) return undefined;
  return grades.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}

function readOneGrade(text: string): number | undefined {
  const found = /^([-+−]?)\s*(\d+(?:[.,]\d+)?)\s*(%|‰|percent|°|deg(?:rees)?)?$/.exec(text);
  if (found) {
    const sign = found[1] === '-' || found[1] === '−' ? -1 : 1;
    const size = Number(found[2]!.replace(',', '.'));
    const per = PER[found[3] ?? ''];
    return sign * (per === undefined ? Math.tan((size * Math.PI) / 180) : size / per);
  }
  const ratio = /^(\d+(?:\.\d+)?)\s*[:/]\s*(\d+(?:\.\d+)?)$/.exec(text);
  return ratio && Number(ratio[2]) > 0 ? Number(ratio[1]) / Number(ratio[2]) : undefined;
}
