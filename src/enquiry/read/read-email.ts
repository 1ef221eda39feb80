import { z } from 'zod';
import { toHalfWidth, withoutControls } from '../../text/typed-text';
import { type Reading, refused, taken } from './reading';

const email = z.email().max(200);
/** An address in a sentence; what stands before the @ is what mail servers take in practice. */
const ADDRESS = /[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;

/** An e-mail address, full-width characters folded, the domain in lower case. */
export function readEmail(text: string): Reading<string> {
  const half = withAtSign(toHalfWidth(withoutControls(text).text).trim());
  if (!half.includes('@')) return refused('email-without-at');
  const address = emailIn(half) ?? '';
  return email.safeParse(address).success ? taken(address) : refused('email-invalid');
}

/** The address in a sentence such as "meine E-Mail ist erika@example.com.", if there is one. */
export function emailIn(text: string): string | undefined {
  const [local, domain] = (ADDRESS.exec(withAtSign(toHalfWidth(text)))?.[0] ?? '').split('@');
  return local && domain ? `${local}@${domain.toLowerCase()}` : undefined;
}

/** "jane[at]acme.com" and "jane at acme.com" as people write against robots, with the sign itself. */
export function withAtSign(text: string): string {
  return text
    .replace(/\s*[[({]\s*(?:at|ät)\s*[\])}]\s*/giu, '@')
    .replace(/(?<=[\w.-])\s+at\s+(?=[\w-]+(?:\.[\w-]+)+(?:\s|$))/giu, '@')
    .replace(/\s*[[({]\s*(?:dot|punkt)\s*[\])}]\s*/giu, '.');
}
