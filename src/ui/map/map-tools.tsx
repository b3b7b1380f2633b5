import { AimOutlined, GlobalOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { findSelectionBox, findWholeBox } from '../../commands/map/find-box.ts';
import type { MapView } from '../../map/map-view.ts';
import { currentProject } from '../../state/project-store.ts';
import { viewStore } from '../../state/view-store.ts';
import { useView } from '../use-stores.ts';
import { useText } from '../use-text.ts';

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
    <Tooltip title={label} placement="left">
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

/** What the map can be asked for: the whole place, what is selected. */
export function MapTools({ view }: { view: MapView }) {
  const t = useText();
  const hasSelection = useView(({ selection }) => selection !== null);
  return (
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
    </div>
  );
}
