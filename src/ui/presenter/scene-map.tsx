import { issue } from '../../core/base/issue.ts';
import type { Rect } from '../../core/base/rect.ts';
import { useEffect, useRef, useState } from 'react';
import { zoomOfScene } from '../../briefing/camera-for.ts';
import { showScene } from '../../commands/briefing/show-scene.ts';
import { issueWords } from '../../i18n/issue-text.ts';
import type { Scene } from '../../core/plan/scene.ts';
import type { MapModel } from '../../map/model/map-model.ts';
import type { MapView } from '../../map/map-view.ts';
import { LegendItems } from '../map/legend.tsx';
import { useView } from '../use-stores.ts';
import { usePick } from '../use-text.ts';
import { placeOn } from './slide.tsx';

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

/**
 * A map that shows one scene absolutely: the same scene always gives the same picture. Without a place it stays unseen, ready for
 * the next page that has one.
 */
export function SceneMap({ scene, at }: { scene: Scene; at: Rect | null }) {
  const container = useRef<HTMLDivElement>(null);
  const language = useView((view) => view.language);
  const pick = usePick();
  const [view, setView] = useState<MapView | null>(null);
  /** This browser draws no map; words and charts of the page are shown all the same. */
  const [failed, setFailed] = useState(false);
  const [ready, setReady] = useState('');
  const [shown, setShown] = useState<{ scene: Scene; model: MapModel } | null>(null);
  const isSeen = at !== null;
  useEffect(() => {
    let made: MapView | null = null;
    let gone = false;
    const start = async () => {
      const { MapView } = await import('../../map/map-view.ts');
      if (gone || !container.current) return;
      made = new MapView(container.current, SILENT, { language, enlarged: ENLARGED });
      setView(made);
    };
    start().catch(() => {
      if (!gone) setFailed(true);
    });
    return () => {
      gone = true;
      made?.destroy();
    };
  }, [language]);
  useEffect(() => {
    if (!isSeen) return;
    let gone = false;
    void showScene(scene, pick).then((model) => {
      if (!gone) setShown({ scene, model });
    });
    return () => {
      gone = true;
    };
  }, [scene, pick, isSeen]);
  useEffect(() => {
    if (!view || !shown || !isSeen) return;
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
  }, [view, shown, isSeen]);
  return (
    <div
      className="presenter-side"
      style={
        at
          ? placeOn(at)
          : { ...placeOn({ x: 0, y: 0, width: 960, height: 640 }), visibility: 'hidden' }
      }
    >
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
      {failed ? (
        <p className="presenter-no-map">
          {issueWords(language, issue('map-no-webgl', 'error')).title}
        </p>
      ) : null}
      <div className="presenter-legend">{shown ? <LegendItems model={shown.model} /> : null}</div>
    </div>
  );
}
