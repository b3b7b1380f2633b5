import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { jumpTo } from '../../commands/jump-to.ts';
import { missingFields } from '../../core/hygiene/missing-fields.ts';
import { missingWords } from '../../i18n/hygiene-text.ts';
import { resultsStore } from '../../state/results-store.ts';
import { useLanguage, useText } from '../use-text.ts';

/** Fields that are missing, by how many verdicts wait for them; a line leads to one record after another. */
export function MissingFields() {
  const t = useText();
  const language = useLanguage();
  const findings = useStore(resultsStore, ({ active }) => active?.findings);
  const lines = useMemo(() => missingFields(findings ?? []), [findings]);
  const [seen, setSeen] = useState<Record<string, number>>({});
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {t('hygiene.missing')} <span className="count tabular">{lines.length}</span>
      </summary>
      <ul>
        {lines.map((line) => {
          const key = `${line.of}.${line.field}`;
          const at = (seen[key] ?? 0) % Math.max(1, line.ids.length);
          const id = line.ids[at];
          return (
            <li key={key}>
              <button
                type="button"
                className="hygiene-jump"
                onClick={() => {
                  if (id !== undefined) jumpTo({ id });
                  setSeen({ ...seen, [key]: at + 1 });
                }}
              >
                {missingWords(language, line)}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
