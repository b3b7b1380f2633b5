import {
  AimOutlined,
  BlockOutlined,
  BorderOutlined,
  ColumnWidthOutlined,
  GlobalOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import { Button, Popover, Tooltip } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { chooseMeasure } from '../../commands/map/measure.ts';
import { findSelectionBox, findWholeBox } from '../../commands/map/find-box.ts';
import type { MapView } from '../../map/map-view.ts';
import { measureStore } from '../../state/measure-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';
import { MapLayers } from './map-layers.tsx';

const MapSearch = lazy(() => import('./map-search.tsx'));
const RulerFigures = lazy(() => import('./ruler-figures.tsx'));

/** A point is looked at from near by, an area as a whole. */
const POINT_ZOOM = 16;

/** One button of the map, named by its words and told by its sign. */
export function MapTool({
  label,
  icon,
  pressed,
  disabled,
  onClick,
}: {
  label: string;
  icon: ReactNode;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <Tooltip title={pressed ? '' : label} placement="left">
      <Button
        className="map-tool"
        type={pressed ? 'primary' : 'default'}
        icon={icon}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        disabled={disabled ?? false}
        onClick={onClick}
      />
    </Tooltip>
  );
}

/** What the map can be asked for: the whole place, what is selected, a place by its name, a length, an area, its layers. */
export function MapTools({ view }: { view: MapView }) {
  const t = useText();
  const hasSelection = useView(({ selection }) => selection !== null);
  const { mode: measuring, places } = useStore(measureStore);
  const [finding, setFinding] = useState(false);
  useEffect(() => view.showRuler(places, measuring === 'area'), [view, places, measuring]);
  return (
    <>
      <div className="map-tools" role="toolbar" aria-label={t('map-tools.title')}>
        <MapTool
          label={t('map-tools.whole')}
          icon={<GlobalOutlined aria-hidden />}
          onClick={() => view.flyToBounds(findWholeBox(currentProject()))}
        />
        <MapTool
          label={t('map-tools.selection')}
          icon={<AimOutlined aria-hidden />}
          disabled={!hasSelection}
          onClick={() => {
            const { selection } = viewStore.getState();
            const box = selection && findSelectionBox(selection);
            if (box) view.flyToBounds(box, { maxZoom: POINT_ZOOM });
          }}
        />
        <MapTool
          label={t('find.title')}
          icon={<SearchOutlined aria-hidden />}
          pressed={finding}
          onClick={() => setFinding(!finding)}
        />
        <MapTool
          label={t('ruler.measure-length')}
          icon={<ColumnWidthOutlined aria-hidden />}
          pressed={measuring === 'length'}
          onClick={() => chooseMeasure('length')}
        />
        <MapTool
          label={t('ruler.measure-area')}
          icon={<BorderOutlined aria-hidden />}
          pressed={measuring === 'area'}
          onClick={() => chooseMeasure('area')}
        />
        <Popover trigger="click" placement="leftTop" content={<MapLayers />}>
          <Button
            className="map-tool"
            icon={<BlockOutlined aria-hidden />}
            aria-label={t('layers.title')}
            title={t('layers.title')}
          />
        </Popover>
      </div>
      <Suspense>
        {finding ? <MapSearch view={view} onClose={() => setFinding(false)} /> : null}
        {measuring === null ? null : <RulerFigures />}
      </Suspense>
    </>
  );
}
