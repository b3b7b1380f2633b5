import type { AreaTest, Rule, TieredRule, TierLine } from './rule.ts';

/** What a line of a tiered list asks for: a circle, and floor area and land per 1000 people where it states them. */
function testsOfLine(line: TierLine, people: TieredRule['people']): AreaTest[] {
  const { minutes, kinds, minFloorAreaM2, minLandM2, sharePct = null } = line;
  const each = { ...(minFloorAreaM2 && { minFloorAreaM2 }), ...(minLandM2 && { minLandM2 }) };
  const where = Object.keys(each).length > 0 && { where: each };
  const per = (field: 'floorAreaM2' | 'landM2', target: number | undefined): AreaTest[] => {
    if (target === undefined) return [];
    const rule = { shape: 'per-people', field, of: { kinds, ...each }, people, per: 1000 } as const;
    return [{ rule, comparison: '>=', target }];
  };
  const circle = { shape: 'circle', kinds, ...where, people, minutes } as const;
  return [
    { rule: circle, comparison: '>=', target: sharePct },
    ...per('floorAreaM2', line.floorAreaPer1000),
    ...per('landM2', line.landPer1000),
  ];
}

const testsOfTiers = new WeakMap<TieredRule, readonly AreaTest[]>();

/** The same tests each time, so that what is known of one is known again. */
function testsOfTiered(rule: TieredRule): readonly AreaTest[] {
  let tests = testsOfTiers.get(rule);
  if (!tests) {
    tests = rule.lines.flatMap((line) => testsOfLine(line, rule.people));
    testsOfTiers.set(rule, tests);
  }
  return tests;
}

/** The rules and rows that a rule is made of; none for one that stands by itself. */
export function testsIn(rule: Rule): readonly AreaTest[] {
  if (rule.shape === 'area-share') return rule.meets;
  if (rule.shape === 'tiered') return testsOfTiered(rule);
  return rule.shape === 'either' ? rule.rules : [];
}
