import type { Request, RequestHandler, Response } from 'restify';
import { type ErrorCode, LotseError } from '../errors';
import type { Log } from '../log';

export type Handler = (request: Request, response: Response) => Promise<void>;

/** Codes that are the caller's doing, with their HTTP status. Any other failure is ours: 500 without details. */
const STATUS_OF: Partial<Record<ErrorCode, number>> = {
  'activity-invalid': 400,
  'body-invalid': 400,
  'service-url-refused': 400,
  unauthorized: 401,
  'token-invalid': 403,
  'address-unknown': 404,
  'conversation-unknown': 404,
  'enquiry-unknown': 404,
  'enquiry-closed': 409,
  'argument-invalid': 400,
  'note-invalid': 400,
  'body-too-large': 413,
  'encoding-refused': 415,
  'upload-refused': 415,
  'too-many-messages': 429,
  'too-many-requests': 429,
};

/** Makes a restify handler of one that may throw: a failure is answered as JSON and never leaves the request. */
export function handle(handler: Handler, log: Log): RequestHandler {
  return async (request: Request, response: Response) => {
    try {
      await handler(request, response);
    } catch (error) {
      sendError(response, error, log);
    }
  };
}

/** Sends JSON that no cache may keep. */
export function sendJson(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

/** Sends `{"error":{"code","message"}}`. */
export function sendError(response: Response, error: unknown, log: Log): void {
  const status = statusOf(error);
  if (status === 500) log.error({ err: error }, 'a request failed');
  if (response.headersSent) return;
  const { code, message } =
    error instanceof LotseError && status !== 500
      ? error
      : { code: 'internal-error', message: 'Something went wrong here. Please try again later.' };
  sendJson(response, status, { error: { code, message } });
}

function statusOf(error: unknown): number {
  return (error instanceof LotseError ? STATUS_OF[error.code] : undefined) ?? 500;
}
