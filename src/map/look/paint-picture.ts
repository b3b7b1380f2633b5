import type { Picture } from './picture.ts';

type Context = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'clip'
  | 'fill'
  | 'fillStyle'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineWidth'
  | 'rect'
  | 'restore'
  | 'save'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
>;

/** Draws a picture with its middle at the context's origin. */
export function paintPicture(context: Context, { width, height, paths }: Picture): void {
  context.save();
  context.beginPath();
  context.rect(-width / 2, -height / 2, width, height);
  context.clip();
  context.lineJoin = 'round';
  for (const { d, fill, stroke, strokeWidth = 1, cap = 'butt', dash = [], opacity = 1 } of paths) {
    const path = new Path2D(d);
    context.globalAlpha = opacity;
    if (fill) {
      context.fillStyle = fill;
      // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, no array
      context.fill(path);
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.lineCap = cap;
      context.setLineDash([...dash]);
      context.stroke(path);
    }
  }
  context.restore();
}

/**
 * The pixels of a picture at `pixelRatio` device pixels to a CSS pixel, made to fit whole ones.
 * @throws when the browser gives no canvas
 */
export function rasterisePicture(picture: Picture, pixelRatio: number): ImageData {
  const width = Math.round(picture.width * pixelRatio);
  const height = Math.round(picture.height * pixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d canvas');
  context.translate(width / 2, height / 2);
  context.scale(width / picture.width, height / picture.height);
  paintPicture(context, picture);
  return context.getImageData(0, 0, width, height);
}
