import type { Map as MapLibreMap } from 'maplibre-gl';
import { HATCHES, hatchPicture } from './hatch.ts';
import { ICONS } from './icons.ts';
import { rasterisePicture } from './paint-picture.ts';
import type { Picture } from './picture.ts';

type ImageMap = Pick<
  MapLibreMap,
  'addImage' | 'getPixelRatio' | 'hasImage' | 'on' | 'once' | 'removeImage'
>;

/** Gives a map its icons and hatches at the resolution it draws in, and anew when that changes. */
export function keepImages(map: ImageMap): void {
  const pictures = new Map<string, Picture>([
    ...HATCHES.map((hatch) => [hatch, hatchPicture(hatch)] as const),
    ...ICONS,
  ]);
  let painted = 0;
  const paint = () => {
    const pixelRatio = map.getPixelRatio();
    if (pixelRatio === painted) return;
    painted = pixelRatio;
    for (const [name, picture] of pictures) {
      if (map.hasImage(name)) map.removeImage(name);
      map.addImage(name, rasterisePicture(picture, pixelRatio), { pixelRatio });
    }
  };
  map.once('style.load', () => {
    paint();
    map.on('resize', paint);
  });
}
