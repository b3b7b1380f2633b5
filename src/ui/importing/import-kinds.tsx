import { Button } from 'antd';
import { useState } from 'react';
import { correctMapping } from '../../commands/importing/import-files.ts';
import { KINDS } from '../../core/vocabulary/kinds.ts';
import type { FilePreview } from '../../engine/importing/import-api.ts';
import { type Mapping, plainRecord } from '../../io/mapping/mapping.ts';
import { PlainSelect } from '../parts/plain-select.tsx';
import { usePick, useText } from '../use-text.ts';

interface ImportKindsProps {
  fileKey: number;
  preview: FilePreview;
  mapping: Mapping;
}

/** Values of a column that are shown at once, first those whose kind is not known. */
const FIRST_VALUES = 24;

/** Which kind each value of the kinds column stands for; what has none is left out and reported. */
export function ImportKinds({ fileKey, preview, mapping }: ImportKindsProps) {
  const t = useText();
  const pick = usePick();
  const [showsAll, setShowsAll] = useState(false);
  const { kindValues } = preview.guess;
  const ordered = kindValues.toSorted((a, b) => Number(Boolean(a.kind)) - Number(Boolean(b.kind)));
  const options = KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }));

  function assign(value: string, kind: string | undefined) {
    const entries = Object.entries(mapping.kindValues).filter(([own]) => own !== value);
    if (kind) entries.push([value, kind]);
    correctMapping(fileKey, { kindValues: plainRecord(entries) });
  }

  return (
    <section className="import-kinds">
      <h3>{t('import.kinds')}</h3>
      {kindValues.length === 0 ? <p className="hint">{t('import.no-kinds')}</p> : null}
      <ul>
        {(showsAll ? ordered : ordered.slice(0, FIRST_VALUES)).map(({ value, count }) => (
          <li key={value}>
            <span>
              {value} <small className="tabular">×{count}</small>
            </span>
            <PlainSelect
              label={t('import.kind-of', { value })}
              none={t('import.left-out')}
              value={
                Object.hasOwn(mapping.kindValues, value) ? mapping.kindValues[value] : undefined
              }
              onChange={(kind) => assign(value, kind)}
              options={options}
            />
          </li>
        ))}
        {/* A candidate that names no kind may take any. */}
        {mapping.role === 'candidates' ? null : (
          <li>
            <span>{t('import.default-kind')}</span>
            <PlainSelect
              label={t('import.default-kind')}
              none={t('import.left-out')}
              value={mapping.defaultKind}
              onChange={(kind) => correctMapping(fileKey, { defaultKind: kind })}
              options={options}
            />
          </li>
        )}
      </ul>
      {ordered.length > FIRST_VALUES && !showsAll ? (
        <Button type="link" size="small" onClick={() => setShowsAll(true)}>
          {t('import.all-kinds', { n: ordered.length })}
        </Button>
      ) : null}
    </section>
  );
}
