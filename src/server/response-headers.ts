/** Other hosts, which only `online.html` may ask for tiles. */
const OTHER_HOSTS = ' https: http:';

/** What a page may load: `online.html` also shows tiles of other hosts. */
export function pagePolicy(online: boolean): string {
  const others = online ? OTHER_HOSTS : '';
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${others}`,
    "font-src 'self'",
    `connect-src 'self' data: blob:${others}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What a worker may load; the policy of its page does not reach it. The map's worker fetches tiles for both pages. */
function workerPolicy(online: boolean): string {
  const others = online ? OTHER_HOSTS : '';
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    `img-src 'self' data: blob:${others}`,
    `connect-src 'self' data: blob:${others}`,
  ].join('; ');
}

/** No page of another site may show this one in a frame; a `meta` element cannot say so. */
const NO_FRAMES = "; frame-ancestors 'none'";

type Headers = Readonly<Record<string, string>>;

/** What every answer says. */
export const COMMON_HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const IMMUTABLE = 'public, max-age=31536000, immutable';
const ASKED_ANEW = 'no-cache';

/** Files by their path below the app, as a regular expression, and what is said of them; the first that fits counts. */
export const FILE_HEADERS: readonly { path: string; headers: Headers }[] = [
  {
    path: '^online\\.html$',
    headers: {
      'Content-Security-Policy': pagePolicy(true) + NO_FRAMES,
      'Cache-Control': ASKED_ANEW,
    },
  },
  {
    path: '^assets/map-worker-entry-[^/]*\\.js$',
    headers: {
      'Content-Security-Policy': workerPolicy(true) + NO_FRAMES,
      'Cache-Control': IMMUTABLE,
    },
  },
  {
    path: '^assets/',
    headers: {
      'Content-Security-Policy': workerPolicy(false) + NO_FRAMES,
      'Cache-Control': IMMUTABLE,
    },
  },
  {
    path: '',
    headers: {
      'Content-Security-Policy': pagePolicy(false) + NO_FRAMES,
      'Cache-Control': ASKED_ANEW,
    },
  },
];

/** Types of files that web servers do not know by themselves, by the ending of their names. */
export const FILE_TYPES: Headers = {
  js: 'text/javascript',
  wasm: 'application/wasm',
  json: 'application/json',
  geojson: 'application/geo+json',
  webmanifest: 'application/manifest+json',
  kqgraph: 'application/octet-stream',
  data: 'application/octet-stream',
  asc: 'text/plain',
};

/** All that is said of a file, by its path below the app, without a slash in front. */
export function headersFor(path: string): Headers {
  const own = FILE_HEADERS.find((row) => new RegExp(row.path).test(path))?.headers;
  const type = FILE_TYPES[path.slice(path.lastIndexOf('.') + 1)];
  return { ...COMMON_HEADERS, ...own, ...(type !== undefined && { 'Content-Type': type }) };
}
