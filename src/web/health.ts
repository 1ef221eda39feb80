import type { Server } from 'restify';
import type { Log } from '../log';
import { handle, sendJson } from './answers';

/** /health/live answers while the process runs; /health/ready says 503 while it should get no visitors. */
export function addHealthRoutes(server: Server, { isReady, log }: { isReady: () => Promise<boolean>; log: Log }): void {
  server.get(
    '/health/live',
    handle(async (_request, response) => sendJson(response, 200, { status: 'live' }), log),
  );
  server.get(
    '/health/ready',
    handle(async (_request, response) => {
      const isUp = await isReady();
      sendJson(response, isUp ? 200 : 503, { status: isUp ? 'ready' : 'not ready' });
    }, log),
  );
}
