import { Button, Checkbox, Segmented, Select } from 'antd';
import { useStore } from 'zustand';
import {
  asksForRole,
  chooseCrs,
  correctMapping,
  guessAgain,
} from '../../commands/importing/import-files.ts';
import { AREA_LEVELS, type AreaLevel } from '../../core/vocabulary/area-levels.ts';
import type { FilePreview } from '../../engine/importing/import-api.ts';
import type { Mapping, Role } from '../../io/mapping/mapping.ts';
import { importStore, type PendingFile } from '../../state/import-store.ts';
import { useText } from '../use-text.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportCrsGuard } from './import-crs-guard.tsx';
import { ImportCrsSelect } from './import-crs-select.tsx';
import { ImportSource } from './import-source.tsx';
import { ImportTaking } from './import-taking.tsx';
import { ImportKinds } from './import-kinds.tsx';

const ROLES: Role[] = ['areas', 'facilities', 'demand', 'candidates'];

interface ImportPreviewProps {
  file: PendingFile;
  preview: FilePreview;
  mapping: Mapping;
}

/** How one file is understood; every guess can be corrected. */
export function ImportPreview({ file, preview, mapping }: ImportPreviewProps) {
  const t = useText();
  const { key } = file;
  const files = useStore(importStore, (state) => state.files.length);
  const { orRole } = preview.guess;
  return (
    <>
      {orRole && asksForRole(file, files) ? (
        <p className="import-ask" role="status">
          {t('import.ask-role', { role: t(`role.${mapping.role}`), or: t(`role.${orRole}`) })}{' '}
          {[mapping.role, orRole].map((role) => (
            <Button key={role} size="small" onClick={() => void guessAgain(key, { role })}>
              {t(`role.${role}`)}
            </Button>
          ))}
        </p>
      ) : null}
      <div className="import-basics">
        <label>
          <span>{t('import.role')}</span>
          <Segmented
            value={mapping.role}
            onChange={(role) => void guessAgain(key, { role })}
            options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
        </label>
        {mapping.role === 'areas' ? (
          <label>
            <span>{t('field.level')}</span>
            <Select
              aria-label={t('field.level')}
              style={{ minWidth: 130 }}
              popupMatchSelectWidth={false}
              value={mapping.level}
              placeholder={t('import.choose')}
              onChange={(level: AreaLevel) => correctMapping(key, { level })}
              options={AREA_LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
            />
          </label>
        ) : null}
        <label>
          <span>{t('import.crs')}</span>
          <ImportCrsSelect value={mapping.crs} onChange={(crs) => chooseCrs(key, crs)} />
        </label>
        <Checkbox
          checked={mapping.swap ?? false}
          onChange={(event) => correctMapping(key, { swap: event.target.checked })}
        >
          {t('import.swap')}
        </Checkbox>
        <small>
          {preview.encoding && preview.encodings.length === 0
            ? t('import.encoding', { encoding: preview.encoding.toUpperCase() })
            : ''}
          {preview.shapes ? ` · ${t('import.shapes', preview.shapes)}` : ''}
          {preview.remembered ? ` · ${t('import.remembered')}` : ''}
        </small>
      </div>
      <ImportTaking file={file} preview={preview} mapping={mapping} />
      <ImportSource file={file} preview={preview} />
      <ImportCrsGuard file={file} />
      <ImportColumns fileKey={key} preview={preview} mapping={mapping} focus={file.focus} />
      {mapping.role === 'facilities' || mapping.columns.kinds !== undefined ? (
        <ImportKinds fileKey={key} preview={preview} mapping={mapping} />
      ) : null}
    </>
  );
}
