import { createHmac } from 'node:crypto';

/**
 * The headers a receiver checks a delivery by, after the Standard Webhooks specification 1.0 (standardwebhooks.com), for which
 * there are libraries in most languages: HMAC-SHA256 over id, time stamp and body, joined by dots.
 * @param now milliseconds since 1970; the receiver refuses a signature that is older than five minutes
 */
export function signatureHeaders(
  { id, body, secret }: { id: string; body: string; secret: Buffer },
  now: number,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(now / 1_000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`, 'utf8').digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

/** Fewer bytes can be guessed; the specification asks for 24 to 64. */
const SECRET_BYTES = { min: 24, max: 64 } as const;

/** The key of a secret such as `whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw` (base64 after the prefix); undefined if it is none. */
export function parseSecret(text: string): Buffer | undefined {
  const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  const secret = encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
  const isLongEnough = secret !== undefined && secret.length >= SECRET_BYTES.min && secret.length <= SECRET_BYTES.max;
  return isLongEnough ? secret : undefined;
}
