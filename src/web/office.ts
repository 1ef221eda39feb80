import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, Server } from 'restify';
import { z } from 'zod';
import { ENQUIRY_STATUSES } from '../enquiry/enquiry';
import { OFFICE_ACTIONS } from '../enquiry/news';
import { LotseError } from '../errors';
import type { Log } from '../log';
import type { Office } from '../storage/enquiries/office';
import { handle, sendJson } from './answers';
import { readJson } from './body-guard';

/** Requests of all callers together: an office works by hand, and a token cannot be guessed at this pace. */
const MOST_REQUESTS = 120;
const WINDOW_MS = 60_000;

export interface OfficeParts {
  readonly office: Office;
  /** Without one nobody is let in. */
  readonly officeToken: string | undefined;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const bodySchema = z.strictObject({ text: z.string().optional() }).default({});
const statusSchema = z.enum(ENQUIRY_STATUSES);

/**
 * The office's side of enquiries as JSON, for those who bring the token (`OFFICE_TOKEN`):
 * `GET /office/enquiries[?status=…]`, `GET /office/enquiries/REFERENCE`, and
 * `POST /office/enquiries/REFERENCE/assign|answer|close` with `{"text": "…"}`.
 */
export function addOfficeRoutes(server: Server, { office, officeToken, log, now }: OfficeParts): void {
  const guard = createGuard(officeToken, now);
  server.get(
    '/office/enquiries',
    handle(async (request, response) => {
      guard(request);
      sendJson(response, 200, await office.list(readStatuses(request)));
    }, log),
  );
  server.get(
    '/office/enquiries/:reference',
    handle(async (request, response) => {
      guard(request);
      sendJson(response, 200, await office.show(request.params.reference));
    }, log),
  );
  for (const action of OFFICE_ACTIONS) {
    server.post(
      `/office/enquiries/:reference/${action}`,
      handle(async (request, response) => {
        guard(request);
        const body = bodySchema.safeParse(await readJson(request));
        if (!body.success) throw new LotseError('body-invalid', 'Please send {"text": "…"}.');
        sendJson(response, 200, await office.act(action, request.params.reference, body.data.text));
      }, log),
    );
  }
}

/** Lets through whoever brings the token, and not too often. */
function createGuard(token: string | undefined, now: () => number): (request: Request) => void {
  let windowStart = 0;
  let count = 0;
  return (request) => {
    if (now() - windowStart >= WINDOW_MS) {
      windowStart = now();
      count = 0;
    }
    count += 1;
    if (count > MOST_REQUESTS) throw new LotseError('too-many-requests', 'Too many requests. Please wait a minute.');
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (token === undefined || !isSame(given, token)) {
      throw new LotseError('unauthorized', 'Please send the token of the office: Authorization: Bearer …');
    }
  };
}

/** Takes the same time wherever the two differ, and whatever their lengths. */
function isSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}

function readStatuses(request: Request) {
  const status = new URL(request.url ?? '/', 'http://office').searchParams.get('status');
  if (status === null) return ENQUIRY_STATUSES;
  const result = statusSchema.safeParse(status);
  if (!result.success) {
    throw new LotseError('argument-invalid', `status must be one of ${ENQUIRY_STATUSES.join(', ')}.`);
  }
  return [result.data];
}
