import type { Suggestion } from '../core/siting/suggest/suggestion.ts';
import type { Language } from './catalogue.ts';
import { formatNumber, formatTarget } from './format.ts';
import { kindName } from './plan-text.ts';
import { hasText, translate } from './translate.ts';

function size(language: Language, suggestion: Suggestion): string {
  const parts: string[] = [];
  if (suggestion.floorAreaM2 !== undefined) {
    parts.push(formatTarget(language, '>=', suggestion.floorAreaM2, 'm2'));
  }
  if (suggestion.beds !== undefined) {
    parts.push(
      translate(language, 'suggestion.beds', { n: formatNumber(language, suggestion.beds) }),
    );
  }
  if (suggestion.places !== undefined) {
    parts.push(
      translate(language, 'suggestion.places', { n: formatNumber(language, suggestion.places) }),
    );
  }
  return parts.length > 0 ? ` ${parts.join(' · ')}` : '';
}

function building(language: Language, { building: own }: Suggestion): string {
  if (!own) return '';
  return own.name === ''
    ? translate(language, 'suggestion.in-unnamed')
    : translate(language, 'suggestion.in-building', { name: own.name });
}

/** A suggestion in words: what to build where, and why it helps. */
export function suggestionWords(
  language: Language,
  suggestion: Suggestion,
): { title: string; reason: string } {
  const kinds = suggestion.kinds
    .map((kind) => kindName(language, kind))
    .join(translate(language, 'ui.list-comma'));
  const order =
    suggestion.of > 1
      ? translate(language, 'suggestion.rank', { rank: suggestion.rank, of: suggestion.of })
      : '';
  const { group, people } = suggestion.newlyCovered;
  const gained =
    people === null
      ? translate(language, 'suggestion.gains-ground', {
          km2: formatNumber(language, suggestion.newlyCoveredM2 / 1e6, 2),
        })
      : translate(language, 'suggestion.gains-people', {
          n: formatNumber(language, people),
          group: translate(language, `people.${group}`),
        });
  const rules = [suggestion.rule, ...suggestion.sharedWith].join(
    translate(language, 'ui.list-comma'),
  );
  const closing = suggestion.closesFinding
    ? translate(language, 'suggestion.closes', { rules, area: suggestion.areaName })
    : translate(language, 'suggestion.remains', {
        rule: suggestion.rule,
        area: suggestion.areaName,
        remaining: remainingWords(language, suggestion),
      });
  return {
    title: `${suggestion.areaName} · ${kinds}${size(language, suggestion)}${building(language, suggestion)}${order}`,
    reason: `${closing}${language === 'en' ? '; ' : '；'}${gained}`,
  };
}

function remainingWords(language: Language, suggestion: Suggestion): string {
  const key = `unit.${suggestion.unit}`;
  const n = formatNumber(language, suggestion.remaining, 2);
  const unit = hasText(key) ? translate(language, key, { n }) : suggestion.unit;
  return `${n} ${unit}`;
}
