import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Served, serve } from '../../../scripts/server/serve.ts';

/** Answers in place of the site, or returns false to let the site answer. */
export type Fault = (path: string, response: ServerResponse) => boolean;

/** A network between a browser and a site that can be cut, slowed down and spoilt; the address stays the same. */
export interface Network {
  /** Without a slash at its end. */
  address: string;
  /** Paths that were asked for since `forget`, and the bytes of bodies that were sent for them. */
  asked: string[];
  bytes(): number;
  forget(): void;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Serves another folder from now on. */
  publish(folder: string): Promise<void>;
  spoil(fault: Fault | null): void;
  /** Milliseconds before each answer. */
  delay: number;
  close(): Promise<void>;
}

/** Serves a folder through a network of its own. */
export async function openNetwork(folder: string): Promise<Network> {
  let site: Served = await serve({ root: folder, port: 0 });
  let fault: Fault | null = null;
  let bytes = 0;
  const server = createServer((incoming, outgoing) => {
    network.asked.push(incoming.url ?? '');
    setTimeout(() => {
      if (!fault?.(incoming.url ?? '', outgoing)) pass(incoming, outgoing);
    }, network.delay);
  });
  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { headers, method, url } = incoming;
    const onward = request(site.address + url, { headers, method }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    onward.end();
  }
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, 'localhost', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const network: Network = {
    address: `http://localhost:${port}`,
    asked: [],
    bytes: () => bytes,
    forget() {
      network.asked = [];
      bytes = 0;
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    mend: () => listen(port),
    async publish(other) {
      await site.close();
      site = await serve({ root: other, port: 0 });
    },
    spoil(next) {
      fault = next;
    },
    delay: 0,
    async close() {
      if (server.listening) await network.cut();
      await site.close();
    },
  };
  return network;
}
