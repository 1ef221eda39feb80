import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { LotseError } from '../../errors';

/** Seconds. The official client asks for a new token after half of it. */
export const TOKEN_LIFETIME_S = 30 * 60;

/** Whom a token speaks for. */
export interface TokenHolder {
  readonly conversationId: string;
  readonly userId: string;
}

const Claims = z.object({ conv: z.string().min(1), user: z.string().min(1), exp: z.number() });

/** base64url of {"alg":"HS256","typ":"JWT"}; a token with any other header is refused. */
const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url');

/**
 * Signs and checks tokens. They have the form of a JWT (RFC 7519) because Web Chat reads the visitor's id from the
 * claim `user`, as in Microsoft's own Direct Line. Everything in a token can be read by its holder.
 */
export class TokenSigner {
  private readonly key: Buffer;
  private readonly now: () => number;

  /** @param now milliseconds since 1970 */
  constructor(key: Buffer, now: () => number) {
    this.key = key;
    this.now = now;
  }

  issue({ conversationId, userId }: TokenHolder): string {
    const claims = { conv: conversationId, user: userId, exp: Math.floor(this.now() / 1000) + TOKEN_LIFETIME_S };
    const signed = `${HEADER}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${signed}.${this.sign(signed).toString('base64url')}`;
  }

  /** @throws LotseError `token-invalid` for a token that is forged, damaged or too old */
  verify(token: string): TokenHolder {
    const [header, body, signature, ...rest] = token.split('.');
    if (header !== HEADER || body === undefined || signature === undefined || rest.length > 0) throw invalid();
    const given = Buffer.from(signature, 'base64url');
    const expected = this.sign(`${header}.${body}`);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw invalid();
    // Signed by us, so it parses.
    const { conv, user, exp } = Claims.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    if (exp <= this.now() / 1000) throw invalid();
    return { conversationId: conv, userId: user };
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}

function invalid(): LotseError {
  return new LotseError('token-invalid', 'The token is not valid, or has expired. Please ask for a new one.');
}
