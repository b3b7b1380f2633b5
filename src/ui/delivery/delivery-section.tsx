import './delivery.css';
import '../../i18n/later-texts.ts';
import { delayNow } from '../../commands/delivery/delays.ts';
import { ProjectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { look } from '../../commands/view/look.ts';
import type { DeliveryProject } from '../../core/plan/delivery/delivery-project.ts';
import { useProject } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { ProjectSummary } from './project-summary.tsx';
import { showProject } from './show-project.ts';

const NONE: readonly DeliveryProject[] = [];
const FIRST_SHOWN = 12;

/** The projects in short, in the panel of the scenario. */
export default function DeliverySection() {
  const t = useText();
  const projects = useProject((project) => project.deliveryProjects ?? NONE);
  return (
    <section className="delivery-section" aria-label={t('delivery.title')}>
      <h3>
        {t('delivery.title')} <span className="count tabular">{projects.length}</span>
      </h3>
      {projects.length === 0 ? (
        <p className="hint">{t('delivery.empty')}</p>
      ) : (
        <>
          <ProjectSummary projects={projects} />
          <ul className="plain-list">
            {projects.slice(0, FIRST_SHOWN).map((project) => {
              const delay = delayNow(project);
              return (
                <li key={project.id}>
                  <button type="button" onClick={() => showProject(project)}>
                    <b>{project.name}</b>
                    <small>
                      {t(`delivery.stage.${project.stage}`)}
                      {project.finish === undefined ? '' : ` · ${project.finish}`}
                      {delay ? <b className="late"> · {t(`delivery.delay.${delay}`)}</b> : null}
                    </small>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <Button
        block
        icon={<ProjectOutlined aria-hidden />}
        onClick={() => look({ dialog: 'delivery' })}
      >
        {t('delivery.open')}
      </Button>
    </section>
  );
}
