import { useEffect, useRef, useState } from 'react';
import { showScene } from '../../commands/briefing/show-scene.ts';
import { look } from '../../commands/view/look.ts';
import { leaveBriefing, presentScene } from '../../commands/briefing/present.ts';
import type { Scene } from '../../core/plan/project.ts';
import type { MapModel } from '../../map/model/map-model.ts';
import type { MapView } from '../../map/map-view.ts';
import { zoomOfScene } from '../../briefing/camera-for.ts';
import { LegendItems } from '../map/legend.tsx';
import { useProject, useView } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import './presenter.css';

const SILENT = {
  onSelect() {},
  onHover() {},
  onSiteMoveStart() {},
  onSiteMove() {},
  onSiteMoveEnd() {},
  onAddSite() {},
  onIssue() {},
};

/** Names and signs of the map are drawn this many times larger, to be read from the back of a room. */
const ENLARGED = 1.75;

/** A map that shows one scene absolutely: the same scene always gives the same picture. */
function SceneMap({ scene }: { scene: Scene }) {
  const container = useRef<HTMLDivElement>(null);
  const language = useView((view) => view.language);
  const pick = usePick();
  const [view, setView] = useState<MapView | null>(null);
  const [ready, setReady] = useState('');
  const [shown, setShown] = useState<{ scene: Scene; model: MapModel } | null>(null);
  useEffect(() => {
    let made: MapView | null = null;
    let gone = false;
    void import('../../map/map-view.ts').then(({ MapView }) => {
      if (gone || !container.current) return;
      made = new MapView(container.current, SILENT, { language, enlarged: ENLARGED });
      setView(made);
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [language]);
  useEffect(() => {
    let gone = false;
    void showScene(scene, pick).then((model) => {
      if (!gone) setShown({ scene, model });
    });
    return () => {
      gone = true;
    };
  }, [scene, pick]);
  useEffect(() => {
    if (!view || !shown) return;
    let gone = false;
    const { model } = shown;
    const { id, map } = shown.scene;
    // The legend of this scene has just taken its room.
    view.resize();
    view.jumpTo(map.center, zoomOfScene(map.zoom, view.size()));
    const draw = async () => {
      // A label keeps its side from the picture before: labels come last, to a map without any.
      await view.update({ ...model, show: { ...model.show, labels: false } });
      await view.whenDrawn();
      if (gone) return;
      await view.update(model);
      await view.whenDrawn();
      if (!gone) setReady(id);
    };
    void draw();
    return () => {
      gone = true;
    };
  }, [view, shown]);
  return (
    <div className="presenter-side">
      <div className="presenter-map" data-scene={ready} inert>
        <div
          className="presenter-enlarged"
          style={{
            width: `${100 / ENLARGED}%`,
            height: `${100 / ENLARGED}%`,
            transform: `scale(${ENLARGED})`,
          }}
        >
          <div className="presenter-canvas" ref={container} />
        </div>
      </div>
      <div className="presenter-legend">{shown ? <LegendItems model={shown.model} /> : null}</div>
    </div>
  );
}

/** Full screen for a projector: map, title, one figure, a short list. */
export default function Presenter() {
  const t = useText();
  const pick = usePick();
  const scenes = useProject((project) => project.briefing);
  const notices = useProject((project) => project.notices);
  const approvalNo = useProject((project) => project.mapApprovalNo);
  const index = useView((view) => view.presenting ?? 0);
  const root = useRef<HTMLDivElement>(null);
  const scene = scenes[Math.min(index, scenes.length - 1)];

  useEffect(() => {
    root.current?.focus();
    // Browsers refuse full screen without a click of the planner; the briefing then fills the window.
    void root.current?.requestFullscreen?.().catch(() => undefined);
    const onFullscreen = () => {
      if (!document.fullscreenElement) look({ presenting: null });
    };
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => document.removeEventListener('fullscreenchange', onFullscreen);
  }, []);

  if (!scene) return null;
  const synthetic = notices.find((notice) => notice.kind === 'synthetic');
  return (
    <div
      className="presenter"
      ref={root}
      tabIndex={-1}
      role="dialog"
      aria-modal="true"
      aria-label={t('briefing.present')}
    >
      <div className="presenter-words">
        <h2>{scene.title}</h2>
        {scene.figure ? (
          <p className="presenter-figure">
            <b>{scene.figure}</b>
            {scene.figureLabel ? <span>{scene.figureLabel}</span> : null}
          </p>
        ) : null}
        <ul>
          {scene.points
            .filter((point) => point.trim())
            .map((point) => (
              <li key={point}>{point}</li>
            ))}
        </ul>
        <footer>
          {synthetic ? <p>{pick(synthetic)}</p> : null}
          <p>{approvalNo ?? t('export.stamp')}</p>
          <div className="presenter-nav">
            <button
              type="button"
              onClick={() => presentScene(index - 1)}
              disabled={index === 0}
              aria-label={t('briefing.back')}
            >
              ‹
            </button>
            <span className="tabular">
              {index + 1} / {scenes.length}
            </span>
            <button
              type="button"
              onClick={() => presentScene(index + 1)}
              disabled={index >= scenes.length - 1}
              aria-label={t('briefing.next')}
            >
              ›
            </button>
            <button type="button" onClick={leaveBriefing} aria-label={t('briefing.leave')}>
              ✕
            </button>
          </div>
        </footer>
      </div>
      <SceneMap scene={scene} />
    </div>
  );
}
