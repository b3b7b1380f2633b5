import { Button, Input, Progress } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import '../osm/osm.css';
import {
  buildOsmProject,
  chooseExtract,
  closeOsmProject,
  stopOsmProject,
  undoOsmProject,
} from '../../commands/opening/osm-project.ts';
import type { People } from '../../core/vocabulary/people.ts';
import { osmProjectStore, type OsmProjectState } from '../../state/osm-project-store.ts';
import { OsmReportView } from '../osm/osm-report.tsx';
import { PeopleTotals } from '../osm/people-totals.tsx';
import { useText } from '../use-text.ts';
import { DialogFrame } from '../parts/dialog-frame.tsx';
import { PlainIssues } from '../parts/plain-issues.tsx';

const STAGES = ['read', 'areas', 'facilities', 'demand', 'network', 'basemap'] as const;

function Running({ stage, share }: NonNullable<OsmProjectState['running']>) {
  const t = useText();
  const percent = Math.round((100 * (STAGES.indexOf(stage) + share)) / STAGES.length);
  return (
    <div role="status">
      <p>{t(`osm.stage.${stage}`)}…</p>
      <Progress percent={percent} status="active" />
    </div>
  );
}

function Made({ title, report, issueCount }: NonNullable<OsmProjectState['made']>) {
  const t = useText();
  return (
    <>
      <p>
        <b>{t('osm.made', { title })}</b>
      </p>
      <OsmReportView report={report} />
      {issueCount > 0 ? <p>{t('osm.with-issues', { count: issueCount })}</p> : null}
      <p className="hint">{t('osm.standards-hint')}</p>
    </>
  );
}

/** From an extract to a working project in one step. */
export default function OsmProjectDialog() {
  const t = useText();
  const { file, running, issues, made } = useStore(osmProjectStore);
  const [title, setTitle] = useState('');
  const [totals, setTotals] = useState<People>({});
  const footer = made ? (
    <div className="button-row end">
      <Button onClick={undoOsmProject}>{t('osm.undo')}</Button>
      <Button type="primary" onClick={closeOsmProject}>
        {t('osm.done')}
      </Button>
    </div>
  ) : (
    <div className="button-row end">
      {running ? (
        <Button onClick={stopOsmProject}>{t('osm.stop')}</Button>
      ) : (
        <Button onClick={closeOsmProject}>{t('osm.close')}</Button>
      )}
      <Button
        type="primary"
        disabled={!file}
        loading={running !== null}
        onClick={() => void buildOsmProject(title, totals)}
      >
        {t('osm.build')}
      </Button>
    </div>
  );
  return (
    <DialogFrame title={t('osm.title')} width={720} onClose={closeOsmProject} footer={footer}>
      {made ? <Made {...made} /> : null}
      {running ? <Running {...running} /> : null}
      {made || running ? null : (
        <>
          <p className="hint">{t('osm.lead')}</p>
          <div className="form">
            <div className="osm-file">
              <span>{t('osm.file')}</span>
              <span>
                {file ? <b>{file.name}</b> : null}{' '}
                <Button onClick={() => void chooseExtract()}>{t('osm.choose')}</Button>
              </span>
            </div>
            <label>
              <span>{t('osm.name')}</span>
              <Input
                value={title}
                placeholder={t('osm.name-placeholder')}
                onChange={(event) => setTitle(event.target.value)}
              />
            </label>
          </div>
          <h3>{t('osm.totals')}</h3>
          <PeopleTotals totals={totals} onChange={setTotals} />
          <p className="hint">{t('osm.totals-hint')}</p>
          <p>{t('osm.replaces')}</p>
          {issues.length > 0 ? <PlainIssues issues={issues} /> : null}
        </>
      )}
    </DialogFrame>
  );
}
