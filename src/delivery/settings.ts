import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { DeliveryDriver } from '../enquiry/outbox-entry';
import { LANGUAGES, type Language } from '../text/language';
import { type AllowedHost, parseAllowedHost } from './allowed-host';
import type { MailSettings } from './mail';
import type { WebhookSettings } from './webhook';
import { parseSecret } from './webhook-signature';

/** The ways to the office that are set up; at least one is. */
export interface DeliverySettings {
  readonly file: { readonly folder: string } | undefined;
  readonly webhook: WebhookSettings | undefined;
  readonly mail: (MailSettings & { readonly language: Language }) | undefined;
}

const mailAddress = z.email('must be an e-mail address such as office@example.org').optional();

/** The environment's part about delivery, each variable by itself. */
export const deliveryShape = {
  ENQUIRY_DIR: z.string().optional(),
  ENQUIRY_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://crm.example.org/enquiries' })
    .transform((text) => new URL(text))
    .optional(),
  ENQUIRY_WEBHOOK_SECRET: z
    .string()
    .transform((text, context) => parsed(parseSecret(text), 'must be whsec_ and 24 to 64 bytes in base64', context))
    .optional(),
  ENQUIRY_WEBHOOK_HOSTS: z
    .string()
    .transform((text, context) => {
      const hosts = text.split(',').map(parseAllowedHost);
      const known = hosts.filter((host) => host !== undefined);
      return parsed(
        known.length === hosts.length ? known : undefined,
        'must be like crm.example.org,intern=10.1.0.0/16',
        context,
      );
    })
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be like smtps://user:password@mail.example.org' }).optional(),
  ENQUIRY_MAIL_TO: mailAddress,
  ENQUIRY_MAIL_FROM: mailAddress,
  ENQUIRY_MAIL_LANGUAGE: z.enum(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`).default('de'),
};
const Shape = z.object(deliveryShape);
type Given = z.infer<typeof Shape>;

function parsed<T>(value: T | undefined, fault: string, context: z.RefinementCtx): T {
  if (value !== undefined) return value;
  context.addIssue(fault);
  return z.NEVER;
}

/** Where a try-out may send to without more ado: this machine. */
const LOOPBACK: Readonly<Record<string, AllowedHost>> = {
  localhost: { name: 'localhost', network: '127.0.0.0/8' },
  '127.0.0.1': { name: '127.0.0.1', network: '127.0.0.0/8' },
};

/**
 * The settings together. The folder is the way where there is no other, or if it is asked for.
 * @returns the faults between the variables, each a sentence, if there are any
 */
export function readDelivery(
  given: Given,
  { local, dataDir }: { local: boolean; dataDir: string },
): DeliverySettings | { readonly faults: readonly string[] } {
  const host = allowedHost(given, local);
  const faults = [...webhookFaults(given, host, local), ...mailFaults(given)];
  if (faults.length > 0) return { faults };
  const { ENQUIRY_WEBHOOK_URL: url, ENQUIRY_WEBHOOK_SECRET: secret } = given;
  const mail = mailSettings(given);
  const webhook = url && secret && host && { url, secret, host };
  const needsFolder = given.ENQUIRY_DIR !== undefined || (webhook === undefined && mail === undefined);
  return { webhook, mail, file: needsFolder ? { folder: folderOf(given, dataDir) } : undefined };
}

/** The drivers that get an outbox entry for every event. */
export function driversOf(settings: DeliverySettings): DeliveryDriver[] {
  return (['file', 'webhook', 'mail'] as const).filter((driver) => settings[driver] !== undefined);
}

function folderOf({ ENQUIRY_DIR }: Given, dataDir: string): string {
  const folder = ENQUIRY_DIR ?? 'enquiries';
  return isAbsolute(folder) ? folder : join(dataDir, folder);
}

function allowedHost({ ENQUIRY_WEBHOOK_URL: url, ENQUIRY_WEBHOOK_HOSTS: hosts = [] }: Given, local: boolean) {
  const listed = hosts.find(({ name }) => name === url?.hostname);
  return listed ?? (local && url ? LOOPBACK[url.hostname] : undefined);
}

function webhookFaults(given: Given, host: AllowedHost | undefined, local: boolean): string[] {
  const { ENQUIRY_WEBHOOK_URL: url, ENQUIRY_WEBHOOK_SECRET: secret } = given;
  if (url === undefined) return [];
  return [
    ...(secret === undefined ? ['ENQUIRY_WEBHOOK_URL needs ENQUIRY_WEBHOOK_SECRET'] : []),
    ...(host === undefined ? ['ENQUIRY_WEBHOOK_HOSTS must list the host of ENQUIRY_WEBHOOK_URL'] : []),
    ...(url.protocol === 'http:' && !local ? ['ENQUIRY_WEBHOOK_URL must begin with https:// outside local mode'] : []),
    ...(url.username !== '' || url.password !== '' ? ['ENQUIRY_WEBHOOK_URL must not hold a password'] : []),
  ];
}

function mailFaults({ SMTP_URL, ENQUIRY_MAIL_TO, ENQUIRY_MAIL_FROM }: Given): string[] {
  if (SMTP_URL === undefined) return [];
  const needed = { ENQUIRY_MAIL_TO, ENQUIRY_MAIL_FROM };
  return Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [`SMTP_URL needs ${name}`] : []));
}

function mailSettings(given: Given): DeliverySettings['mail'] {
  const { SMTP_URL: url, ENQUIRY_MAIL_TO: to, ENQUIRY_MAIL_FROM: from, ENQUIRY_MAIL_LANGUAGE: language } = given;
  if (url === undefined || to === undefined || from === undefined) return undefined;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
  return { url, to, from, language, isLocal };
}
