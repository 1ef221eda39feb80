import { resolve } from 'node:path';
import { z } from 'zod';
import { type DeliverySettings, deliveryShape, readDelivery } from './delivery/settings';
import { LotseError } from './errors';
import { PROJECT_ROOT } from './paths';
import { type DataKeys, parseDataKeys } from './storage/data-keys';

/** What Azure Bot Service knows the bot by. */
export interface Credentials {
  readonly appId: string;
  readonly appPassword: string | undefined;
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string | undefined;
}

/** All settings of the process, checked and frozen. Each one is explained in `.env.example`. */
export interface Config {
  /** True for a try-out on one's own machine: no credentials, reachable from this machine only. */
  readonly local: boolean;
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** Where channels such as Teams reach this service from outside, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** Address of a PostgreSQL database; without it the data is in a file in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Keys for personal fields; always present outside local mode, which has a key file instead. */
  readonly dataKeys: DataKeys | undefined;
  /** How long after sending a visitor may correct or withdraw an enquiry, in milliseconds. */
  readonly enquiryChangeMs: number;
  /** How long contact data and the content of enquiries are kept, in days. */
  readonly contactDays: number;
  /** How long what is remembered of a conversation is kept, in days. */
  readonly conversationDays: number;
  /** What the office has to bring to its endpoint; without it nobody is let in. */
  readonly officeToken: string | undefined;
  /** How enquiries reach the alliance's office. */
  readonly delivery: DeliverySettings;
  /** Always present outside local mode. */
  readonly credentials: Credentials | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const HOUR_MS = 3_600_000;

const days = (standard: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'must be a whole number of days')
    .transform(Number)
    .default(standard);

const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be at most 65535'))
    .default(3978),
  HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()], 'must be an address such as 0.0.0.0').default('0.0.0.0'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be like postgres://user@host/database' }).optional(),
  DATA_KEYS: z
    .string()
    .transform((text, context) => {
      const keys = parseDataKeys(text);
      if (keys !== undefined) return keys;
      context.addIssue('must be like ID:BASE64,ID:BASE64 with 32 bytes in each BASE64');
      return z.NEVER;
    })
    .optional(),
  ENQUIRY_CHANGE_HOURS: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number of hours')
    .transform(Number)
    .default(336),
  CONTACT_DAYS: days(365),
  CONVERSATION_DAYS: days(90),
  OFFICE_TOKEN: z.string().min(32, 'must have at least 32 characters').optional(),
  ...deliveryShape,
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://lotse.example.org' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  MICROSOFT_APP_ID: z.uuid('must be the app id from Azure, such as 00000000-0000-0000-0000-000000000000').optional(),
  MICROSOFT_APP_PASSWORD: z.string().optional(),
  MICROSOFT_APP_TYPE: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], 'must be MultiTenant, SingleTenant or UserAssignedMSI')
    .default('MultiTenant'),
  MICROSOFT_APP_TENANT_ID: z.string().optional(),
});
type Settings = z.infer<typeof Settings>;

/**
 * Reads and checks the environment. An empty variable counts as not set.
 * @throws LotseError `config-invalid`, naming every bad setting at once
 * @throws LotseError `credentials-missing` outside local mode
 */
export function loadConfig(env: NodeJS.ProcessEnv, { local }: { local: boolean }): Config {
  const result = Settings.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!result.success) throw unusable(faultsOf(result.error));
  const settings = result.data;
  const credentials = local ? undefined : readCredentials(settings);
  const dataDir = resolve(PROJECT_ROOT, settings.DATA_DIR);
  const delivery = readDelivery(settings, { local, dataDir });
  if ('faults' in delivery) throw unusable(delivery.faults);
  return Object.freeze({
    local,
    // Without credentials the bot believes everybody, so local mode must not be reachable from outside.
    host: local ? '127.0.0.1' : settings.HOST,
    port: settings.PORT,
    dataDir,
    databaseUrl: settings.DATABASE_URL,
    dataKeys: local ? settings.DATA_KEYS : needDataKeys(settings),
    enquiryChangeMs: settings.ENQUIRY_CHANGE_HOURS * HOUR_MS,
    contactDays: settings.CONTACT_DAYS,
    conversationDays: settings.CONVERSATION_DAYS,
    officeToken: settings.OFFICE_TOKEN,
    delivery,
    logLevel: settings.LOG_LEVEL ?? (local ? 'warn' : 'info'),
    publicUrl: settings.PUBLIC_URL,
    credentials,
  });
}

function needDataKeys({ DATA_KEYS }: Settings): DataKeys {
  if (DATA_KEYS !== undefined) return DATA_KEYS;
  throw new LotseError(
    'credentials-missing',
    'Please set DATA_KEYS (see .env.example): contact data is stored encrypted. `npm start` makes a key of its own.',
  );
}

// Values are left out on purpose: one of them may be a password in the wrong place.
function faultsOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
}

function unusable(faults: readonly string[]): LotseError {
  return new LotseError('config-invalid', `Some settings cannot be used: ${faults.join('; ')}. See .env.example.`);
}

function readCredentials(settings: Settings): Credentials {
  const appType = settings.MICROSOFT_APP_TYPE;
  const needed: (keyof Settings)[] = ['MICROSOFT_APP_ID'];
  if (appType !== 'UserAssignedMSI') needed.push('MICROSOFT_APP_PASSWORD');
  if (appType !== 'MultiTenant') needed.push('MICROSOFT_APP_TENANT_ID');
  const missing = needed.filter((name) => settings[name] === undefined);
  if (settings.MICROSOFT_APP_ID === undefined || missing.length > 0) {
    throw new LotseError(
      'credentials-missing',
      `Please set ${missing.join(' and ')} (see .env.example), or use \`npm start\` to try Lotse on this machine without Azure.`,
    );
  }
  return Object.freeze({
    appId: settings.MICROSOFT_APP_ID,
    // The framework refuses a managed identity that also has a password.
    appPassword: appType === 'UserAssignedMSI' ? undefined : settings.MICROSOFT_APP_PASSWORD,
    appType,
    tenantId: settings.MICROSOFT_APP_TENANT_ID,
  });
}
