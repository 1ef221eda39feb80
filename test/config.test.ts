import { loadConfig } from '../src/config';
import { LotseError } from '../src/errors';

const KEY = Buffer.alloc(32, 1).toString('base64');
const APP = {
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_PASSWORD: 'secret',
  DATA_KEYS: `k1:${KEY}`,
};
const TENANT = '99999999-2222-4333-8444-555555555555';

function failure(env: NodeJS.ProcessEnv, local = false): LotseError {
  try {
    loadConfig(env, { local });
  } catch (error) {
    if (error instanceof LotseError) return error;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('settings', () => {
  it('have defaults for a try-out', () => {
    const config = loadConfig({}, { local: true });
    expect(config).toMatchObject({
      local: true,
      host: '127.0.0.1',
      port: 3978,
      logLevel: 'warn',
      credentials: undefined,
    });
    expect(config.dataDir).toMatch(/[\\/]data$/);
  });

  it('are frozen', () => {
    expect(Object.isFrozen(loadConfig({}, { local: true }))).toBe(true);
  });

  it('have an address for channels, without the slash at its end', () => {
    const { publicUrl } = loadConfig({ PUBLIC_URL: 'https://lotse.example.org/' }, { local: true });
    expect(publicUrl).toBe('https://lotse.example.org');
    expect(failure({ PUBLIC_URL: 'lotse.example.org' }, true).message).toContain('PUBLIC_URL must be an address');
  });

  it('never open local mode to the outside', () => {
    expect(loadConfig({ HOST: '0.0.0.0', ...APP }, { local: true })).toMatchObject({
      host: '127.0.0.1',
      credentials: undefined,
    });
  });

  it('count an empty variable as not set', () => {
    expect(loadConfig({ PORT: '', LOG_LEVEL: '' }, { local: true }).port).toBe(3978);
  });

  it('carry the credentials outside local mode', () => {
    const config = loadConfig({ ...APP, PORT: '0' }, { local: false });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      credentials: { appId: APP.MICROSOFT_APP_ID, appType: 'MultiTenant' },
    });
  });

  it('are refused all at once, without their values', () => {
    const error = failure({ PORT: '80a', LOG_LEVEL: 'loud', MICROSOFT_APP_ID: 'hunter2' });
    expect(error.code).toBe('config-invalid');
    expect(error.message).toMatch(/PORT.*LOG_LEVEL.*MICROSOFT_APP_ID/);
    expect(error.message).not.toContain('hunter2');
  });

  it.each([['65536'], ['-1'], ['1.5'], [' 1']])('refuse the port %s', (PORT) => {
    expect(failure({ PORT }, true).code).toBe('config-invalid');
  });

  it.each([
    ['nothing', {}, 'MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD'],
    ['no password', { MICROSOFT_APP_ID: APP.MICROSOFT_APP_ID }, 'MICROSOFT_APP_PASSWORD'],
    ['no tenant', { ...APP, MICROSOFT_APP_TYPE: 'SingleTenant' }, 'MICROSOFT_APP_TENANT_ID'],
  ])('say which credentials are missing: %s', (_case, env, names) => {
    const error = failure(env);
    expect(error.code).toBe('credentials-missing');
    expect(error.message).toContain(`Please set ${names} `);
    expect(error.message).toContain('npm start');
  });

  it('need no password for a managed identity, and drop one that is there', () => {
    const env = { ...APP, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_TENANT_ID: TENANT };
    expect(loadConfig(env, { local: false }).credentials).toMatchObject({ appPassword: undefined, tenantId: TENANT });
  });

  it('need a key for what is stored outside local mode', () => {
    const error = failure({ ...APP, DATA_KEYS: '' });
    expect([error.code, error.message]).toEqual(['credentials-missing', expect.stringContaining('DATA_KEYS')]);
    expect(loadConfig({}, { local: true }).dataKeys).toBeUndefined();
  });

  it('take several keys, the first of which writes', () => {
    const { dataKeys } = loadConfig({ ...APP, DATA_KEYS: `new:${KEY}, old:${KEY}` }, { local: false });
    expect(dataKeys?.map(({ id, key }) => [id, key.length])).toEqual([
      ['new', 32],
      ['old', 32],
    ]);
  });

  it.each([['k1'], [`k1:${KEY.slice(4)}`], [`k1:${KEY},k1:${KEY}`], [`k 1:${KEY}`], [`k1:${KEY},`]])(
    'refuse the keys %s without repeating them',
    (DATA_KEYS) => {
      const error = failure({ ...APP, DATA_KEYS });
      expect([error.code, error.message]).toEqual(['config-invalid', expect.stringContaining('DATA_KEYS')]);
      expect(error.message).not.toContain(KEY.slice(4));
    },
  );

  it('know PostgreSQL by its address only', () => {
    const DATABASE_URL = 'postgres://lotse@db.example/lotse';
    expect(loadConfig({ DATABASE_URL }, { local: true }).databaseUrl).toBe(DATABASE_URL);
    expect(failure({ DATABASE_URL: 'mysql://db.example/lotse' }, true).code).toBe('config-invalid');
  });
});
