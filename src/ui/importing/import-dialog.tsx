import { Button, Progress, Spin } from 'antd';
import { memo } from 'react';
import { useStore } from 'zustand';
import { acceptImport, asksForRole, showPending } from '../../commands/importing/import-files.ts';
import { chooseFiles } from '../../commands/importing/read-dropped.ts';
import { asksForCrs } from '../../io/guard/asks-for-crs.ts';
import { importStore, type PendingFile } from '../../state/import-store.ts';
import { GroundPreview } from '../network/ground-preview.tsx';
import { OsmOffer } from '../osm/osm-offer.tsx';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';
import { ImportFileTabs } from './import-file-tabs.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportPreview } from './import-preview.tsx';
import { PlainIssues } from '../parts/plain-issues.tsx';
import { useLeaveImport } from './use-leave-import.tsx';

/** Notes on reading that stand above the preview; the rest is asked for. */
const FIRST_ISSUES = 1;

/** Why the import cannot be accepted yet, and the file that is to be looked at; null when it can. */
function useObstacle(): { why: string; file?: PendingFile } | null {
  const t = useText();
  const { files, outcome, failure, accepting } = useStore(importStore);
  if (accepting) return { why: t('import.accepting') };
  if (files.some((each) => each.status === 'reading')) return { why: t('import.why-reading') };
  if (!files.some((each) => each.preview ?? each.ground)) return { why: t('import.why-nothing') };
  const asks = files.find((each) => each.guard && !each.crsChosen && asksForCrs(each.guard));
  if (asks) return { why: t('crs.ask'), file: asks };
  const unsaid = files.find((each) => asksForRole(each, files.length));
  if (unsaid?.mapping && unsaid.preview?.guess.orRole) {
    const role = t(`role.${unsaid.mapping.role}`);
    const or = t(`role.${unsaid.preview.guess.orRole}`);
    return { why: t('import.why-role', { file: unsaid.fileName, role, or }), file: unsaid };
  }
  if (outcome || !files.some((each) => each.preview)) return null;
  return { why: failure === null ? t('import.working') : t('import.why-failure') };
}

/** What was noticed in all files, always in sight; a click brings the list into view. */
function IssueCount() {
  const t = useText();
  const { files, outcome } = useStore(importStore);
  const all = [...files.flatMap(({ issues }) => issues), ...(outcome?.issues ?? [])];
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const warnings = all.filter(({ severity }) => severity === 'warning').length;
  if (errors + warnings === 0) return null;
  const show = () =>
    document.querySelector('.import-main .plain-issues')?.scrollIntoView({ block: 'nearest' });
  return (
    <button
      type="button"
      className={errors > 0 ? 'link import-count has-errors' : 'link import-count'}
      onClick={show}
    >
      {[
        ...(errors > 0 ? [t('import.errors', { n: errors })] : []),
        ...(warnings > 0 ? [t('import.warnings', { n: warnings })] : []),
      ].join(' · ')}
    </button>
  );
}

function Footer({ leave }: { leave: () => void }) {
  const t = useText();
  const { files } = useStore(importStore);
  const reading = files.some((each) => each.status === 'reading');
  const obstacle = useObstacle();
  return (
    <div className="import-footer">
      <Button onClick={() => void chooseFiles()}>{t('import.more')}</Button>
      <IssueCount />
      <span className="top-bar-gap" />
      <span role="status" id="import-why" className="import-why">
        {obstacle?.file ? (
          <button type="button" className="link" onClick={() => showPending(obstacle.file!.key)}>
            {t('import.why-file', { file: obstacle.file.fileName, why: obstacle.why })}
          </button>
        ) : (
          obstacle?.why
        )}
      </span>
      <Button onClick={leave}>{reading ? t('import.stop') : t('import.cancel')}</Button>
      <Button
        type="primary"
        disabled={obstacle !== null}
        aria-describedby="import-why"
        onClick={() => void acceptImport()}
      >
        {t('import.accept')}
      </Button>
    </div>
  );
}

function FileProgress({ file }: { file: PendingFile }) {
  const t = useText();
  return (
    <div className="empty">
      <Spin />{' '}
      <p>
        {file.loadsLibrary
          ? t('import.loading-library')
          : t('import.reading-what', { file: file.fileName })}
      </p>
      <Progress
        percent={file.progress === null ? 100 : Math.round(100 * file.progress)}
        status="active"
        showInfo={file.progress !== null}
      />
    </div>
  );
}

/** What a file holds; drawn anew only when it changes itself, not with each of the others that are read meanwhile. */
const FileContent = memo(({ file }: { file: PendingFile }) => (
  <>
    {file.issues.length > 0 ? <PlainIssues issues={file.issues} first={FIRST_ISSUES} /> : null}
    {file.preview && file.mapping ? (
      <ImportPreview file={file} preview={file.preview} mapping={file.mapping} />
    ) : null}
    {file.ground ? <GroundPreview ground={file.ground} /> : null}
    {file.extract ? <OsmOffer file={file.extract} /> : null}
  </>
));

/** The way in: what each file is, how its columns are understood, and what would come of it. */
export default function ImportDialog() {
  const t = useText();
  const { files, current, outcome, failure } = useStore(importStore);
  const file = files.find((each) => each.key === current);
  const ready = files.some((each) => each.preview);
  const isSample = useProject((project) => project.sampleId !== undefined);
  const { leave, question } = useLeaveImport();
  return (
    <DialogFrame
      title={t('import.title')}
      width={1080}
      onClose={leave}
      staysOpen
      footer={<Footer leave={leave} />}
    >
      {question}
      <div className="import">
        <ImportFileTabs files={files} current={current} />
        <div className="import-main">
          {file?.status === 'reading' ? <FileProgress file={file} /> : null}
          {isSample && ready ? <p className="hint">{t('import.into-sample')}</p> : null}
          {file ? <FileContent file={file} /> : null}
          {ready ? <ImportOutcome outcome={outcome} failure={failure} /> : null}
        </div>
      </div>
    </DialogFrame>
  );
}
