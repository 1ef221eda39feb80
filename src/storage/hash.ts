import { createHash } from 'node:crypto';

/** What a key is remembered by where it must not be read itself: its SHA-256 in base64url. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
