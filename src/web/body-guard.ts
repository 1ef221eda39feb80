import type { IncomingMessage } from 'node:http';
import { LotseError } from '../errors';

/** Bytes. The largest honest body is an enquiry's card, about 10 kB; Bot Framework activities end at 256 kB. */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * Reads a JSON body; no body at all is `undefined`. It takes the place of restify's body parser, which unpacks gzip before
 * anybody is asked who they are: junk there ends the process, and a gzip bomb passes its size limit.
 * What is left of a refused body is thrown away by Node as it arrives.
 * @throws LotseError `encoding-refused`, `body-too-large`, `body-invalid`
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  refuseEncoding(request);
  const text = (await readBody(request)).toString('utf8');
  if (text === '') return undefined;
  // Asking for the type makes browsers ask us first, so that a strange page cannot post to a Lotse on localhost.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new LotseError('body-invalid', 'Please send JSON with Content-Type application/json.');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new LotseError('body-invalid', 'The body is not valid JSON.');
  }
}

function refuseEncoding(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    throw new LotseError('encoding-refused', 'Please send the body without Content-Encoding.');
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= MAX_BODY_BYTES) return;
      request.off('data', take);
      reject(tooLarge());
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(new LotseError('body-invalid', 'The body ended too early.')));
  });
}

function tooLarge(): LotseError {
  return new LotseError('body-too-large', `The body is larger than ${MAX_BODY_BYTES} bytes.`);
}
