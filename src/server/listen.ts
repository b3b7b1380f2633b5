import { request, type Server } from 'node:http';
import { CLOSE_HEADER, type Identity, IDENTITY_PATH } from './app-server.ts';

export const HOST = '127.0.0.1';
/** Ports behind the wanted one that are tried where it is taken. */
const MORE_PORTS = 20;
const ANSWER_MS = 5000;
/** Longer than any of ours. */
const LONGEST_ANSWER = 1000;

/** Where the app is served. */
export interface Listening {
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

/** What the program at a port says when it is asked who it is, or to close; empty where it does not answer. */
function ask(port: number, method: 'GET' | 'POST'): Promise<string> {
  return new Promise((resolve) => {
    const headers = { Connection: 'close', ...(method === 'POST' && { [CLOSE_HEADER]: '1' }) };
    const options = { host: HOST, port, path: IDENTITY_PATH, method, headers, timeout: ANSWER_MS };
    const asked = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > LONGEST_ANSWER) asked.destroy();
      });
      response.on('close', () => resolve(text));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(''));
    asked.on('close', () => resolve(''));
    asked.end();
  });
}

/** Who listens at a port; null for anything but this app. */
async function whoListens(port: number): Promise<Identity | null> {
  try {
    const identity = JSON.parse(await ask(port, 'GET')) as Partial<Identity> | null;
    return identity?.app === 'kequan' && typeof identity.build === 'string'
      ? { app: 'kequan', build: identity.build }
      : null;
  } catch {
    return null;
  }
}

/** Asks the app at a port to end and waits until the port is ours; false where it stays. */
async function makeRoom(server: Server, port: number): Promise<boolean> {
  await ask(port, 'POST');
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
): Promise<Listening> {
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
