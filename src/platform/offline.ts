/** Milliseconds after the start until the files are fetched for good: the app itself comes first. */
const AFTER_START_MS = 8000;
/** Milliseconds between two looks for a newer version. */
const LOOK_MS = 3_600_000;

/**
 * Keeps the whole app on this machine, so that it opens without a network; `onUpdate` is told of a newer version that is
 * there as a whole and waits, with the way to it: all tabs are then loaded anew together.
 */
export function keepOffline(onUpdate: (take: () => void) => void): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  const { serviceWorker } = navigator;
  let isReplaced = serviceWorker.controller !== null;
  const onControl = (): void => {
    if (isReplaced) location.reload();
    isReplaced = true;
  };
  serviceWorker.addEventListener('controllerchange', onControl);
  let look: ReturnType<typeof setInterval> | undefined;
  const start = setTimeout(() => {
    void begin(serviceWorker, onUpdate).then((registration) => {
      look = setInterval(() => void registration?.update().catch(() => undefined), LOOK_MS);
    });
  }, AFTER_START_MS);
  return () => {
    clearTimeout(start);
    clearInterval(look);
    serviceWorker.removeEventListener('controllerchange', onControl);
  };
}

async function begin(
  serviceWorker: ServiceWorkerContainer,
  onUpdate: (take: () => void) => void,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    const registration = await serviceWorker.register('./sw.js', { updateViaCache: 'none' });
    const offer = (): void => {
      const { waiting } = registration;
      if (waiting && serviceWorker.controller) onUpdate(() => waiting.postMessage('take-over', []));
    };
    offer();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', offer),
    );
    return registration;
  } catch {
    // Without a secure address, or where it is not allowed, the app runs as before, from its server.
    return undefined;
  }
}

interface LaunchQueue {
  setConsumer(take: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Hands on the files that the installed app is opened with. */
export function onLaunchedFiles(take: (files: File[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then(take);
  });
}
