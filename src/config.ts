import { resolve } from 'node:path';
import { z } from 'zod';
import { LotseError } from './errors';
import { PROJECT_ROOT } from './paths';

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
  /** Always present outside local mode. */
  readonly credentials: Credentials | undefined;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const Settings = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().max(65_535, 'must be at most 65535'))
    .default(3978),
  HOST: z.union([z.ipv4(), z.ipv6(), z.hostname()], 'must be an address such as 0.0.0.0').default('0.0.0.0'),
  DATA_DIR: z.string().default('data'),
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
  if (!result.success) throw new LotseError('config-invalid', describeFaults(result.error));
  const settings = result.data;
  return Object.freeze({
    local,
    // Without credentials the bot believes everybody, so local mode must not be reachable from outside.
    host: local ? '127.0.0.1' : settings.HOST,
    port: settings.PORT,
    dataDir: resolve(PROJECT_ROOT, settings.DATA_DIR),
    logLevel: settings.LOG_LEVEL ?? (local ? 'warn' : 'info'),
    publicUrl: settings.PUBLIC_URL,
    credentials: local ? undefined : readCredentials(settings),
  });
}

// Values are left out on purpose: one of them may be a password in the wrong place.
function describeFaults(error: z.ZodError): string {
  const faults = error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  return `Some settings cannot be used: ${faults.join('; ')}. See .env.example.`;
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
