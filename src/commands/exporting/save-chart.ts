import { saveFile, toFileName } from '../../platform/files.ts';
import { exportHeading } from './export-results.ts';

/** Pixels of the saved picture to one of the drawing: sharp on paper and on a projector. */
const SCALE = 4;
/** A drawing is as large on paper as on the screen, of which an inch has 96 pixels. */
const DPI = SCALE * 96;
/** White around it, in units of the drawing. */
const MARGIN = 10;

function nameOf(title: string, ending: string): string {
  return `${toFileName(`${exportHeading()}-${title}`)}.${ending}`;
}

/** Saves a drawing that carries its own looks as SVG. */
export function saveSvg(drawing: SVGSVGElement, title: string): void {
  const text = new XMLSerializer().serializeToString(drawing);
  saveFile(
    nameOf(title, 'svg'),
    `<?xml version="1.0" encoding="UTF-8"?>\n${text}`,
    'image/svg+xml',
  );
}

/** Saves it as PNG on white. */
export async function savePng(drawing: SVGSVGElement, title: string): Promise<void> {
  const { width, height } = drawing.viewBox.baseVal;
  const picture = new Image();
  const text = new XMLSerializer().serializeToString(drawing);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + 2 * MARGIN) * SCALE;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, MARGIN * SCALE, MARGIN * SCALE, width * SCALE, height * SCALE);
  const png = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  if (!png) return;
  const { blobWithDpi } = await import('../../map/picture/png-dpi.ts');
  saveFile(nameOf(title, 'png'), await blobWithDpi(png, DPI), 'image/png');
}
