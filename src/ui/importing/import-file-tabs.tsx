import { DeleteOutlined } from '@ant-design/icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { memo, useEffect, useRef } from 'react';
import { dropPending, showPending } from '../../commands/importing/import-files.ts';
import type { PendingFile } from '../../state/import-store.ts';
import { useText } from '../use-text.ts';

/** Height until a tab is measured: a name in one line and what the file is in another. */
const TAB_HEIGHT_PX = 52;
const TABS_AROUND = 6;

/** Drawn anew only when its own file changes. */
const FileTab = memo(({ file }: { file: PendingFile }) => {
  const t = useText();
  return (
    <>
      <button type="button" onClick={() => showPending(file.key)}>
        <b>{file.fileName}</b>
        {file.preview?.layer ? <small>{file.preview.layer}</small> : null}
        <small>
          {file.status === 'reading' ? t('import.reading') : null}
          {file.status === 'refused' ? t('import.refused') : null}
          {file.mapping && file.preview
            ? `${t(`role.${file.mapping.role}`)} · ${t('data.count', { n: file.preview.count })}`
            : null}
          {file.ground ? t(`role.${file.ground.source.role}`) : null}
        </small>
      </button>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('import.drop', { file: file.fileName })}
        onClick={() => dropPending(file.key)}
      />
    </>
  );
});

interface ImportFileTabsProps {
  files: readonly PendingFile[];
  /** Key of the file that is shown. */
  current: number | null;
}

/** The files of a drop, which may be hundreds: only those in sight are on the page. */
export function ImportFileTabs({ files, current }: ImportFileTabsProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- what it gives is used here alone
  const virtualizer = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => files[index]!.key,
    estimateSize: () => TAB_HEIGHT_PX,
    overscan: TABS_AROUND,
  });
  const items = virtualizer.getVirtualItems();
  const place = files.findIndex(({ key }) => key === current);
  useEffect(() => {
    if (place >= 0) virtualizer.scrollToIndex(place);
  }, [virtualizer, place]);
  return (
    <div className="import-files" ref={scroller}>
      <ul
        aria-label={t('import.files')}
        style={{
          paddingTop: items[0]?.start ?? 0,
          paddingBottom: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
        }}
      >
        {items.map(({ index, key }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={files.length}
            aria-posinset={index + 1}
            className={files[index]!.key === current ? 'current' : undefined}
          >
            <FileTab file={files[index]!} />
          </li>
        ))}
      </ul>
    </div>
  );
}
