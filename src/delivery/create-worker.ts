import type { Directory } from '../directory/directory';
import type { DeliveryDriver } from '../enquiry/outbox-entry';
import type { PayloadNames } from '../enquiry/outbox-payload';
import type { Log } from '../log';
import type { Texts } from '../replies/translate';
import type { Outbox } from '../storage/enquiries/outbox';
import type { Driver } from './driver';
import { FileDriver } from './file';
import { MailDriver } from './mail';
import { OutboxWorker } from './outbox-worker';
import type { DeliverySettings } from './settings';
import { WebhookDriver } from './webhook';

export interface WorkerOptions {
  readonly settings: DeliverySettings;
  readonly outbox: Outbox;
  /** The dataset as it is now. */
  readonly directory: () => Directory;
  readonly texts: Texts;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The worker with the drivers that are set up; it rests until it is woken. */
export function createOutboxWorker({ settings, outbox, directory, texts, log, now }: WorkerOptions): OutboxWorker {
  const drivers = new Map<DeliveryDriver, Driver>();
  const { file, webhook, mail } = settings;
  if (file) drivers.set('file', new FileDriver(file.folder));
  if (webhook) drivers.set('webhook', new WebhookDriver(webhook, now));
  if (mail) drivers.set('mail', new MailDriver(mail, { t: texts.in(mail.language), language: mail.language }));
  return new OutboxWorker({
    outbox,
    drivers,
    names: () => namesIn(directory()),
    clock: { now, after },
    chance: Math.random,
    log,
  });
}

function after(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
}

/** What ids in an enquiry stand for. */
export function namesIn(directory: Directory): PayloadNames {
  return {
    sector: (code) => directory.sectors.get(code)?.labels,
    company: (id) => {
      const company = directory.companies.get(id);
      return company && { names: company.names, city: directory.members.get(company.member)?.names ?? {} };
    },
  };
}
