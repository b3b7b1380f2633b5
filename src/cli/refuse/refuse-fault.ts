import type { SchemaFault } from '../../core/base/schema-fault.ts';
import { hasText, translate } from '../../i18n/translate.ts';
import { say } from './say.ts';
import { Unusable } from './unusable.ts';

/** Refuses a file in which a value is not what it should be. @throws Unusable with the place and what is wrong */
export function refuseFault(what: string, { path, problem, facts }: SchemaFault): never {
  const key = `problem.${problem}`;
  const words = hasText(key)
    ? { zh: translate('zh-CN', key, facts), en: translate('en', key, facts) }
    : problem;
  const where = path.map(String).join('.') || '.';
  throw new Unusable(say('terminal.json-value', { what, where, words }));
}
