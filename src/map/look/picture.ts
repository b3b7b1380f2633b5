/** One path of a picture, filled, stroked with round corners, or both. */
export interface PicturePath {
  /** SVG path data with absolute commands; 0, 0 is the middle of the picture. */
  d: string;
  /** `#rrggbb`; not filled without one. */
  fill?: string;
  /** `#rrggbb`; not stroked without one. */
  stroke?: string;
  /** CSS pixels. */
  strokeWidth?: number;
  /** Straight ends unless given. */
  cap?: 'round';
  /** Lengths of a dash and of the gap after it in CSS pixels. */
  dash?: readonly [number, number];
  /** 0–1; 1 unless given. */
  opacity?: number;
}

/** A small drawing in CSS pixels, its paths over each other and cut off at its edge; painted at any resolution. */
export interface Picture {
  width: number;
  height: number;
  paths: readonly PicturePath[];
}

/** The same picture, fainter: every path at a share of its opacity. */
export function fade(picture: Picture, share: number): Picture {
  const paths = picture.paths.map((path) => ({ ...path, opacity: (path.opacity ?? 1) * share }));
  return { ...picture, paths };
}
