import { isReadOnly } from '../../commands/project/change-project.ts';
import { Spin } from 'antd';
import { startTransition, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { reportIssue } from '../../commands/view/report-issue.ts';
import { select } from '../../commands/view/look.ts';
import { boundPlaces, findSelectionBox, findWholeBox } from '../../commands/map/find-box.ts';
import { takeMeasurePlace } from '../../commands/map/measure.ts';
import { lookAtSiting } from '../../commands/siting/siting-look.ts';
import { mapModelMaker } from '../../commands/map/make-map-model.ts';
import { readMapState, watchMapState } from '../../commands/map/map-state.ts';
import { takeUnplacedPlace } from '../../commands/importing/place-unplaced.ts';
import { aimNetworkTool } from '../../commands/scenario/aim-network-tool.ts';
import {
  moveCorner,
  removeCorner,
  takeNetworkPlace,
} from '../../commands/scenario/network-edits.ts';
import { drawSite, moveSite } from '../../commands/scenario/sites.ts';
import { issue } from '../../core/base/issue.ts';
import { isEmptyProject } from '../../core/plan/is-empty-project.ts';
import type { MapHandlers } from '../../map/handles/map-handlers.ts';
import type { MapModel } from '../../map/model/map-model.ts';
import type { MapView } from '../../map/map-view.ts';
import { measureStore } from '../../state/measure-store.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { openingStore } from '../../state/opening-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { sitingStore } from '../../state/siting-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { useProject, useView } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { DragHint } from './drag-hint.tsx';
import { HoverLabel, type HoverLabelProps } from './hover-label.tsx';
import { MapBox } from '../lists/map-box.tsx';
import { Legend } from './legend.tsx';
import { setMapView } from '../parts/map-handle.ts';
import { MapTools } from './map-tools.tsx';
import { PrintedMap } from './printed-map.tsx';
import { ThreeDoors } from './three-doors.tsx';

let drags = 0;

const handlers: Omit<MapHandlers, 'onHover'> = {
  onSelect(target) {
    if (target?.type === 'plan-site') {
      lookAtSiting({ tab: 'sites', siteId: target.id });
      return;
    }
    select(target && { type: target.type, id: target.id });
  },
  mayMove: () => !isReadOnly(),
  onSiteMoveStart(id) {
    drags++;
    select({ type: 'site', id });
  },
  onSiteMove: (id, { lng, lat }) => moveSite(id, lng, lat, `drag-${drags}`),
  onSiteMoveEnd: (id, { lng, lat }) => moveSite(id, lng, lat, `drag-${drags}`),
  onAddSite({ lng, lat }, again) {
    if (takeMeasurePlace(lng, lat, again)) return;
    if (takeUnplacedPlace(lng, lat)) return;
    if (!takeNetworkPlace(lng, lat, again)) drawSite(lng, lat);
  },
  onAim: (place) => void aimNetworkTool(place),
  onCornerMove: (corner, { lng, lat }) => moveCorner(corner, lng, lat),
  onCornerRemove: removeCorner,
  onIssue: reportIssue,
};

/** The map with its legend; MapLibre is loaded when this is first shown. */
export function MapPane() {
  const t = useText();
  const pick = usePick();
  const language = useView((view) => view.language);
  const tool = useView((view) => view.tool);
  const areas = useProject((project) => project.areas);
  const projectId = useProject((project) => project.id);
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<MapView | null>(null);
  const [hover, setHover] = useState<HoverLabelProps | null>(null);
  const [drawn, setDrawn] = useState<MapModel | null>(null);
  /** The whole that the camera has been brought to, and where it was when the map was last put away. */
  const brought = useRef<{ to: string; camera: ReturnType<MapView['camera']> | null } | null>(null);

  useEffect(() => {
    let gone = false;
    let made: MapView | null = null;
    void import('../../map/map-view.ts').then((module) => {
      if (gone || !container.current) return;
      try {
        made = new module.MapView(
          container.current,
          {
            ...handlers,
            onHover: (target, point) => setHover(target && { target, point }),
            onSiteMoveStart(id) {
              // What the site does stands beside it now.
              setHover(null);
              handlers.onSiteMoveStart(id);
            },
          },
          { language },
        );
      } catch (error) {
        console.error(error);
        reportIssue(issue('map-no-webgl', 'error'));
        return;
      }
      setMapView(made);
      setView(made);
    });
    return () => {
      gone = true;
      setMapView(null);
      setView(null);
      // Another language is another map that shows the same.
      if (made && brought.current) brought.current.camera = made.camera();
      made?.destroy();
    };
  }, [language]);

  useEffect(() => {
    if (!view) return;
    const makeModel = mapModelMaker();
    const update = () => {
      const model = makeModel(readMapState(), pick);
      void view.update(model);
      startTransition(() => setDrawn(model));
    };
    update();
    return watchMapState(update);
  }, [view, pick]);

  const networkTool = useStore(networkToolStore, ({ mode }) => mode);
  const measuring = useStore(measureStore, ({ mode }) => mode);
  useEffect(
    () => view?.setTool(networkTool || measuring ? 'give-place' : tool),
    [view, tool, networkTool, measuring],
  );

  // The camera goes to the whole when another project is opened or the first areas come in; until then facilities
  // are the whole.
  const hasAreas = areas.length > 0;
  const hasFacilities = useProject((project) => project.facilities.length > 0);
  const isEmpty = useProject(isEmptyProject);
  const whole = hasAreas ? 'areas' : hasFacilities ? 'facilities' : null;
  useEffect(() => {
    const project = currentProject();
    if (!view || !whole || project.id !== projectId) return;
    const to = `${projectId} ${whole}`;
    const { camera } = brought.current?.to === to ? brought.current : { camera: null };
    brought.current = { to, camera: null };
    if (camera) view.jumpTo(camera.center, camera.zoom);
    else view.flyToBounds(findWholeBox(project), { animate: false });
  }, [view, projectId, whole]);

  const selection = useStore(viewStore, (state) => state.selection);
  useEffect(() => {
    const box = selection && findSelectionBox(selection);
    if (view && box) view.showBox(box);
  }, [view, selection]);

  const plan = useStore(sitingStore, (siting) => siting.plan);
  useEffect(() => {
    if (view && plan) view.showBox(boundPlaces(plan.answer.chosen));
  }, [view, plan]);

  return (
    <main className="map-pane" aria-label={t('ui.map')}>
      <div className="map-canvas" ref={container} />
      <MapBox />
      <PrintedMap view={view} />
      {hasAreas ? null : <EmptyMap hasPlaces={!isEmpty} />}
      {hover && view ? <HoverLabel {...hover} /> : null}
      {view ? <DragHint view={view} /> : null}
      {view && whole ? <MapTools view={view} /> : null}
      <Legend model={drawn} />
    </main>
  );
}

function EmptyMap({ hasPlaces }: { hasPlaces: boolean }) {
  const t = useText();
  const opening = useStore(openingStore, ({ what }) => what);
  if (opening) {
    return (
      <div className="map-empty" role="status">
        <Spin size="small" /> {t(`opening.${opening}`)}
      </div>
    );
  }
  return hasPlaces ? null : <ThreeDoors />;
}
