import { useEffect, useRef } from 'react';
import type { MapView } from '../../map/map-view.ts';

/** The map on paper: a canvas of the graphics card prints empty, so its picture is put over it while the page is printed. */
export function PrintedMap({ view }: { view: MapView | null }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!view) return undefined;
    const before = () => {
      if (picture.current) picture.current.src = view.snapshot();
    };
    const after = () => picture.current?.removeAttribute('src');
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [view]);
  return <img ref={picture} className="printed-map" alt="" />;
}
