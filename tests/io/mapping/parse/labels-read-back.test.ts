import { describe, expect, it } from 'vitest';
import { AREA_LEVELS, ZONES } from '../../../../src/core/vocabulary/area-levels.ts';
import { SERVICES } from '../../../../src/core/vocabulary/facility-fields.ts';
import { translate } from '../../../../src/i18n/translate.ts';
import {
  parseLevel,
  parseOperator,
  parseServices,
  parseZone,
} from '../../../../src/io/mapping/parse/parse-words.ts';

describe.each(['zh-CN', 'en'] as const)('labels that exports write in %s', (language) => {
  it.each(AREA_LEVELS)('level %s is read back', (level) => {
    expect(parseLevel(translate(language, `level.${level}`))).toBe(level);
  });
  it.each(ZONES)('zone %s is read back', (zone) => {
    expect(parseZone(translate(language, `zone.${zone}`))).toBe(zone);
  });
  it.each(['public', 'private'] as const)('operator %s is read back', (operator) => {
    expect(parseOperator(translate(language, `operator.${operator}`))).toBe(operator);
  });
  it('services are read back from their list', () => {
    const list = SERVICES.map((service) => translate(language, `service.${service}`)).join('、');
    expect(parseServices(list)).toEqual({ services: SERVICES, unknown: [] });
  });
  it('the hint about unknown services names every service as its label does', () => {
    const hint = translate(language, 'issues.service-unknown.fix');
    for (const service of SERVICES)
      expect(hint).toContain(translate(language, `service.${service}`));
  });
});
