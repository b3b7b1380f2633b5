/* The app without a network. The build puts in front of this VERSION, a hash of the whole, and FILES, the hash of each. */
/* global VERSION, FILES */
const CACHE = `kequan-${VERSION}`;
const SCOPE = new URL(self.registration.scope);
/** Files that are fetched side by side. */
const LANES = 4;

const addressOf = (path) => new URL(path, SCOPE).href;

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks once more where the connection was lost: one that the server has closed meanwhile is opened anew. */
async function ask(address) {
  const look = () => fetch(address, { cache: 'no-cache' });
  try {
    return await look();
  } catch {
    return look();
  }
}

/** A file of this very version. @throws where the server has another by now */
async function fetchFile(path) {
  const response = await ask(addressOf(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== FILES[path]) throw new Error(`${path} is of another version`);
  return new Response(bytes, { headers: response.headers });
}

/** Files that are named by their content are the same in every version. */
async function findEarlier(path) {
  return path.startsWith('assets/') ? await caches.match(addressOf(path)) : undefined;
}

/** Whole or not at all: where one file is missing the version is not installed, and is tried again at the next visit. */
async function install() {
  const cache = await caches.open(CACHE);
  const waiting = Object.keys(FILES);
  async function work() {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (await cache.match(addressOf(path))) continue;
      await cache.put(addressOf(path), (await findEarlier(path)) ?? (await fetchFile(path)));
    }
  }
  await Promise.all(Array.from({ length: LANES }, work));
}

async function removeOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith('kequan-') && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request, path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(addressOf(path))) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(removeOthers()));
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return;
  const path = decodeURI(pathname.slice(SCOPE.pathname.length)) || 'index.html';
  if (Object.hasOwn(FILES, path)) event.respondWith(answer(event.request, path));
});
