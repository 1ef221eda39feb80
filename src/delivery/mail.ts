import { createTransport, type Transporter } from 'nodemailer';
import type { DeliveryPayload } from '../enquiry/outbox-payload';
import { codeOf } from '../errors';
import { DeliveryFailure, type Driver, networkFailure } from './driver';
import type { Reader } from './enquiry-rows';
import { composeMail, type MailAddresses } from './mail-message';
import { withTimeLimit } from './time-limit';

/** For the whole conversation with the mail server, in milliseconds. Some wait on purpose before they greet. */
export const MAIL_TIME_LIMIT_MS = 30_000;

export interface MailSettings extends MailAddresses {
  /** `smtps://user:password@host:465`, or `smtp://` with STARTTLS. */
  readonly url: string;
  /** A mail server on this machine needs no encryption, and often has a certificate that nobody has signed. */
  readonly isLocal: boolean;
}

/** Mails the enquiry to the office. */
export class MailDriver implements Driver {
  private readonly settings: MailSettings;
  private readonly reader: Reader;
  private readonly transport: Transporter;
  private readonly timeLimit: number;

  constructor(settings: MailSettings, reader: Reader, timeLimit = MAIL_TIME_LIMIT_MS) {
    this.settings = settings;
    this.reader = reader;
    this.timeLimit = timeLimit;
    this.transport = createTransport({
      url: settings.url,
      ...(settings.isLocal ? { ignoreTLS: true } : { requireTLS: true }),
      // What a visitor typed can never make the library read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async deliver(payload: DeliveryPayload, signal: AbortSignal): Promise<void> {
    const mail = composeMail(payload, this.settings, this.reader);
    await withTimeLimit(this.timeLimit, signal, async (limit) => {
      try {
        await this.transport.sendMail({ ...mail, signal: limit });
      } catch (error) {
        throw limit.aborted ? limit.reason : mailFailure(error);
      }
    });
  }
}

/** By the codes of nodemailer and of RFC 5321, 4.2.1: 4xx passes, 5xx does not. */
function mailFailure(error: unknown): DeliveryFailure {
  const { responseCode = 0, originalCode } = error as { responseCode?: number; originalCode?: string };
  const options = { cause: error };
  if (responseCode >= 400 && responseCode < 500) return new DeliveryFailure('receiver-busy', options);
  const code = codeOf(error);
  if (code === 'EAUTH') return new DeliveryFailure('login-refused', options);
  if (code === 'ETLS') return new DeliveryFailure('encryption-missing', options);
  if (responseCode >= 500) return new DeliveryFailure('receiver-refused', options);
  return networkFailure(error, originalCode ?? code);
}
