import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  CameraOutlined,
  CopyOutlined,
  DeleteOutlined,
  EyeInvisibleOutlined,
  EyeOutlined,
  PlayCircleOutlined,
} from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import {
  deleteScene,
  duplicateScene,
  editScene,
  hideScene,
  moveScene,
  retakeScene,
} from '../../commands/briefing/briefing.ts';
import { presentFrom } from '../../commands/briefing/present.ts';
import type { Scene } from '../../core/plan/scene.ts';
import { mapView } from '../parts/map-handle.ts';
import { useText } from '../use-text.ts';

/** The texts of a page that stand in one line. */
const LINES = ['title', 'basis', 'figure', 'figureLabel'] as const;
const LABELS = {
  title: 'scene.title',
  basis: 'scene.basis',
  figure: 'scene.figure',
  figureLabel: 'scene.figure-label',
} as const;

/** A page of the briefing in the list: its words, its notes, and what can be done with it. */
export function SceneEditor({
  scene,
  index,
  last,
}: {
  scene: Scene;
  index: number;
  last: boolean;
}) {
  const t = useText();
  const { id, hidden = false } = scene;
  return (
    <details className={hidden ? 'scene scene-hidden' : 'scene'}>
      <summary>
        <span className="scene-number tabular">{index + 1}</span>
        <span>
          <b>{scene.title}</b>
          {scene.figure ? <small className="tabular">{scene.figure}</small> : null}
          {hidden ? <small>{t('scene.hidden')}</small> : null}
        </span>
      </summary>
      <div className="form">
        {LINES.map((field) => (
          <label key={field}>
            <span>{t(LABELS[field])}</span>
            <Input
              value={scene[field] ?? ''}
              onChange={(event) => editScene(id, { [field]: event.target.value })}
            />
          </label>
        ))}
        <label>
          <span>{t('scene.points')}</span>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={scene.points.join('\n')}
            onChange={(event) => editScene(id, { points: event.target.value.split('\n') })}
          />
        </label>
        <label>
          <span>{t('scene.notes')}</span>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={scene.notes ?? ''}
            onChange={(event) => editScene(id, { notes: event.target.value })}
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
              if (view) retakeScene(id, view.camera(), view.size());
            }}
          >
            {t('scene.retake')}
          </Button>
        </Tooltip>
        <Button
          size="small"
          icon={<PlayCircleOutlined aria-hidden />}
          aria-label={t('scene.present-here')}
          disabled={hidden}
          onClick={() => presentFrom(id)}
        />
        <Button
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={t('scene.up')}
          disabled={index === 0}
          onClick={() => moveScene(id, -1)}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={t('scene.down')}
          disabled={last}
          onClick={() => moveScene(id, 1)}
        />
        <Button
          size="small"
          icon={hidden ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
          aria-label={t(hidden ? 'scene.show' : 'scene.hide')}
          onClick={() => hideScene(id, !hidden)}
        />
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden />}
          aria-label={t('scene.duplicate')}
          onClick={() => duplicateScene(id)}
        />
        <Button
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('scene.delete')}
          onClick={() => deleteScene(id)}
        />
      </div>
    </details>
  );
}
