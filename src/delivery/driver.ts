import type { DeliveryPayload } from '../enquiry/outbox-payload';
import type { DeliveryFailureCode } from '../enquiry/outbox-retry';
import { codeOf } from '../errors';

/** One way to the alliance's office. */
export interface Driver {
  /**
   * Resolves once the receiver has taken it. The same payload may come again; the receiver tells by `deliveryKey`.
   * @param signal asks to stop at once, because the process ends
   * @throws DeliveryFailure
   */
  deliver(payload: DeliveryPayload, signal: AbortSignal): Promise<void>;
}

/** Why a driver could not deliver. Its message is the code alone: what a receiver answers may quote what it was sent. */
export class DeliveryFailure extends Error {
  override readonly name = 'DeliveryFailure';
  readonly code: DeliveryFailureCode;
  /** The pause the receiver asks for, in milliseconds. */
  readonly retryAfter: number | undefined;

  constructor(code: DeliveryFailureCode, options: ErrorOptions & { retryAfter?: number | undefined } = {}) {
    super(code, options);
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

/**
 * What a failure from the network means to the operator.
 * @param given the name Node or OpenSSL has for it, if another library stands between
 */
export function networkFailure(error: unknown, given: unknown = codeOf(error)): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  const code = String(given);
  if (/TIMEDOUT|ETIMEOUT/.test(code)) return new DeliveryFailure('timed-out', { cause: error });
  if (/CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO/.test(code)) {
    return new DeliveryFailure('certificate-invalid', { cause: error });
  }
  return new DeliveryFailure('unreachable', { cause: error });
}
