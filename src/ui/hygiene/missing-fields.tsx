import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { chooseFiles } from '../../commands/importing/read-dropped.ts';
import { declareComplete } from '../../commands/standards/who-is-asked.ts';
import { LIST_FIELD } from '../../core/assess/evaluate/missing-lists.ts';
import { type MissingField, missingFields } from '../../core/hygiene/missing-fields.ts';
import { fieldWord, missingWords } from '../../i18n/hygiene-text.ts';
import { resultsStore } from '../../state/results-store.ts';
import { FillInButton } from '../lists/fill-in-button.tsx';
import { goToImport } from '../parts/go-to-source.ts';
import { useLanguage, useText } from '../use-text.ts';
import { jumpToRecord } from './jump-to-record.ts';

function jumpToMissing({ ids }: MissingField, at: number): void {
  const id = ids[at];
  if (id === undefined) goToImport();
  else jumpToRecord(id);
}

/** A list that is not loaded is brought in by itself, a field with the table it belongs to. */
function wayIn({ field, of }: MissingField): MissingField['of'] | 'list' {
  return field.startsWith(LIST_FIELD) ? 'list' : of;
}

/**
 * Fields that are missing, by how many verdicts wait for them; a line leads to one record after another, or to the import
 * where no record has the field, and offers to bring it in.
 */
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
          return (
            <li key={key}>
              <button
                type="button"
                className="hygiene-jump"
                onClick={() => {
                  jumpToMissing(line, at);
                  setSeen({ ...seen, [key]: at + 1 });
                }}
              >
                {missingWords(language, line)}
              </button>
              <div className="hygiene-acts">
                <FillInButton {...line} />
                <Button size="small" onClick={() => void chooseFiles()}>
                  {t(`hygiene.bring-in.${wayIn(line)}`, {
                    field: fieldWord(language, line.field),
                  })}
                </Button>
                {line.field.startsWith(LIST_FIELD) ? (
                  <Button
                    size="small"
                    onClick={() => declareComplete(line.field.slice(LIST_FIELD.length))}
                  >
                    {t('lists.none-there')}
                  </Button>
                ) : null}
                {line.ids.length > 1 && key in seen ? (
                  <span className="hint tabular">
                    {t('hygiene.seen', {
                      at: (((seen[key] ?? 1) - 1) % line.ids.length) + 1,
                      n: line.ids.length,
                    })}
                  </span>
                ) : null}
              </div>
              <p className="hint">
                {t(`hygiene.bring-in-how.${wayIn(line)}`, {
                  field: fieldWord(language, line.field),
                })}
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
