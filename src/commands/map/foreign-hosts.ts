import { issue } from '../../core/base/issue.ts';
import type { Basemap } from '../../core/plan/project.ts';
import { tileAddresses } from '../../map/basemap/tile-template.ts';
import { browserStorage, type Storage } from '../../platform/storage.ts';
import { basemapStore } from '../../state/basemap-store.ts';
import { currentProject, projectStore } from '../../state/project-store.ts';
import { reportIssue, withdrawIssue } from '../view/report-issue.ts';

const HOSTS_KEY = 'kequan/hosts';
const CODE = 'foreign-host';

/** The other hosts that a basemap asks for tiles, as the browser reads its addresses; null where it asks none. */
export function foreignHost(basemap: Basemap): string | null {
  if (basemap.kind !== 'xyz') return null;
  const addresses = tileAddresses(basemap.urlTemplate).value ?? [];
  const hosts = addresses.flatMap((address) =>
    URL.canParse(address) ? new URL(address).host : [],
  );
  return hosts.length > 0 ? [...new Set(hosts)].join(', ') : null;
}

/** True while nobody has said that the host of a basemap may be asked. */
export function waitsForHost(basemap: Basemap, allowedHosts: readonly string[]): boolean {
  const host = foreignHost(basemap);
  return host !== null && !allowedHosts.includes(host);
}

/** Lets tiles be asked of a host, at later visits of this machine too. */
export async function allowHost(host: string, storage: Storage = browserStorage): Promise<void> {
  const { allowedHosts } = basemapStore.getState();
  if (allowedHosts.includes(host)) return;
  const all = [...allowedHosts, host];
  // Kept first: the page that may ask the host is opened as soon as it is allowed.
  await storage.write(HOSTS_KEY, all);
  basemapStore.setState({ allowedHosts: all });
}

function askForHost(): void {
  const { basemap } = currentProject();
  const host = foreignHost(basemap);
  const { allowedHosts } = basemapStore.getState();
  withdrawIssue(CODE);
  if (host && waitsForHost(basemap, allowedHosts)) {
    reportIssue(issue(CODE, 'warning', {}, { host }));
  }
}

/** Starts to ask before a project that names another host has its tiles; gives the function that stops it. */
export async function keepHostsAsked(storage: Storage = browserStorage): Promise<() => void> {
  const kept = await storage.read(HOSTS_KEY);
  const allowedHosts = Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
  basemapStore.setState({ allowedHosts });
  askForHost();
  const stops = [
    basemapStore.subscribe(askForHost),
    projectStore.subscribe(({ project }, before) => {
      if (project.basemap !== before.project.basemap) askForHost();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}
