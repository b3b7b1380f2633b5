import { useEffect, useMemo, useRef, useState } from 'react';
import { buildLegend } from '../../map/legend/legend.ts';
import type { LegendSwatch } from '../../map/layers/layer-group.ts';
import type { MapModel } from '../../map/model/map-model.ts';
import { swatchPicture } from '../../map/legend/legend-swatch.ts';
import { svgPicture } from '../../map/look/svg-picture.ts';
import { useLanguage, useText } from '../use-text.ts';

/** A smaller map would be covered by the legend, which stays folded there until it is opened. */
const ROOM_PX = { width: 1100, height: 480 } as const;

function Swatch({ swatch }: { swatch: LegendSwatch }) {
  const holder = useRef<HTMLSpanElement>(null);
  const key = JSON.stringify(swatch);
  useEffect(() => {
    holder.current?.replaceChildren(svgPicture(swatchPicture(JSON.parse(key) as LegendSwatch)));
  }, [key]);
  return <span className="swatch" ref={holder} aria-hidden="true" />;
}

/** What the signs of the map mean, one list for each part of the map. */
export function LegendItems({ model }: { model: MapModel }) {
  const language = useLanguage();
  const sections = useMemo(() => buildLegend(model, language), [model, language]);
  return sections.map((section) => (
    <ul key={section.id} className="legend-items" aria-label={section.title}>
      {section.id === 'verdicts' ? (
        <li className="legend-title" aria-hidden="true">
          {section.title}
        </li>
      ) : null}
      {section.items.map((item) => (
        <li key={item.id}>
          <Swatch swatch={item.swatch} />
          {item.label}
        </li>
      ))}
    </ul>
  ));
}

/** The legend on the map, which can be folded; only what is really drawn. */
export function Legend({ model }: { model: MapModel | null }) {
  const t = useText();
  const [holder, setHolder] = useState<HTMLElement | null>(null);
  const [hasRoom, setHasRoom] = useState(false);
  /** What the planner did with it; null: it follows the room. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  useEffect(() => {
    const pane = holder?.parentElement;
    if (!pane) return undefined;
    const measure = () =>
      setHasRoom(pane.clientWidth >= ROOM_PX.width && pane.clientHeight >= ROOM_PX.height);
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    return () => observer.disconnect();
  }, [holder]);
  if (!model) return null;
  const { areas, facilities, candidates, sites } = model;
  if ([areas, facilities, candidates, sites].every(({ length }) => length === 0)) return null;
  const open = wanted ?? hasRoom;
  return (
    <details
      className="legend"
      data-theme="light"
      ref={setHolder}
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) setWanted(event.currentTarget.open);
      }}
    >
      <summary>{t('map.legend.title')}</summary>
      <LegendItems model={model} />
    </details>
  );
}
