import { DeliveryFailure } from './driver';

/**
 * Gives a piece of work so many milliseconds, or until `signal` asks to stop. Its own timer, because Node 20 forgets that of
 * `AbortSignal.timeout` at the next garbage collection if nothing but `AbortSignal.any` refers to it, and then never stops.
 * @param work has to give up when the signal it gets is aborted, whose reason then is the failure
 */
export async function withTimeLimit<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const stop = (): void => limit.abort(new DeliveryFailure('interrupted'));
  const timer = setTimeout(() => limit.abort(new DeliveryFailure('timed-out')), milliseconds);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
