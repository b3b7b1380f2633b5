const EVERY_MS = 100;

/**
 * Tells a share from 0 to 1 at most ten times a second, apart from its beginning and its end: a page that is told of every
 * piece of a large file does nothing else.
 */
export function pacedShare<Rest extends unknown[]>(
  tell: (share: number, ...rest: Rest) => void,
): (share: number, ...rest: Rest) => void {
  let lastMs = -Infinity;
  return (share, ...rest) => {
    const nowMs = performance.now();
    if (share > 0 && share < 1 && nowMs - lastMs < EVERY_MS) return;
    lastMs = nowMs;
    tell(share, ...rest);
  };
}
