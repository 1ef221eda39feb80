import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { DeliveryPayload } from '../enquiry/outbox-payload';
import { type AllowedHost, checkedLookup, isAllowedAddress } from './allowed-host';
import { DeliveryFailure, type Driver, networkFailure } from './driver';
import { withTimeLimit } from './time-limit';
import { signatureHeaders } from './webhook-signature';

/** From the first packet to the status line. Longer than any receiver needs that only puts it aside. Milliseconds. */
export const WEBHOOK_TIME_LIMIT_MS = 10_000;
/** What a receiver says beside its status is of no interest; so much is taken in for good manners. */
const LONGEST_ANSWER = 16_384;
/** And for so long. Milliseconds. */
const ANSWER_LINGER_MS = 1_000;

export interface WebhookSettings {
  readonly url: URL;
  readonly secret: Buffer;
  readonly host: AllowedHost;
}

/** Posts the payload as JSON, signed. One connection for each delivery; redirects are not followed. */
export class WebhookDriver implements Driver {
  private readonly settings: WebhookSettings;
  private readonly now: () => number;
  private readonly timeLimit: number;

  /** @param now milliseconds since 1970 */
  constructor(settings: WebhookSettings, now: () => number, timeLimit = WEBHOOK_TIME_LIMIT_MS) {
    this.settings = settings;
    this.now = now;
    this.timeLimit = timeLimit;
  }

  async deliver(payload: DeliveryPayload, signal: AbortSignal): Promise<void> {
    const { url, host } = this.settings;
    const address = url.hostname.replace(/^\[|\]$/g, '');
    // Node resolves names only; an address would pass by the check of the look-up.
    if (isIP(address) !== 0 && !isAllowedAddress(host, address)) throw new DeliveryFailure('address-refused');
    const response = await this.post(payload, signal);
    const failure = failureOf(response, this.now());
    if (failure) throw failure;
  }

  private async post(payload: DeliveryPayload, signal: AbortSignal): Promise<IncomingMessage> {
    const { url, secret, host } = this.settings;
    const body = JSON.stringify(payload);
    const id = payload.deliveryKey;
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': id,
      'user-agent': 'Lotse',
      ...signatureHeaders({ id, body, secret }, this.now()),
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = (limit: AbortSignal): Promise<IncomingMessage> =>
      new Promise((resolve, reject) => {
        send(url, { method: 'POST', headers, agent: false, signal: limit, lookup: checkedLookup(host) })
          .on('response', (response) => {
            ignoreBody(response);
            resolve(response);
          })
          // The signal's own error says only that something was aborted.
          .on('error', (error) => reject(networkFailure(limit.aborted ? limit.reason : error)))
          .end(body);
      });
    return withTimeLimit(this.timeLimit, signal, request);
  }
}

function ignoreBody(response: IncomingMessage): void {
  let received = 0;
  const end = setTimeout(() => response.destroy(), ANSWER_LINGER_MS);
  response.on('close', () => clearTimeout(end));
  response.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received > LONGEST_ANSWER) response.destroy();
  });
  // The status has been read; whatever becomes of the rest.
  response.on('error', () => undefined);
}

function failureOf({ statusCode = 0, headers }: IncomingMessage, now: number): DeliveryFailure | undefined {
  const retryAfter = readRetryAfter(headers['retry-after'], now);
  if (statusCode >= 200 && statusCode < 300) return undefined;
  if (statusCode >= 300 && statusCode < 400) return new DeliveryFailure('redirected');
  if ([408, 425, 429, 503].includes(statusCode)) return new DeliveryFailure('receiver-busy', { retryAfter });
  if (statusCode >= 500) return new DeliveryFailure('receiver-failed', { retryAfter });
  if (statusCode === 401 || statusCode === 403) return new DeliveryFailure('login-refused');
  return new DeliveryFailure('receiver-refused');
}

/** The pause asked for in seconds or as a date (RFC 9110, 10.2.3), in milliseconds; undefined if it is neither. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const pause = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(pause) && pause > 0 ? pause : undefined;
}
