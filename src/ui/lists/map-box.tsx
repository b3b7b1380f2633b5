import { type PointerEvent, useState } from 'react';
import { useStore } from 'zustand';
import { chooseRecords, lookAtList } from '../../commands/lists/list-look.ts';
import { recordsOfList } from '../../commands/lists/list-records.ts';
import { findRecordsIn } from '../../commands/lists/records-in-box.ts';
import type { Box } from '../../core/geo/box.ts';
import { listStore } from '../../state/list-store.ts';
import { currentProject } from '../../state/project-store.ts';
import { mapView } from '../parts/map-handle.ts';
import { useText } from '../use-text.ts';

interface Corner {
  x: number;
  y: number;
}

const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const latitude = (y: number) => (360 / Math.PI) * (Math.atan(Math.exp(y)) - Math.PI / 4);

/** Ground under a rectangle of a map that shows a box, north up: shares of its width and height. */
export function groundUnder([west, south, east, north]: Box, from: Corner, to: Corner): Box {
  const lng = (x: number) => west + x * (east - west);
  const [top, bottom] = [mercator(north), mercator(south)];
  const lat = (y: number) => latitude(top + y * (bottom - top));
  return [
    lng(Math.min(from.x, to.x)),
    lat(Math.max(from.y, to.y)),
    lng(Math.max(from.x, to.x)),
    lat(Math.min(from.y, to.y)),
  ];
}

function cornerOf(event: PointerEvent<HTMLElement>): Corner {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
}

/** Over the map while records are chosen by a rectangle: what lies in it is chosen in the open list. */
export function MapBox() {
  const t = useText();
  const boxing = useStore(listStore, (view) => view.boxing);
  const list = useStore(listStore, (view) => view.list);
  const [box, setBox] = useState<{ from: Corner; to: Corner } | null>(null);
  if (!boxing || !list) return null;

  function finish(): void {
    const bounds = mapView()?.bounds();
    if (box && bounds && list) {
      const ground = groundUnder(bounds, box.from, box.to);
      chooseRecords(findRecordsIn(recordsOfList(currentProject(), list), ground));
    }
    setBox(null);
    lookAtList({ boxing: false });
  }

  const share = (value: number) => `${100 * value}%`;
  return (
    <div
      className="map-box"
      role="application"
      aria-label={t('list.box-how')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const corner = cornerOf(event);
        setBox({ from: corner, to: corner });
      }}
      onPointerMove={(event) => box && setBox({ from: box.from, to: cornerOf(event) })}
      onPointerUp={finish}
      onPointerCancel={() => setBox(null)}
    >
      <span className="map-box-how">{t('list.box-how')}</span>
      {box ? (
        <div
          className="map-box-drawn"
          style={{
            left: share(Math.min(box.from.x, box.to.x)),
            top: share(Math.min(box.from.y, box.to.y)),
            width: share(Math.abs(box.to.x - box.from.x)),
            height: share(Math.abs(box.to.y - box.from.y)),
          }}
        />
      ) : null}
    </div>
  );
}
