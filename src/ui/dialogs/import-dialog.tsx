import { DeleteOutlined } from '@ant-design/icons';
import { Button, Progress, Spin } from 'antd';
import { useStore } from 'zustand';
import {
  acceptImport,
  cancelImport,
  chooseFiles,
  dropPending,
  showPending,
} from '../../commands/import-files.ts';
import { asksForCrs } from '../../io/crs/asks-for-crs.ts';
import { importStore, type PendingFile } from '../../state/import-store.ts';
import { GroundPreview } from '../network/ground-preview.tsx';
import { OsmOffer } from '../osm/osm-offer.tsx';
import { useText } from '../use-text.ts';
import { DialogFrame } from './dialog-frame.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportPreview } from './import-preview.tsx';
import { PlainIssues } from './plain-issues.tsx';

function FileTabs({ files, current }: { files: readonly PendingFile[]; current: number | null }) {
  const t = useText();
  return (
    <ul className="import-files" aria-label={t('import.files')}>
      {files.map((file) => (
        <li key={file.key} className={file.key === current ? 'current' : undefined}>
          <button type="button" onClick={() => showPending(file.key)}>
            <b>{file.fileName}</b>
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
        </li>
      ))}
    </ul>
  );
}

/** The way in: what each file is, how its columns are understood, and what would come of it. */
export default function ImportDialog() {
  const t = useText();
  const { files, current, outcome, failure } = useStore(importStore);
  const file = files.find((each) => each.key === current);
  const reading = files.some((each) => each.status === 'reading');
  const ready = files.some((each) => each.preview);
  const hasGround = files.some((each) => each.ground);
  const asks = files.some((each) => each.guard && !each.crsChosen && asksForCrs(each.guard));
  return (
    <DialogFrame
      title={t('import.title')}
      width={1080}
      onClose={cancelImport}
      footer={
        <div className="button-row end">
          <Button onClick={() => void chooseFiles()}>{t('import.more')}</Button>
          <span className="top-bar-gap" />
          {asks ? <span role="status">{t('crs.ask')}</span> : null}
          <Button onClick={cancelImport}>{reading ? t('import.stop') : t('import.cancel')}</Button>
          <Button
            type="primary"
            disabled={reading || asks || !(ready ? outcome : hasGround)}
            onClick={() => void acceptImport()}
          >
            {t('import.accept')}
          </Button>
        </div>
      }
    >
      <div className="import">
        <FileTabs files={files} current={current} />
        <div className="import-main">
          {file?.status === 'reading' ? (
            <div className="empty">
              <Spin /> <p>{t('import.reading-what', { file: file.fileName })}</p>
              <Progress
                percent={file.progress === null ? 100 : Math.round(100 * file.progress)}
                status="active"
                showInfo={file.progress !== null}
              />
            </div>
          ) : null}
          {file && file.issues.length > 0 ? <PlainIssues issues={file.issues} /> : null}
          {file?.preview && file.mapping ? (
            <ImportPreview file={file} preview={file.preview} mapping={file.mapping} />
          ) : null}
          {file?.ground ? <GroundPreview ground={file.ground} /> : null}
          {file?.extract ? <OsmOffer file={file.extract} /> : null}
          {ready ? <ImportOutcome outcome={outcome} failure={failure} /> : null}
        </div>
      </div>
    </DialogFrame>
  );
}
