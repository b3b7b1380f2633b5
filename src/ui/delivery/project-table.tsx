import { delayNow } from '../../commands/delivery/delays.ts';
import { EditOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { editProject } from '../../commands/delivery/projects.ts';
import {
  type DeliveryProject,
  investmentYuan,
  openYuan,
  PROJECT_STAGES,
} from '../../core/plan/delivery/delivery-project.ts';
import { isStanding } from '../../core/plan/standing-projects.ts';
import { formatNumber } from '../../i18n/format.ts';
import { kindName } from '../../i18n/plan-text.ts';
import { showProject } from './show-project.ts';
import { PlainSelect } from '../parts/plain-select.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { useProject } from '../use-stores.ts';
import { useLanguage, useText } from '../use-text.ts';
import { DateField, ProjectForm } from './project-form.tsx';

const WAN = 10_000;

/** Whether a project has ground to stand on: a place, or the facility that it extends. */
export function hasPlace({ lng, lat, origin }: DeliveryProject): boolean {
  return origin.of === 'facility' || (lng !== undefined && lat !== undefined);
}

/** What of the year looked at counts a project, and what is wrong with its dates, money or place. */
function Marks({ project }: { project: DeliveryProject }) {
  const t = useText();
  const language = useLanguage();
  const year = useProject((state) => state.settings.year);
  const scenarioId = useProject((state) => state.activeScenarioId);
  const delay = delayNow(project);
  const open = openYuan(project) / WAN;
  const counts =
    project.kinds.length > 0 && hasPlace(project) && isStanding(project, { scenarioId, year });
  const money = formatNumber(language, Math.abs(open), 2);
  return (
    <span className="project-marks">
      {project.kinds.length > 0 ? (
        <small className={counts ? 'counted' : undefined}>
          {t(counts ? 'delivery.counted' : 'delivery.not-counted')}
        </small>
      ) : null}
      {delay ? <b className="late">{t(`delivery.delay.${delay}`)}</b> : null}
      {project.kinds.length > 0 && !hasPlace(project) ? (
        <small className="lacks">{t('delivery.no-place')}</small>
      ) : null}
      {open < -0.01 ? (
        <small className="lacks">{t('delivery.funds-over', { n: money })}</small>
      ) : null}
      {open > 0.01 && project.funds ? (
        <small>{t('delivery.funds-open', { n: money })}</small>
      ) : null}
    </span>
  );
}

/** The list of projects, edited in place; a line opens into everything that is known of it. */
export function ProjectTable({ projects }: { projects: readonly DeliveryProject[] }) {
  const t = useText();
  const language = useLanguage();
  const [openId, setOpenId] = useState<string>();
  const number = (value: number | undefined) =>
    value === undefined ? '—' : formatNumber(language, value, 2);
  return (
    <DataTable
      className="ruled project-table"
      label={t('delivery.title')}
      rows={projects}
      rowKey={({ id }) => id}
      rowClass={(project) => (delayNow(project) ? 'late' : undefined)}
      renderUnder={(project) =>
        project.id === openId ? <ProjectForm key={project.id} project={project} /> : null
      }
      columns={[
        {
          id: 'name',
          header: t('delivery.column.name'),
          namesRow: true,
          render: ({ id, name, kinds, type }) => (
            <>
              <Button
                type="text"
                size="small"
                icon={<EditOutlined />}
                aria-label={t('delivery.edit', { name })}
                aria-expanded={id === openId}
                onClick={() => setOpenId(id === openId ? undefined : id)}
              />
              {name}
              <small>
                {[
                  type && t(`delivery.type.${type}`),
                  ...kinds.map((kind) => kindName(language, kind)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </>
          ),
        },
        {
          id: 'beds',
          header: t('delivery.column.beds'),
          number: true,
          render: ({ beds }) => number(beds),
        },
        {
          id: 'places',
          header: t('delivery.column.places'),
          number: true,
          render: ({ places }) => number(places),
        },
        {
          id: 'total',
          header: t('delivery.column.total'),
          number: true,
          render: (project) => {
            const yuan = investmentYuan(project);
            return number(yuan === undefined ? undefined : yuan / WAN);
          },
        },
        { id: 'lead', header: t('delivery.column.lead'), render: ({ lead }) => lead ?? '—' },
        {
          id: 'finish',
          header: t('delivery.column.finish'),
          render: ({ id, name, finish }) => (
            <DateField
              label={`${name} ${t('delivery.column.finish')}`}
              value={finish}
              onChange={(value) => editProject(id, { finish: value })}
            />
          ),
        },
        {
          id: 'stage',
          header: t('delivery.column.stage'),
          render: ({ id, name, stage }) => (
            <PlainSelect
              label={`${name} ${t('delivery.column.stage')}`}
              none={t('delivery.unknown')}
              value={stage}
              options={PROJECT_STAGES.map((value) => ({
                value,
                label: t(`delivery.stage.${value}`),
              }))}
              onChange={(value) => value && editProject(id, { stage: value })}
            />
          ),
        },
        {
          id: 'marks',
          header: t('delivery.status'),
          render: (project) => <Marks project={project} />,
        },
        {
          id: 'show',
          render: (project) =>
            hasPlace(project) && project.lng !== undefined ? (
              <Button
                type="text"
                size="small"
                icon={<EnvironmentOutlined />}
                aria-label={t('delivery.show')}
                onClick={() => showProject(project, true)}
              />
            ) : null,
        },
      ]}
    />
  );
}
