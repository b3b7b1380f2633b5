import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { COMMON_HEADERS, headersFor } from './response-headers.ts';

/** Where a server says who it is. */
export const IDENTITY_PATH = '/.well-known/kequan';
/** A page of another site cannot send this without asking first, which is never allowed. */
export const CLOSE_HEADER = 'kequan-close';

/** Which app, and which build of it, a server serves. */
export interface Identity {
  app: 'kequan';
  build: string;
}

/** The build that lies in a folder, by its page, which names every other file by its content. @throws where there is none */
export function identityOf(folder: string): Identity {
  const page = readFileSync(join(folder, 'index.html'));
  return { app: 'kequan', build: createHash('sha256').update(page).digest('hex').slice(0, 16) };
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

function say(response: ServerResponse, status: number, text: string, more = {}): void {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    ...type,
    ...more,
  });
  response.end(text);
}

/** True for another program of this machine; a browser always names where its request comes from. */
function isProgram({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined && headers['sec-fetch-site'] === undefined;
}

/**
 * A server of the built app for this machine alone: it knows only names of this machine as its own, so that a site
 * whose name is turned to 127.0.0.1 gets nothing. `onClose` is called when a newer package asks it to make room.
 * @throws where the folder holds no build
 */
export function appServer(folder: string, onClose: () => void): Server {
  const identity = identityOf(folder);
  const files = sirv(folder, {
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path.replace(/^\/+/, ''))))
        response.setHeader(name, value);
    },
    onNoMatch: (_request, response) => say(response, 404, '404 没有这个文件 · not found\n'),
  });
  return createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    if (!LOOPBACK.test(headers.host ?? '')) {
      say(response, 421, '421 不是本机地址 · not an address of this machine\n');
    } else if (url === IDENTITY_PATH && method === 'POST') {
      const mayClose = headers[CLOSE_HEADER] === '1' && isProgram(request);
      say(response, mayClose ? 200 : 403, '', { Connection: 'close' });
      if (mayClose) onClose();
    } else if (method !== 'GET' && method !== 'HEAD') {
      say(response, 405, '405\n', { Allow: 'GET, HEAD' });
    } else if (url === IDENTITY_PATH) {
      const json = { 'Content-Type': 'application/json', Connection: 'close' };
      say(response, 200, JSON.stringify(identity), json);
    } else {
      request.url = url.replace(/^\/(?=$|\?)/, '/index.html');
      files(request, response);
    }
  });
}
