import { connect, createServer } from 'node:net';

/** A way to a server on this machine that counts what comes back. */
export interface Counted {
  /** Without a slash at its end. */
  address: string;
  /** Bytes so far, headers included, whoever asked: pages, frames or workers. */
  bytes(): number;
  close(): Promise<void>;
}

/** Opens a port that passes everything on to a server. */
export function count(address: string): Promise<Counted> {
  const { hostname, port } = new URL(address);
  let bytes = 0;
  const sockets = new Set<{ destroy(): unknown }>();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      // A browser that closes breaks connections off.
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    upstream.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    client.pipe(upstream).pipe(client);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, hostname, () => {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound ? bound.port : 0;
      const close = () =>
        new Promise<void>((closed) => {
          server.close(() => closed());
          for (const socket of sockets) socket.destroy();
        });
      resolve({ address: `http://${hostname}:${actual}`, bytes: () => bytes, close });
    });
  });
}
