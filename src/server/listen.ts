import type { Server } from 'node:http';
import { CLOSE_HEADER, type Identity, IDENTITY_PATH } from './app-server.ts';

export const HOST = '127.0.0.1';
/** Ports behind the wanted one that are tried where it is taken. */
const MORE_PORTS = 20;
const ANSWER_MS = 2000;

/** Where the app is served. */
export interface Served {
  port: number;
  /** It was running already. */
  before: boolean;
}

/** How a taken port is dealt with. */
export interface ListenOptions {
  /** Fails where the port is taken. */
  strict?: boolean;
  /** Asks another build of the app to make room, so that the projects kept at this address stay in sight. */
  takeOver?: boolean;
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

/** Who listens at a port; null for anything but this app. */
async function whoListens(port: number): Promise<Identity | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const answer = await fetch(`http://${HOST}:${port}${IDENTITY_PATH}`, { signal });
    const identity = (await answer.json()) as Partial<Identity> | null;
    return identity?.app === 'kequan' && typeof identity.build === 'string'
      ? { app: 'kequan', build: identity.build }
      : null;
  } catch {
    return null;
  }
}

/** Asks the app at a port to end and waits until the port is ours; false where it stays. */
async function makeRoom(server: Server, port: number): Promise<boolean> {
  const headers = { [CLOSE_HEADER]: '1' };
  const signal = AbortSignal.timeout(ANSWER_MS);
  await fetch(`http://${HOST}:${port}${IDENTITY_PATH}`, { method: 'POST', headers, signal }).catch(
    () => undefined,
  );
  for (let waited = 0; waited < ANSWER_MS; waited += 100) {
    if (await tryPort(server, port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/**
 * Listens at a port of this machine, else at the next free one; where this very build is served already, says where.
 * @throws where no port is free, or the only allowed one is taken
 */
export async function listen(
  server: Server,
  wanted: number,
  identity: Identity,
  { strict = false, takeOver = false }: ListenOptions = {},
): Promise<Served> {
  const tried = strict || wanted === 0 ? 0 : MORE_PORTS;
  for (let port = wanted; port <= Math.min(wanted + tried, 65_535); port++) {
    if (await tryPort(server, port)) {
      const address = server.address();
      return { port: typeof address === 'object' && address ? address.port : port, before: false };
    }
    if (strict) break;
    const other = await whoListens(port);
    if (other?.build === identity.build) return { port, before: true };
    if (other && takeOver && (await makeRoom(server, port))) return { port, before: false };
  }
  throw new Error(`port ${wanted} is taken`);
}
