import { loadConfig } from '../../src/config';
import { driversOf } from '../../src/delivery/settings';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const WEBHOOK = {
  ENQUIRY_WEBHOOK_URL: 'https://crm.example.org/enquiries',
  ENQUIRY_WEBHOOK_SECRET: SECRET,
  ENQUIRY_WEBHOOK_HOSTS: 'other.example.org, CRM.example.org',
};
const MAIL = {
  SMTP_URL: 'smtps://lotse:secret@mail.example.org',
  ENQUIRY_MAIL_TO: 'office@example.org',
  ENQUIRY_MAIL_FROM: 'lotse@example.org',
};
const SERVE = {
  DATA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_PASSWORD: 'secret',
};
const read = (env: NodeJS.ProcessEnv, local = true) => loadConfig({ DATA_DIR: '/data', ...env }, { local }).delivery;

describe('the ways to the office', () => {
  it('are a folder in DATA_DIR where nothing is set', () => {
    const settings = read({});
    expect(driversOf(settings)).toEqual(['file']);
    expect(settings.file).toEqual({ folder: '/data/enquiries' });
  });

  it('are those that are set, the folder among them if it is asked for', () => {
    expect(driversOf(read(WEBHOOK))).toEqual(['webhook']);
    expect(driversOf(read(MAIL))).toEqual(['mail']);
    const all = read({ ...WEBHOOK, ...MAIL, ENQUIRY_DIR: '/srv/enquiries', ENQUIRY_MAIL_LANGUAGE: 'zh' });
    expect(driversOf(all)).toEqual(['file', 'webhook', 'mail']);
    expect(all.file).toEqual({ folder: '/srv/enquiries' });
    expect(all.webhook?.host).toEqual({ name: 'crm.example.org', network: undefined });
    expect(all.mail).toMatchObject({ to: 'office@example.org', language: 'zh', isLocal: false });
  });

  it('allow this machine in local mode without more ado, and there only', () => {
    const url = { ENQUIRY_WEBHOOK_URL: 'http://127.0.0.1:8080/', ENQUIRY_WEBHOOK_SECRET: SECRET };
    expect(read(url).webhook?.host).toEqual({ name: '127.0.0.1', network: '127.0.0.0/8' });
    expect(() => read({ ...SERVE, ...url }, false)).toThrow(/ENQUIRY_WEBHOOK_HOSTS must list.*must begin with https/);
    expect(read({ ...MAIL, SMTP_URL: 'smtp://localhost:25' }).mail?.isLocal).toBe(true);
  });

  it.each([
    ['a webhook without a secret', { ...WEBHOOK, ENQUIRY_WEBHOOK_SECRET: '' }, /needs ENQUIRY_WEBHOOK_SECRET/],
    [
      'a secret that is too short',
      { ...WEBHOOK, ENQUIRY_WEBHOOK_SECRET: 'whsec_abc' },
      /ENQUIRY_WEBHOOK_SECRET must be whsec_/,
    ],
    ['a host that is not listed', { ...WEBHOOK, ENQUIRY_WEBHOOK_HOSTS: 'other.example.org' }, /must list the host/],
    ['no list of hosts', { ...WEBHOOK, ENQUIRY_WEBHOOK_HOSTS: '' }, /must list the host/],
    [
      'a list that cannot be read',
      { ...WEBHOOK, ENQUIRY_WEBHOOK_HOSTS: 'https://crm.example.org' },
      /HOSTS must be like/,
    ],
    [
      'an address of another kind',
      { ...WEBHOOK, ENQUIRY_WEBHOOK_URL: 'ftp://crm.example.org' },
      /URL must be an address/,
    ],
    [
      'a password in the address',
      { ...WEBHOOK, ENQUIRY_WEBHOOK_URL: 'https://a:b@crm.example.org' },
      /not hold a password/,
    ],
    ['a mail server without a receiver', { ...MAIL, ENQUIRY_MAIL_TO: '' }, /SMTP_URL needs ENQUIRY_MAIL_TO/],
    ['a mail server without a sender', { ...MAIL, ENQUIRY_MAIL_FROM: '' }, /SMTP_URL needs ENQUIRY_MAIL_FROM/],
    [
      'two receivers in one',
      { ...MAIL, ENQUIRY_MAIL_TO: 'a@example.org, b@example.org' },
      /TO must be an e-mail address/,
    ],
    ['a receiver with a line break', { ...MAIL, ENQUIRY_MAIL_TO: 'a@example.org\nBcc: b@example.org' }, /TO must be/],
    ['a mail server that is none', { ...MAIL, SMTP_URL: 'https://mail.example.org' }, /SMTP_URL must be like/],
    ['a language nobody reads', { ...MAIL, ENQUIRY_MAIL_LANGUAGE: 'fr' }, /LANGUAGE must be one of de, zh, en/],
  ])('are not started with %s', (_case, env, sentence) => {
    expect(() => read(env)).toThrow(sentence);
    expect(() => read(env)).toThrow(expect.objectContaining({ code: 'config-invalid' }));
  });

  it('never quote a secret', () => {
    const secrets = { ...WEBHOOK, ...MAIL, ENQUIRY_WEBHOOK_SECRET: 'my-secret', SMTP_URL: 'x://u:my-secret@h' };
    expect(() => read(secrets)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('my-secret') }));
  });
});
