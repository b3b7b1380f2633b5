/** Sizes of paper that maps are made for, upright, in millimetres. */
export const PAPER_SIZES = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A1: { width: 594, height: 841 },
} as const;
export type PaperSize = keyof typeof PAPER_SIZES;

/** Names of the sizes, from the smallest. */
export const PAPERS = Object.keys(PAPER_SIZES) as PaperSize[];

export interface Paper {
  size: PaperSize;
  landscape: boolean;
}

/** Width and height of a sheet as it lies. */
export function paperMm({ size, landscape }: Paper): { width: number; height: number } {
  const { width, height } = PAPER_SIZES[size];
  return landscape ? { width: height, height: width } : { width, height };
}

/** How much larger letters and signs are than on A4, so that a sheet on the wall is read from where one stands. */
export const SIGN_SIZE: Readonly<Record<PaperSize, number>> = { A4: 1, A3: 1.25, A1: 2.1 };
