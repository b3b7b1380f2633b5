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

/** Metres out of a tag such as `1.2`, `80 cm`, `600mm`, `2'6"`; undefined where it is no length. */
export function readMetres(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const feet = /^(\d+(?:\.\d+)?)'(?:\s*(\d+(?:\.\d+)?)")?$/.exec(text.trim());
  if (feet) return Number(feet[1]) * FOOT_M + Number(feet[2] ?? 0) * INCH_M;
  const found = /^(\d+(?:[.,]\d+)?)\s*(m|cm|mm|ft|in)?$/.exec(text.trim());
  if (!found) return undefined;
  return Number(found[1]!.replace(',', '.')) * METRES_PER_UNIT[found[2] ?? '']!;
}

/**
 * Grade out of a tag of incline, rise over run: per cent (with or without its sign), degrees or a
 * ratio such as `1:12`; `steep` stays a word, and undefined is what says nothing of the size.
 */
export function readGrade(text: string | undefined): number | 'steep' | undefined {
  if (text === undefined) return undefined;
  if (/^(up_|down_)?steep$/.test(text)) return 'steep';
  const found = /^([-+−]?)\s*(\d+(?:[.,]\d+)?)\s*(%|°|deg(?:rees)?)?$/.exec(text.trim());
  if (found) {
    const sign = found[1] === '-' || found[1] === '−' ? -1 : 1;
    const size = Number(found[2]!.replace(',', '.'));
    const isAngle = found[3] !== undefined && found[3] !== '%';
    return sign * (isAngle ? Math.tan((size * Math.PI) / 180) : size / 100);
  }
  const ratio = /^(\d+(?:\.\d+)?)\s*[:/]\s*(\d+(?:\.\d+)?)$/.exec(text.trim());
  return ratio && Number(ratio[2]) > 0 ? Number(ratio[1]) / Number(ratio[2]) : undefined;
}
