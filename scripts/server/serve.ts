import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { chooseEncoding } from './encoding.ts';
import { cacheControl, headersFor } from './headers.ts';
import { locate } from './locate.ts';
import { isCompressible, mediaType } from './media-types.ts';
import { Representations } from './representations.ts';

/** A running server. */
export interface Served {
  /** Without a slash at its end. */
  address: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Folder of built pages. */
  root: string;
  /** 0 takes any free port. */
  port: number;
  host?: string;
}

/**
 * Serves a folder of built pages as a production host does: compressed, cached, with security headers and real 404s.
 * Rejects with a sentence for people when the port is taken.
 */
export function serve({ root, port, host = 'localhost' }: ServeOptions): Promise<Served> {
  const files = new Representations();
  const server = createServer((request, response) => {
    answer(root, files, request, response).catch((reason: unknown) => {
      console.error(reason);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The page could not be read.');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      const mend = 'Stop the program that uses it, or choose another with `-- --port 4322`.';
      reject(new Error(`Port ${port} is taken. ${mend}`));
    });
    server.listen(port, host, () => {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound ? bound.port : port;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ address: `http://${host}:${actual}`, close });
    });
  });
}

async function answer(
  root: string,
  files: Representations,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = request.url ?? '/';
  const queryAt = url.indexOf('?');
  const pathname = queryAt < 0 ? url : url.slice(0, queryAt);
  const asks = request.method === 'GET' || request.method === 'HEAD';
  const found = asks ? await locate(root, pathname) : null;
  const headers = headersFor(pathname, found?.type === 'file');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (found === null) {
    response.setHeader('allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD are answered here.');
  }
  switch (found.type) {
    case 'malformed':
      return sendText(response, 400, 'The address is not valid percent-encoded UTF-8.');
    case 'redirect':
      response.setHeader('location', queryAt < 0 ? found.to : found.to + url.slice(queryAt));
      return sendText(response, 301, `Moved to ${found.to}`);
    case 'missing':
      response.statusCode = 404;
      response.setHeader('cache-control', cacheControl(pathname, 404));
      if (found.page === null) return sendText(response, 404, 'There is no such page.');
      return sendFile(files, found.page, request, response);
    case 'file':
      response.setHeader('cache-control', cacheControl(pathname, 200));
      return sendFile(files, found.path, request, response);
  }
}

async function sendFile(
  files: Representations,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = mediaType(path);
  const compressible = isCompressible(type);
  const encoding = compressible ? chooseEncoding(request.headers['accept-encoding']) : 'identity';
  const { body, etag } = await files.get(path, encoding);
  response.setHeader('content-type', type);
  if (compressible) response.setHeader('vary', 'accept-encoding');
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  if (response.statusCode === 200) {
    response.setHeader('etag', etag);
    if (matches(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(text);
}
