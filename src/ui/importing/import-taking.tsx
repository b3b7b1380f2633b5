import { Segmented } from 'antd';
import { useStore } from 'zustand';
import { chooseTaking } from '../../commands/importing/choose-taking.ts';
import { countLoaded, takingOf } from '../../commands/importing/propose-taking.ts';
import type { FilePreview } from '../../engine/importing/import-api.ts';
import type { Mapping } from '../../io/mapping/mapping.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { projectStore } from '../../state/project-store.ts';
import { useText } from '../use-text.ts';

interface ImportTakingProps {
  file: PendingFile;
  preview: FilePreview;
  mapping: Mapping;
}

/** How a file joins what is loaded, and what that means for it in words; nothing where nothing of its kind is loaded. */
export function ImportTaking({ file, preview, mapping }: ImportTakingProps) {
  const t = useText();
  const sources = useStore(projectStore, ({ project }) => project.sources);
  const loaded = countLoaded(mapping);
  if (loaded === 0) return null;
  const taking = takingOf(file);
  const source = sources.find(({ id }) => id === file.older?.sourceId);
  const list = source?.title ?? source?.fileName ?? '';
  const count = preview.count;
  const note = {
    add: t('import.taking-add', { n: count, loaded }),
    update: t('import.taking-update', { list, both: file.older?.both ?? 0 }),
    replace: t('import.taking-replace', { n: count, loaded }),
  }[taking];
  return (
    <div className="import-taking">
      <Segmented
        aria-label={t('import.taking')}
        value={taking}
        onChange={(next) => chooseTaking(file.key, next)}
        options={[
          { value: 'add' as const, label: t('import.take-add') },
          {
            value: 'update' as const,
            label: t('import.take-update'),
            disabled: file.older === null,
          },
          { value: 'replace' as const, label: t('import.take-replace') },
        ]}
      />
      <span className={taking === 'replace' && count < loaded ? 'import-warning' : 'hint'}>
        {note}
      </span>
    </div>
  );
}
