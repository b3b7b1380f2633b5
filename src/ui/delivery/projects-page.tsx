import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import {
  exportProjects,
  type PickedList,
  pickWorkbook,
  readProjectFile,
} from '../../commands/delivery/project-files.ts';
import {
  addEmptyProject,
  makeProjectOfCandidate,
  makeProjectOfFacility,
  makeProjectsOfSites,
  takeProjects,
} from '../../commands/delivery/projects.ts';
import type { DeliveryProject } from '../../core/plan/delivery/delivery-project.ts';
import type { ReadProjects } from '../../io/delivery/read-project-list.ts';
import { activeScenario } from '../../state/project-store.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { HangingList } from './hanging-list.tsx';
import { ProjectSummary } from './project-summary.tsx';
import { ProjectTable } from './project-table.tsx';
import { ReadPreview } from './read-preview.tsx';

const NONE: readonly DeliveryProject[] = [];
/** Names to choose from; a longer list is searched by typing. */
const MOST_OFFERED = 2000;

/** Ways in which a project begins. */
function NewProjects() {
  const t = useText();
  const sites = useProject((project) => activeScenario(project)?.sites.length ?? 0);
  const candidates = useProject((project) => project.candidates);
  const facilities = useProject((project) => project.facilities);
  const choose = (
    records: readonly { id: string; name: string }[],
    label: string,
    onChoose: (id: string) => void,
  ) =>
    records.length === 0 ? null : (
      <Select
        size="small"
        aria-label={label}
        placeholder={label}
        value={null}
        style={{ width: 150 }}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={records
          .slice(0, MOST_OFFERED)
          .map(({ id, name }) => ({ value: id, label: name || id }))}
        onChange={(id: string | null) => id !== null && onChoose(id)}
      />
    );
  return (
    <>
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => addEmptyProject(t('delivery.new-name'))}
      >
        {t('delivery.add')}
      </Button>
      {sites > 0 ? (
        <Button size="small" onClick={makeProjectsOfSites}>
          {t('delivery.from-sites', { n: sites })}
        </Button>
      ) : null}
      {choose(candidates ?? [], t('delivery.from-candidate'), makeProjectOfCandidate)}
      {choose(facilities, t('delivery.from-facility'), makeProjectOfFacility)}
    </>
  );
}

/** The list of projects 项目库: table, ways in and out. */
export function ProjectsPage() {
  const t = useText();
  const projects = useProject((project) => project.deliveryProjects ?? NONE);
  const [read, setRead] = useState<PickedList<ReadProjects>>();
  return (
    <>
      <div className="delivery-tools">
        <NewProjects />
        <span className="top-bar-gap" />
        <Button
          size="small"
          icon={<UploadOutlined aria-hidden />}
          onClick={() =>
            void pickWorkbook(readProjectFile).then((picked) => picked && setRead(picked))
          }
        >
          {t('delivery.import')}
        </Button>
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => void exportProjects()}
        >
          {t('delivery.export')}
        </Button>
      </div>
      {read ? (
        <ReadPreview
          issues={read.issues}
          onTake={() => {
            takeProjects(read.value!.projects);
            setRead(undefined);
          }}
          onLeave={() => setRead(undefined)}
        >
          {read.value
            ? t('delivery.read', {
                file: read.file,
                added: read.value.added,
                changed: read.value.changed,
              })
            : null}
        </ReadPreview>
      ) : null}
      {projects.length === 0 ? (
        <div className="empty">
          <p>{t('delivery.empty')}</p>
          <p>{t('delivery.how-to-begin')}</p>
        </div>
      ) : (
        <>
          <ProjectSummary projects={projects} />
          <div className="delivery-scroll">
            <ProjectTable projects={projects} />
            <HangingList projects={projects} />
          </div>
        </>
      )}
    </>
  );
}
