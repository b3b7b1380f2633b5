import { Spin } from 'antd';
import { startTransition, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { reportIssue } from '../../commands/view/report-issue.ts';
import { look, select } from '../../commands/view/look.ts';
import { lookAtSiting } from '../../commands/siting/siting-look.ts';
import { mapModelMaker } from '../../commands/map/make-map-model.ts';
import { readMapState, watchMapState } from '../../commands/map/map-state.ts';
import { takeUnplacedPlace } from '../../commands/importing/place-unplaced.ts';
import {
  moveCorner,
  removeCorner,
  takeNetworkPlace,
} from '../../commands/scenario/network-edits.ts';
import { addSite, moveSite } from '../../commands/scenario/sites.ts';
import { type Box, boundGeometry, joinBoxes } from '../../core/geo/box.ts';
import { issue } from '../../core/base/issue.ts';
import type { MapHandlers } from '../../map/handles/map-handlers.ts';
import type { MapModel } from '../../map/model/map-model.ts';
import type { MapView } from '../../map/map-view.ts';
import { networkToolStore } from '../../state/network-tool-store.ts';
import { openingStore } from '../../state/opening-store.ts';
import { activeScenario, currentProject } from '../../state/project-store.ts';
import { resultsStore } from '../../state/results-store.ts';
import { type Selection, viewStore } from '../../state/view-store.ts';
import { useProject, useView } from '../use-stores.ts';
import { usePick, useText } from '../use-text.ts';
import { HoverLabel, type HoverLabelProps } from './hover-label.tsx';
import { Legend } from './legend.tsx';
import { setMapView } from './map-handle.ts';

let drags = 0;

const handlers: Omit<MapHandlers, 'onHover'> = {
  onSelect(target) {
    if (target?.type === 'plan-site') {
      lookAtSiting({ tab: 'sites', siteId: target.id });
      return;
    }
    select(target && { type: target.type, id: target.id });
  },
  onSiteMoveStart(id) {
    drags++;
    select({ type: 'site', id });
  },
  onSiteMove: (id, { lng, lat }) => moveSite(id, lng, lat, `drag-${drags}`),
  onSiteMoveEnd: (id, { lng, lat }) => moveSite(id, lng, lat, `drag-${drags}`),
  onAddSite({ lng, lat }, again) {
    if (takeUnplacedPlace(lng, lat)) return;
    if (!takeNetworkPlace(lng, lat, again)) addSite(lng, lat, viewStore.getState().kind);
  },
  onCornerMove: (corner, { lng, lat }) => moveCorner(corner, lng, lat),
  onCornerRemove: removeCorner,
  onIssue: reportIssue,
};

/** Where the chosen thing lies: a point is a box without extent. */
function boxOfSelection({ type, id }: Selection): Box | undefined {
  const { areas, facilities, candidates } = currentProject();
  if (type === 'area') {
    const area = areas.find((each) => each.id === id);
    return area && boundGeometry(area.geometry);
  }
  const points = {
    facility: facilities,
    site: activeScenario(currentProject())?.sites,
    suggestion: resultsStore.getState().suggestions,
    candidate: candidates,
  }[type];
  const point = points?.find((each) => each.id === id);
  return point && [point.lng, point.lat, point.lng, point.lat];
}

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

  useEffect(() => {
    let gone = false;
    let made: MapView | null = null;
    void import('../../map/map-view.ts').then((module) => {
      if (gone || !container.current) return;
      try {
        made = new module.MapView(
          container.current,
          { ...handlers, onHover: (target, point) => setHover(target && { target, point }) },
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
  useEffect(() => view?.setTool(networkTool ? 'add-site' : tool), [view, tool, networkTool]);

  // The camera goes to the whole when another project is opened or the first areas come in; until then facilities
  // are the whole.
  const hasAreas = areas.length > 0;
  const hasFacilities = useProject((project) => project.facilities.length > 0);
  const whole = hasAreas ? 'areas' : hasFacilities ? 'facilities' : null;
  useEffect(() => {
    const project = currentProject();
    if (!view || !whole || project.id !== projectId) return;
    const boxes =
      whole === 'areas'
        ? project.areas.map((area) => boundGeometry(area.geometry))
        : project.facilities.map(({ lng, lat }): Box => [lng, lat, lng, lat]);
    view.flyToBounds(joinBoxes(boxes), { animate: false });
  }, [view, projectId, whole]);

  const selection = useStore(viewStore, (state) => state.selection);
  useEffect(() => {
    const box = selection && boxOfSelection(selection);
    if (view && box) view.showBox(box);
  }, [view, selection]);

  return (
    <main className="map-pane" aria-label={t('ui.map')}>
      <div className="map-canvas" ref={container} />
      {hasAreas ? null : <EmptyMap hasPlaces={hasFacilities} />}
      {hover && view ? <HoverLabel {...hover} /> : null}
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
  return (
    <div className={hasPlaces ? 'map-empty at-top' : 'map-empty'}>
      <p>{t('ui.map-empty')}</p>
      <button type="button" className="link" onClick={() => look({ dialog: 'gallery' })}>
        {t('data.samples')}
      </button>
    </div>
  );
}
