import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import * as restify from 'restify';
import type { Directory } from '../directory/directory';
import { codeOf, LotseError } from '../errors';
import type { Log } from '../log';
import { sendError } from './answers';
import type { DirectLine } from './direct-line/direct-line';
import { addDirectLineRoutes } from './direct-line/routes';
import { addHealthRoutes, type HealthParts } from './health';
import { addMessageRoutes, type MessageParts } from './messages';
import { addOfficeRoutes, type OfficeParts } from './office';
import { addPageRoutes } from './page';
import { addPictureRoutes } from './pictures';

export interface ServerParts extends MessageParts, OfficeParts, HealthParts {
  directLine: DirectLine;
  /** The dataset as it is now. */
  directory: () => Directory;
  log: Log;
}

export interface WebServer {
  /**
   * Starts to listen.
   * @returns the port, which the system has chosen if 0 was asked for
   * @throws LotseError `port-taken`
   */
  listen(port: number, host: string): Promise<number>;
  /** Stops taking new connections; those that are open go on. */
  stopAccepting(): void;
  /** Ends every connection of a server that has listened. */
  close(): Promise<void>;
}

/** A client must have sent its whole request within 30 s, or it is cut off. */
const REQUEST_TIME_LIMIT_MS = 30_000;

/** Builds the web server with all its routes. */
export function createServer(parts: ServerParts): WebServer {
  const { log, directLine } = parts;
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  server.server.requestTimeout = REQUEST_TIME_LIMIT_MS;
  server.pre(setSecurityHeaders);
  // restify repeats Node's errors, and one that nobody listens to ends the process; `listen` reports its own.
  server.on('error', (error) => log.debug({ err: error }, 'the web server reports an error'));
  answerUnknownAddresses(server, log);
  logRequests(server, log);
  addHealthRoutes(server, parts);
  addMessageRoutes(server, parts);
  addDirectLineRoutes(server, directLine, log);
  addOfficeRoutes(server, parts);
  addPageRoutes(server, log);
  addPictureRoutes(server, parts);
  server.on('upgrade', (request, socket, head) => directLine.streams.accept(request, socket, head));
  const closed = new Promise((resolve) => server.server.once('close', resolve));
  return {
    listen: (port, host) => listen(server, port, host),
    stopAccepting: () => server.server.close(),
    async close() {
      directLine.streams.close();
      if (server.server.listening) server.server.close();
      server.server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: restify.Server, port: number, host: string): Promise<number> {
  server.server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw describeListenError(error, port, host);
  }
  return (server.server.address() as AddressInfo).port;
}

function describeListenError(error: unknown, port: number, host: string): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new LotseError('port-taken', `Port ${port} is taken by another program. Please set PORT to another number.`);
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new LotseError(
      'config-invalid',
      `This process cannot listen on ${host}, port ${port}. Please check HOST and PORT.`,
    );
  }
  return error;
}

function setSecurityHeaders(_request: restify.Request, response: restify.Response, next: restify.Next): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  next();
}

// restify asks for its errors' answers by event: no such address, or no such method there.
function answerUnknownAddresses(server: restify.Server, log: Log): void {
  server.on('restifyError', (_request, response: restify.Response, error: unknown, done: () => void) => {
    const isRouting = error instanceof Error && /^(ResourceNotFound|MethodNotAllowed)Error$/.test(error.name);
    sendError(
      response,
      isRouting ? new LotseError('address-unknown', 'There is nothing at this address.') : error,
      log,
    );
    done();
  });
}

// The path without its query, which can hold a token or a question.
function logRequests(server: restify.Server, log: Log): void {
  server.on('after', (request: restify.Request, response: restify.Response, route: restify.Route | undefined) => {
    const milliseconds = Date.now() - request.time();
    log.info(
      { method: request.method, route: route?.path ?? 'unknown', status: response.statusCode, milliseconds },
      'request',
    );
  });
}
