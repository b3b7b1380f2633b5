import type { RuleCheck } from '../core/assess/findings/assessment.ts';
import { LIBRARY } from '../core/standards/library.ts';
import { kindsOfRule } from '../core/standards/kinds-named-by.ts';
import type { FacilityCondition } from '../core/standards/rule.ts';
import { unitOf } from '../core/standards/unit.ts';
import { kindRecord } from '../core/vocabulary/kinds.ts';
import type { Language } from './catalogue.ts';
import { formatMeasured, formatNumber, formatTarget } from './format.ts';
import { translate } from './translate.ts';

/** One of the rules that a row is made of, with its target and what was found, in words. */
export function checkWords(
  language: Language,
  { rule, comparison, target, measured, bounds }: RuleCheck,
): string {
  const kinds = [...new Set(kindsOfRule(rule, LIBRARY))].map((id) => {
    const kind = kindRecord(id);
    return kind ? (language === 'en' ? kind.en : kind.zh) : id;
  });
  const each: FacilityCondition =
    rule.shape === 'circle' ? (rule.where ?? {}) : 'of' in rule ? rule.of : {};
  const sizes = (
    [
      ['check.each-floor', each.minFloorAreaM2],
      ['check.each-land', each.minLandM2],
    ] as const
  ).flatMap(([key, m2]) =>
    m2 === undefined ? [] : [translate(language, key, { n: formatNumber(language, m2) })],
  );
  const isLand = 'field' in rule && rule.field === 'landM2';
  const what =
    rule.shape === 'circle'
      ? rule.minutes === undefined
        ? translate(language, 'shape.circle')
        : translate(language, 'check.circle', { minutes: rule.minutes })
      : translate(language, isLand ? 'field.landM2' : `shape.${rule.shape}`);
  const unit = unitOf(rule) ?? 'percent';
  const asked = formatTarget(language, comparison, target, unit);
  const found = formatMeasured(language, {
    measured,
    unit,
    ...(bounds && { bounds }),
  });
  const names = kinds.join(language === 'en' ? ', ' : '、');
  return translate(language, 'check.line', {
    names: `${names}${sizes.join('')}`,
    what,
    asked,
    found,
  });
}
