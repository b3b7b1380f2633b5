import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CameraOutlined,
  DeleteOutlined,
  PlayCircleOutlined,
} from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import {
  deleteScene,
  editScene,
  makeFirstBriefing,
  moveScene,
  retakeScene,
  addScene,
} from '../../commands/briefing/briefing.ts';
import { look } from '../../commands/view/look.ts';
import type { Scene } from '../../core/plan/project.ts';
import { mapView } from '../map/map-handle.ts';
import { EmptyStart } from '../parts/empty-start.tsx';
import { useProject, useResults } from '../use-stores.ts';
import { useText } from '../use-text.ts';

function SceneEditor({ scene, index, last }: { scene: Scene; index: number; last: boolean }) {
  const t = useText();
  return (
    <details className="scene">
      <summary>
        <span className="scene-number tabular">{index + 1}</span>
        <span>
          <b>{scene.title}</b>
          {scene.figure ? <small className="tabular">{scene.figure}</small> : null}
        </span>
      </summary>
      <div className="form">
        <label>
          <span>{t('scene.title')}</span>
          <Input
            value={scene.title}
            onChange={(event) => editScene(scene.id, { title: event.target.value })}
          />
        </label>
        <label>
          <span>{t('scene.figure')}</span>
          <Input
            value={scene.figure ?? ''}
            onChange={(event) => editScene(scene.id, { figure: event.target.value })}
          />
        </label>
        <label>
          <span>{t('scene.figure-label')}</span>
          <Input
            value={scene.figureLabel ?? ''}
            onChange={(event) => editScene(scene.id, { figureLabel: event.target.value })}
          />
        </label>
        <label>
          <span>{t('scene.points')}</span>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={scene.points.join('\n')}
            onChange={(event) => editScene(scene.id, { points: event.target.value.split('\n') })}
          />
        </label>
      </div>
      <div className="button-row">
        <Tooltip title={t('scene.retake-hint')}>
          <Button
            size="small"
            icon={<CameraOutlined aria-hidden />}
            onClick={() => {
              const view = mapView();
              if (view) retakeScene(scene.id, view.camera(), view.size());
            }}
          >
            {t('scene.retake')}
          </Button>
        </Tooltip>
        <Button
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={t('scene.up')}
          disabled={index === 0}
          onClick={() => moveScene(scene.id, -1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={t('scene.down')}
          disabled={last}
          onClick={() => moveScene(scene.id, 1)}
        />
        <Button
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('scene.delete')}
          onClick={() => deleteScene(scene.id)}
        />
      </div>
    </details>
  );
}

/** The scenes for the meeting, and everything that leaves the house. */
export function BriefingPanel() {
  const t = useText();
  const briefing = useProject((project) => project.briefing);
  const ready = useResults((results) => results.active !== null && !results.busy);
  const hasAreas = useProject((project) => project.areas.length > 0);
  if (!hasAreas) return <EmptyStart />;
  return (
    <>
      <div className="button-row">
        <Button
          type={briefing.length === 0 ? 'primary' : 'default'}
          disabled={!ready || undefined}
          onClick={() => makeFirstBriefing()}
        >
          {briefing.length === 0 ? t('briefing.make') : t('briefing.make-again')}
        </Button>
        <Button
          type={briefing.length === 0 ? 'default' : 'primary'}
          icon={<PlayCircleOutlined aria-hidden />}
          disabled={briefing.length === 0}
          onClick={() => look({ presenting: 0 })}
        >
          {t('briefing.present')}
        </Button>
        <Button
          disabled={!ready || undefined}
          onClick={() => {
            const view = mapView();
            if (view) addScene(view.camera(), view.size());
          }}
        >
          {t('briefing.add-scene')}
        </Button>
      </div>
      {briefing.length === 0 ? <p className="hint">{t('briefing.empty')}</p> : null}
      {briefing.map((scene, index) => (
        <SceneEditor
          key={scene.id}
          scene={scene}
          index={index}
          last={index === briefing.length - 1}
        />
      ))}
      <h3>{t('export.title')}</h3>
      <p className="hint">{t('export.lead')}</p>
      <Button block disabled={!ready} onClick={() => look({ dialog: 'export' })}>
        {t('export.open')}
      </Button>
      <h3>{t('report.dialog')}</h3>
      <p className="hint">{t('report.lead')}</p>
      <Button block disabled={!ready} onClick={() => look({ dialog: 'report' })}>
        {t('report.open')}
      </Button>
    </>
  );
}
