import { FolderOpenOutlined, SaveOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { chooseFiles } from '../../commands/importing/read-dropped.ts';
import { look } from '../../commands/view/look.ts';
import { offerOsmProject } from '../../commands/opening/osm-project.ts';
import { chooseProjectFile, newProject, saveProject } from '../../commands/opening/project-file.ts';
import { setCompleteKinds } from '../../commands/standards/who-is-asked.ts';
import { ApproximateAreas } from '../hygiene/approximate-areas.tsx';
import { HygieneSection } from '../hygiene/hygiene-section.tsx';
import { UnplacedList } from '../hygiene/unplaced-list.tsx';
import { LoadedNetwork } from '../network/loaded-network.tsx';
import { SpreadTotals } from '../osm/spread-totals.tsx';
import { CompleteLists } from '../parts/complete-lists.tsx';
import { Showing } from '../parts/read-only.tsx';
import { IssueList } from '../parts/issue-list.tsx';
import { SourceLine } from './source-line.tsx';
import { ProjectName } from './project-name.tsx';
import { useProject } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';

/** What is loaded, from where, and what was wrong with it. */
export function DataPanel() {
  const t = useText();
  const pick = usePick();
  const sources = useProject((project) => project.sources);
  const hasFacilities = useProject((project) => project.facilities.length > 0);
  const complete = useProject((project) => project.settings.completeKinds);
  const notices = useProject((project) => project.notices);
  const issues = useProject((project) => project.issues);
  const basemap = useProject((project) => project.basemap);
  return (
    <>
      <div className="stack">
        <Button
          id="data-import"
          type="primary"
          block
          icon={<UploadOutlined aria-hidden />}
          onClick={() => void chooseFiles()}
        >
          {t('data.import')}
        </Button>
        <p className="hint">{t('data.drop-hint')}</p>
        <div className="button-grid">
          <Button
            icon={<FolderOpenOutlined aria-hidden />}
            onClick={() => look({ dialog: 'gallery' })}
          >
            {t('data.samples')}
          </Button>
          <Button onClick={() => void chooseProjectFile()}>{t('data.open-project')}</Button>
          <Showing>
            <Button icon={<SaveOutlined aria-hidden />} onClick={saveProject}>
              {t('data.save-project')}
            </Button>
          </Showing>
          <Popconfirm title={t('data.new-confirm')} onConfirm={newProject}>
            <Button>{t('data.new-project')}</Button>
          </Popconfirm>
          <Button className="whole-line" onClick={() => offerOsmProject(null)}>
            {t('osm.open')}
          </Button>
          <Showing>
            <Button className="whole-line" onClick={() => look({ dialog: 'versions' })}>
              {t('versions.open')}
            </Button>
          </Showing>
        </div>
      </div>
      <ProjectName />
      <h3>{t('data.loaded')}</h3>
      {sources.length === 0 ? <p className="empty">{t('data.empty')}</p> : null}
      <ul className="sources">
        {sources.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ul>
      {hasFacilities ? (
        <CompleteLists complete={complete ?? []} onChange={setCompleteKinds} />
      ) : null}
      <LoadedNetwork />
      <ApproximateAreas />
      <UnplacedList />
      <HygieneSection />
      <SpreadTotals />
      {notices.length > 0 ? (
        <ul className="notices">
          {notices.map((notice) => (
            <li key={notice.zh}>{pick(notice)}</li>
          ))}
        </ul>
      ) : null}
      <h3>
        {t('data.issues')} <span className="count tabular">{issues.length}</span>
      </h3>
      {issues.length === 0 ? (
        <p className="empty">{t('data.no-issues')}</p>
      ) : (
        <IssueList issues={issues} />
      )}
      <h3>{t('data.basemap')}</h3>
      <Button onClick={() => look({ dialog: 'basemap' })}>{t(`basemap.${basemap.kind}`)}</Button>
    </>
  );
}
