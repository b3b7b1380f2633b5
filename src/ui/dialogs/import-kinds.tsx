import { correctMapping } from '../../commands/import-files.ts';
import { KINDS } from '../../core/plan/kinds.ts';
import type { FilePreview } from '../../engine/import-api.ts';
import { type Mapping, plainRecord } from '../../io/mapping/mapping.ts';
import { PlainSelect } from '../parts/plain-select.tsx';
import { usePick, useText } from '../use-text.ts';

interface ImportKindsProps {
  fileKey: number;
  preview: FilePreview;
  mapping: Mapping;
}

/** Which kind each value of the kinds column stands for; what has none is left out and reported. */
export function ImportKinds({ fileKey, preview, mapping }: ImportKindsProps) {
  const t = useText();
  const pick = usePick();
  const options = KINDS.map((kind) => ({ value: kind.id, label: pick(kind) }));

  function assign(value: string, kind: string | undefined) {
    const entries = Object.entries(mapping.kindValues).filter(([own]) => own !== value);
    if (kind) entries.push([value, kind]);
    correctMapping(fileKey, { kindValues: plainRecord(entries) });
  }

  return (
    <section className="import-kinds">
      <h3>{t('import.kinds')}</h3>
      {preview.guess.kindValues.length === 0 ? (
        <p className="hint">{t('import.no-kinds')}</p>
      ) : null}
      <ul>
        {preview.guess.kindValues.map(({ value, count }) => (
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
    </section>
  );
}
