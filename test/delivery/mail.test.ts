import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { parse } from 'csv-parse/sync';
import type { SMTPServerOptions } from 'smtp-server';
import { MailDriver } from '../../src/delivery/mail';
import type { Contact } from '../../src/enquiry/enquiry';
import { FIELD_IDS } from '../../src/enquiry/form/answers';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES, type Language } from '../../src/text/language';
import { type ReceivedMail, startMailbox } from '../helpers/mailbox';
import { sampleEnquiry, samplePayload } from '../helpers/sample-enquiry';

const texts = new Texts(readLocales());
const NEVER = new AbortController().signal;
type Mailbox = Awaited<ReturnType<typeof startMailbox>>;

describe('the mail', () => {
  let mailbox: Mailbox | undefined;
  const start = async (options?: SMTPServerOptions): Promise<Mailbox> => {
    mailbox = await startMailbox(options);
    return mailbox;
  };
  afterEach(async () => {
    await mailbox?.close();
    mailbox = undefined;
  });

  function driverFor(
    port: number,
    { language = 'de' as Language, query = '', isLocal = true, timeLimit = 5_000, user = '' } = {},
  ) {
    const settings = {
      url: `smtp://${user}127.0.0.1:${port}/${query}`,
      from: 'lotse@example.com',
      to: 'office@example.org',
      isLocal,
    };
    return new MailDriver(settings, { t: texts.in(language), language }, timeLimit);
  }

  /** Sends one mail about an enquiry whose contact has been changed, and gives it as it arrived. */
  async function mailOf(contact: Partial<Contact> = {}, wish?: string, language?: Language): Promise<ReceivedMail> {
    const { port, received } = await start();
    const sample = sampleEnquiry();
    const need = { ...sample.need, wish: wish ?? sample.need.wish };
    const enquiry = { ...sample, need, contact: { ...sample.contact, ...contact } };
    await driverFor(port, { language }).deliver(samplePayload(enquiry), NEVER);
    const [first] = received;
    if (!first) throw new Error('no mail has come');
    return first;
  }

  const attachment = ({ mail }: ReceivedMail, type: string): string =>
    mail.attachments.find(({ contentType }) => contentType === type)?.content.toString('utf8') ?? '';

  it('says in German what is wanted, from whom, and who asks', async () => {
    const { mail } = await mailOf();
    expect(mail.subject).toBe('Anfrage L-7F3K-92: Lieferung');
    expect(mail.to).toMatchObject({ text: 'office@example.org' });
    expect(mail.from?.text).toBe('lotse@example.com');
    expect(mail.replyTo?.value).toEqual([{ name: '张三', address: 'zhangsan@example.com' }]);
    for (const part of [
      'Branche: Keramik',
      'Beschreibung: 我们需要用于火车站大厅的防滑瓷砖，每年大约五千平方米。',
      'Menge: 5.000 m²',
      'Budget: 250.000 EUR',
      'Empfänger: Monalisa Group CO.,Ltd (Foshan); unknown-company',
      'Land: China',
      'Antwortsprache: Deutsch',
      'Gesendet: 22. November 2026 um 08:00:00 UTC',
    ]) {
      expect(mail.text).toContain(part);
    }
    expect(mail.text).not.toContain('Auffälligkeiten');
  });

  it.each(LANGUAGES)('calls in %s everything what the form calls it', async (language) => {
    const { mail } = await mailOf({}, undefined, language);
    const t = texts.in(language);
    expect(mail.subject).toContain(t('form.kind.supply'));
    // The sample has every answer but the consent to keep the contact.
    for (const id of FIELD_IDS.filter((one) => one !== 'consentKeep'))
      expect(mail.text).toContain(t(`form.field.${id}`));
  });

  it.each(LANGUAGES)('has nothing in %s that is left without words', async (language) => {
    const { mail } = await mailOf({}, undefined, language);
    expect(`${mail.subject}${mail.text}${mail.html}`).not.toMatch(/delivery\.|undefined|\{\{/);
    expect(mail.html).toContain(`<html lang="${language}">`);
  });

  it('has the same key each time, so that a repetition is recognised, and keeps to the thread', async () => {
    const { port, received } = await start();
    const driver = driverFor(port);
    await driver.deliver(samplePayload(), NEVER);
    await driver.deliver(samplePayload(), NEVER);
    await driver.deliver(samplePayload(sampleEnquiry(), { event: 'corrected', revision: 1 }), NEVER);
    const key = sampleEnquiry().key;
    const first = `<${key}.0.sent@example.com>`;
    expect(received.map(({ mail }) => mail.messageId)).toEqual([first, first, `<${key}.1.corrected@example.com>`]);
    expect(received[2]?.mail).toMatchObject({
      inReplyTo: first,
      subject: 'Berichtigung der Anfrage L-7F3K-92: Lieferung',
    });
    expect(received[0]?.mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('tells a withdrawal without anything that was typed', async () => {
    const { port, received } = await start();
    await driverFor(port).deliver(samplePayload(sampleEnquiry(), { event: 'withdrawn', revision: 1 }), NEVER);
    const [{ mail } = {} as ReceivedMail] = received;
    expect(mail.subject).toBe('Anfrage L-7F3K-92 zurückgezogen');
    expect(mail.attachments).toEqual([]);
    for (const typed of Object.values(sampleEnquiry().contact)) {
      expect(`${mail.text}${mail.html}${JSON.stringify([...mail.headers])}`).not.toContain(
        typed === 'CN' ? '>CN<' : typed,
      );
    }
  });

  it.each([
    ['line breaks', 'Erika\r\nBcc: victim@example.net'],
    ['a line feed alone', 'Erika\nBcc: victim@example.net'],
    ['a carriage return alone', 'Erika\rBcc: victim@example.net'],
    ['an end of the headers', 'Erika\r\n\r\n<script>alert(1)</script>'],
    ['another address', 'victim@example.net>, <other@example.net'],
    ['quotation marks', '"Erika" <victim@example.net>'],
    ['a separator of lines', 'Erika\u2028Bcc: victim@example.net'],
    ['a null', 'Erika\u0000Bcc: victim@example.net'],
  ])('cannot be given headers or addresses by a name with %s', async (_case, person) => {
    const { mail, raw } = await mailOf({ person, company: person, role: person, city: person });
    expect(mail.headers.has('bcc')).toBe(false);
    expect([mail.to].flat().flatMap((list) => list?.value.map(({ address }) => address))).toEqual([
      'office@example.org',
    ]);
    expect(mail.replyTo?.value.map(({ address }) => address)).toEqual(['zhangsan@example.com']);
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/im);
  });

  it('renders nothing that was typed, in text and HTML the same', async () => {
    const wish = '<img src=x onerror=alert(1)> & "quotes" <a href="https://example.net">here</a>\nsecond line';
    const { mail } = await mailOf({ person: '<b>张三</b>' }, wish);
    expect(mail.html).not.toMatch(/<(?:img|a|b|script)[\s>]/i);
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
    expect(mail.text).toContain(wish.split('\n')[0]);
    expect(mail.text).toContain('    second line');
    expect(mail.text).toContain('Auffälligkeiten: Programmcode oder HTML');
  });

  it('never fetches what a visitor names', async () => {
    const { mail } = await mailOf(
      { company: 'file:///etc/passwd' },
      'https://example.invalid/x file:///etc/passwd and more',
    );
    expect(mail.text).toContain('file:///etc/passwd');
    expect(mail.text).not.toContain('root:');
  });

  it('brings a table for the office, in which nothing becomes a formula', async () => {
    const mail = await mailOf({
      company: '=cmd|/c calc!A1',
      person: '＝1+1',
      role: '@SUM(A1)',
      phone: '+8675712345678',
    });
    const csv = attachment(mail, 'text/csv');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [row] = parse(csv, { columns: true, bom: true, delimiter: ';' }) as Record<string, string>[];
    expect(row).toMatchObject({
      Kennzeichen: 'L-7F3K-92',
      Firma: "'=cmd|/c calc!A1",
      Name: "'＝1+1",
      Funktion: "'@SUM(A1)",
      Telefon: "'+8675712345678",
    });
    expect(Object.keys(row ?? {})).toHaveLength(22);
  });

  it('brings a table of one row, whatever the wish holds', async () => {
    const csv = attachment(await mailOf({}, '"a";"b"\r\n"c";=1+1\n\tand some more words'), 'text/csv');
    const rows = parse(csv, { bom: true, delimiter: ';' }) as string[][];
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[3]).toBe('"a";"b"\n"c";=1+1\n\tand some more words');
  });

  it('brings a vCard that no name can add lines to', async () => {
    const vcard = attachment(
      await mailOf({ person: '张三;,\\\r\nTEL:+110', company: '佛山'.repeat(60) }),
      'text/vcard',
    );
    const unfolded = vcard.replace(/\r\n /g, '').split('\r\n');
    expect(unfolded).toEqual(
      expect.arrayContaining([
        'FN:张三\\;\\,\\\\ TEL:+110',
        `ORG:${'佛山'.repeat(60)}`,
        'EMAIL;TYPE=WORK:zhangsan@example.com',
      ]),
    );
    expect(unfolded.filter((line) => line.startsWith('TEL'))).toEqual(['TEL;TYPE=WORK:+8675712345678']);
    expect(Math.max(...vcard.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('goes without an address to reply to where there is only a phone', async () => {
    expect((await mailOf({ email: undefined })).mail.replyTo).toBeUndefined();
  });

  const refuse = (responseCode: number) =>
    ({
      onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('quotes 张三'), { responseCode })),
    }) satisfies SMTPServerOptions;

  it.each([
    ['receiver-busy', 'that asks to come later', refuse(451)],
    ['receiver-refused', 'that does not know the receiver', refuse(550)],
    [
      'receiver-refused',
      'that does not like the content',
      {
        onData: (stream, _session, callback) => {
          stream.resume();
          stream.on('end', () => callback(Object.assign(new Error('spam'), { responseCode: 554 })));
        },
      } satisfies SMTPServerOptions,
    ],
  ])('takes it for %s with a server %s', async (code, _case, options) => {
    const { port } = await start(options);
    await expect(driverFor(port).deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code, message: code });
  });

  it('knows when the login is refused', async () => {
    const { port } = await start({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error('Invalid username or password')),
    });
    const driver = driverFor(port, { user: 'lotse:wrong@' });
    await expect(driver.deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'login-refused' });
  });

  it('sends nothing unencrypted to another machine', async () => {
    const { port, received } = await start();
    const driver = driverFor(port, { isLocal: false });
    await expect(driver.deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'encryption-missing' });
    expect(received).toEqual([]);
  });

  it('trusts no certificate that nobody has signed', async () => {
    const { port, received } = await start({ disabledCommands: [] });
    const driver = driverFor(port, { isLocal: false });
    await expect(driver.deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'certificate-invalid' });
    expect(received).toEqual([]);
  });

  it('goes over an encrypted connection', async () => {
    let isSecure = false;
    const { port, received } = await start({
      disabledCommands: [],
      onMailFrom: (_address, session, callback) => {
        isSecure = session.secure;
        callback();
      },
    });
    // The test server's certificate is its own.
    await driverFor(port, { isLocal: false, query: '?tls.rejectUnauthorized=false' }).deliver(samplePayload(), NEVER);
    expect([isSecure, received.length]).toEqual([true, 1]);
  });

  it('gives up on a server that says nothing', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const driver = driverFor((server.address() as AddressInfo).port, { timeLimit: 150 });
    const failure = await driver.deliver(samplePayload(), NEVER).catch((error) => error);
    server.close();
    expect(failure).toMatchObject({ code: 'timed-out' });
  });

  it('knows a server that is down', async () => {
    const { port, close } = await startMailbox();
    await close();
    await expect(driverFor(port).deliver(samplePayload(), NEVER)).rejects.toMatchObject({ code: 'unreachable' });
  });
});
