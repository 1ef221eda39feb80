import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a channel was sent. */
export interface Delivery {
  path: string;
  activity: { text?: string; type?: string };
}

/** A channel on this machine: takes what the bot posts. */
export async function startConnector(answer?: RequestListener) {
  const deliveries: Delivery[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    deliveries.push({ path: request.url ?? '', activity: JSON.parse(Buffer.concat(chunks).toString()) });
    if (answer) return answer(request, response);
    // Not chained: restify, loaded in the same process, replaces writeHead with one that returns nothing.
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"id":"delivered"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
