import pino from 'pino';
import type { LogLevel } from './config';

export type Log = pino.Logger;

/**
 * The log: one JSON object per line on stderr, so that stdout stays for people.
 * Callers pass codes, ids and numbers; never a visitor's words, contact data, tokens or whole requests.
 */
export function createLog(level: LogLevel): Log {
  return pino(
    {
      level,
      base: { service: 'lotse' },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
    },
    pino.destination(2),
  );
}

/**
 * What may be logged of a failure. The message is left out: an error from below can quote what a visitor wrote.
 * A LotseError's message never does, so it stays.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...(error.name === 'LotseError' ? { message: error.message } : {}),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
