import type { Server } from 'restify';
import type { Log } from '../log';
import type { OutboxCounts } from '../storage/enquiries/outbox';
import { handle, sendJson } from './answers';

export interface HealthParts {
  isReady: () => Promise<boolean>;
  /** Enquiries on their way to the office. */
  outboxCounts: () => Promise<OutboxCounts>;
  log: Log;
}

/**
 * /health/live answers while the process runs; /health/ready says 503 while it should get no visitors, and how many deliveries
 * wait or are given up: that is no reason to send visitors elsewhere, but one for the operator to look.
 */
export function addHealthRoutes(server: Server, { isReady, outboxCounts, log }: HealthParts): void {
  server.get(
    '/health/live',
    handle(async (_request, response) => sendJson(response, 200, { status: 'live' }), log),
  );
  server.get(
    '/health/ready',
    handle(async (_request, response) => {
      const isUp = await isReady();
      if (isUp) sendJson(response, 200, { status: 'ready', outbox: await outboxCounts() });
      else sendJson(response, 503, { status: 'not ready' });
    }, log),
  );
}
