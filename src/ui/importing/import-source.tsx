import './import-source.css';
import { Checkbox, Select } from 'antd';
import { chooseLayers, readAgain } from '../../commands/importing/read-dropped.ts';
import type { FilePreview } from '../../engine/importing/import-api.ts';
import { importStore, type PendingFile } from '../../state/import-store.ts';
import { useText } from '../use-text.ts';
import { ImportHeader } from './import-header.tsx';

interface ImportSourceProps {
  file: PendingFile;
  preview: FilePreview;
}

/** Layers of the same file that are in the list already. */
function takenLayers({ dataset }: PendingFile): string[] {
  const { files } = importStore.getState();
  return files
    .filter((each) => each.dataset === dataset)
    .flatMap((each) => each.preview?.layer ?? each.choice.layer ?? []);
}

/** Where in the file the records are, and how its texts are read: layers, encoding, header. */
export function ImportSource({ file, preview }: ImportSourceProps) {
  const t = useText();
  const { layers, encodings, encoding, hiddenRows } = preview;
  const isTable = preview.header !== undefined;
  if (layers.length < 2 && encodings.length === 0 && !isTable) return null;
  return (
    <div className="import-source">
      {layers.length > 1 ? (
        <label>
          <span>{t(isTable ? 'import.sheets' : 'import.layers', { n: layers.length })}</span>
          <Select
            mode="multiple"
            size="small"
            className="import-layers"
            aria-label={t(isTable ? 'import.sheets' : 'import.layers', { n: layers.length })}
            value={takenLayers(file)}
            onChange={(chosen: string[]) => void chooseLayers(file.key, chosen)}
            options={layers.map(({ name, count, hidden }) => ({
              value: name,
              label: [
                name,
                count === undefined ? '' : t('data.count', { n: count }),
                hidden ? t('import.hidden-sheet') : '',
              ]
                .filter((part) => part !== '')
                .join(' · '),
            }))}
          />
        </label>
      ) : null}
      {encodings.length > 0 ? (
        <label>
          <span>{t('import.text-encoding')}</span>
          <Select
            size="small"
            className="import-encoding"
            aria-label={t('import.text-encoding')}
            popupMatchSelectWidth={false}
            value={encoding}
            onChange={(chosen: string) => void readAgain(file.key, { encoding: chosen })}
            options={encodings.map(({ encoding: of, sample }) => ({
              value: of,
              label: `${of.toUpperCase()}　${sample}`,
            }))}
          />
        </label>
      ) : null}
      {hiddenRows > 0 ? (
        <Checkbox
          checked={file.choice.withoutHiddenRows !== true}
          onChange={({ target }) =>
            void readAgain(file.key, { withoutHiddenRows: !target.checked })
          }
        >
          {t('import.hidden-rows', { n: hiddenRows })}
        </Checkbox>
      ) : null}
      {isTable ? <ImportHeader file={file} preview={preview} /> : null}
    </div>
  );
}
