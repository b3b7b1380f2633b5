import { PlayCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useStore } from 'zustand';
import { addScene } from '../../commands/briefing/briefing.ts';
import { makeFirstBriefing } from '../../commands/briefing/make-briefing.ts';
import { presentFrom } from '../../commands/briefing/present.ts';
import { look } from '../../commands/view/look.ts';
import { briefingStore } from '../../state/briefing-store.ts';
import { mapView } from '../parts/map-handle.ts';
import { EmptyStart } from '../parts/empty-start.tsx';
import { useProject, useResults } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { ExportSlides } from './export-slides.tsx';
import { ProposedBriefing } from './proposed-briefing.tsx';
import { SceneEditor } from './scene-editor.tsx';

/** The scenes for the meeting, and everything that leaves the house. */
export function BriefingPanel() {
  const t = useText();
  const briefing = useProject((project) => project.briefing);
  const ready = useResults((results) => results.active !== null && !results.busy);
  const hasAreas = useProject((project) => project.areas.length > 0);
  const { busy, proposed } = useStore(briefingStore);
  if (!hasAreas) return <EmptyStart />;
  return (
    <>
      <div className="button-row briefing-acts">
        <Button
          type={briefing.length === 0 ? 'primary' : 'default'}
          disabled={!ready || undefined}
          loading={busy}
          onClick={() => void makeFirstBriefing()}
        >
          {briefing.length === 0 ? t('briefing.make') : t('briefing.make-again')}
        </Button>
        <Button
          type={briefing.length === 0 ? 'default' : 'primary'}
          icon={<PlayCircleOutlined aria-hidden />}
          disabled={briefing.every(({ hidden }) => hidden)}
          onClick={() => presentFrom()}
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
      {proposed ? <ProposedBriefing proposed={proposed} /> : null}
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
      <ExportSlides disabled={briefing.every(({ hidden }) => hidden)} />
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
