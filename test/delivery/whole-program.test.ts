import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity, DirectLine } from 'botframework-directlinejs';
import { loadKeyFile } from '../../src/storage/data-keys';
import type { Language } from '../../src/text/language';
import { textOfActivity } from '../helpers/activity-text';
import { type Assistant, startAssistant } from '../helpers/assistant';
import { directLineOf, until } from '../helpers/direct-line';
import { officialClient } from '../helpers/official-client';
import { DATABASES } from '../helpers/postgres';
import { newDataDir } from '../helpers/service';
import { openTestStorage } from '../helpers/storage';
import { tracesInFiles, tracesInTables } from '../helpers/traces';

jest.setTimeout(180_000);

const OFFICE_TOKEN = 'a-token-of-the-office-for-tests-only';

interface Visit {
  readonly language: Language;
  readonly withoutForms: string;
  /** Answers to the single questions, each with a word that occurs nowhere else. */
  readonly answers: readonly string[];
  readonly send: string;
  readonly receipt: RegExp;
  readonly note: string;
  readonly news: string;
  readonly status: string;
  readonly answered: string;
  readonly correct: readonly string[];
  readonly corrected: string;
  readonly withdraw: readonly string[];
  readonly draft: readonly string[];
  readonly erase: readonly string[];
  readonly erased: string;
  /** Every value that was typed, as typed and as it is kept. */
  readonly typed: readonly string[];
}

const VISITS: readonly Visit[] = [
  {
    language: 'de',
    withoutForms: 'ohne Formular',
    answers: [
      ...['neue Anfrage', 'Lieferung', 'Pumpen', 'Wir suchen Quetschpumpen namens Xylofant für unser Werk.'],
      ...['Menge: 48263 Stück; Budget: 73411 EUR; Zertifikate: Prüfsiegel Quorx; Lieferort: Zwickelhafen'],
      ...['Finden Sie für mich', 'Wolpertinger Werke GmbH', 'Entenhausen, Österreich', 'Balduin Bählamm'],
      ...['balduin@wolpertinger.example', 'ja', 'ja'],
    ],
    send: 'senden',
    receipt: /ist eingegangen: (L-\S{4}-\d\d)/,
    note: 'Drei Firmen melden sich bis Brumaire.',
    news: 'eine Antwort der Geschäftsstelle',
    status: 'Status meiner Anfrage',
    answered: 'beantwortet',
    correct: ['Anfrage korrigieren', 'das Telefon ist +43 1 5132295', 'ja', 'ja', 'senden'],
    corrected: 'ist berichtigt',
    withdraw: ['Anfrage zurückziehen', 'ja'],
    draft: ['neue Anfrage', 'Vertrieb', 'Pumpen', 'Ein zweites Anliegen mit dem Wort Zirbelnuss darin.', 'abbrechen'],
    erase: ['Meine Daten löschen', 'ja'],
    erased: 'Ihre Daten sind gelöscht',
    typed: [
      ...['Xylofant', '48263', '73411', 'Quorx', 'Zwickelhafen', 'Wolpertinger', 'Entenhausen', 'Bählamm', 'balduin@'],
      ...['5132295', 'Zirbelnuss', 'Brumaire'],
    ],
  },
  {
    language: 'zh',
    withoutForms: '不用表格',
    answers: [
      ...['新建询盘', '采购', '水泵', '我们想找能够按图加工麒麟牌水泵的长期合作供应商，请报价。'],
      ...['数量：38264件；预算：62513欧元；证书：貔貅认证；交货地：蓬莱港'],
      ...['帮我找', '饕餮机械有限公司', '桃花源, 中国', '令狐小明', 'linghu@taotie.example', '同意', '同意'],
    ],
    send: '发送',
    receipt: /编号：(L-\S{4}-\d\d)/,
    note: '三家企业将在霜降前联系您。',
    news: '联盟办公室已回复您的询盘',
    status: '我的询盘进展如何',
    answered: '已答复',
    correct: ['更正询盘', '电话是+86 757 8333 8888', '同意', '同意', '发送'],
    corrected: '已更正',
    withdraw: [],
    draft: ['新建询盘', '分销代理', '水泵', '第二份询盘里有一个特别的词：琥珀色的貂蝉牌阀门。', '取消'],
    erase: ['删除我的数据', '是的'],
    erased: '您的数据已删除',
    typed: [
      ...['麒麟', '38264', '62513', '貔貅', '蓬莱', '饕餮', '桃花源', '令狐', 'linghu@', '83338888', '貂蝉', '霜降'],
    ],
  },
  {
    language: 'en',
    withoutForms: 'no forms',
    answers: [
      ...['new enquiry', 'supply', 'pumps', 'We are looking for a supplier of Jabberwock pumps made to drawing.'],
      ...['quantity: 28265 pieces; budget: 51617 EUR; certificates: Snark mark; place of delivery: Brillig Harbour'],
      ...['find for me', 'Bandersnatch Works Ltd', 'Wonderland, United Kingdom', 'Humphrey Dumpty'],
      ...['humphrey@bandersnatch.example', 'I agree', 'I agree'],
    ],
    send: 'send',
    receipt: /received your enquiry: (L-\S{4}-\d\d)/,
    note: 'Three companies will write before Michaelmas.',
    news: 'has answered your enquiry',
    status: 'status of my enquiry',
    answered: 'answered',
    correct: ['correct my enquiry', 'the phone is +44 20 7946 0958', 'I agree', 'I agree', 'send'],
    corrected: 'has been corrected',
    withdraw: [],
    draft: [
      'new enquiry',
      'distribution',
      'pumps',
      'Another wish that has the word Tumtum tree in it somewhere.',
      'cancel',
    ],
    erase: ['delete my data', 'yes'],
    erased: 'Your data has been erased',
    typed: [
      ...['Jabberwock', '28265', '51617', 'Snark', 'Brillig', 'Bandersnatch', 'Wonderland', 'Dumpty', 'humphrey@'],
      ...['79460958', 'Tumtum', 'Michaelmas'],
    ],
  },
];

describe.each(DATABASES)('the whole program on %s, with Microsoft’s client', (_name, create) => {
  const clients: DirectLine[] = [];
  let assistant: Assistant;
  let dataDir: string;
  let url: string | undefined;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    dataDir = newDataDir();
    ({ url, drop } = { url: undefined, ...(await create()) });
    const env = { DATA_DIR: dataDir, LOG_LEVEL: 'debug', OFFICE_TOKEN, ENQUIRY_DIR: 'office' };
    assistant = await startAssistant({ ...env, ...(url === undefined ? {} : { DATABASE_URL: url }) });
  });
  afterAll(async () => {
    for (const client of clients) client.end();
    await assistant.stop();
    await drop();
  });

  async function connect() {
    const { token, conversationId } = await directLineOf(assistant.url).generate();
    const client = officialClient({ token, domain: `${assistant.url}/v3/directline` });
    clients.push(client);
    const heard: { readonly to: string | undefined; readonly text: string }[] = [];
    client.activity$.subscribe({
      next: (activity: Activity & { replyToId?: string }) => {
        if (activity.type === 'message' && activity.from.id !== 'me')
          heard.push({ to: activity.replyToId, text: textOfActivity(activity as never) });
      },
      error: () => undefined,
    });
    const hear = (isIt: (one: (typeof heard)[number]) => boolean): Promise<string> =>
      until(async () => heard.find(isIt)?.text);
    const say = async (text: string): Promise<string> => {
      const id = await new Promise<string>((resolve, reject) => {
        client.postActivity({ type: 'message', text, from: { id: 'me' } }).subscribe(resolve, reject);
      });
      return hear(({ to }) => to === id);
    };
    const all = async (texts: readonly string[]): Promise<string> => {
      let answer = '';
      for (const text of texts) answer = await say(text);
      return answer;
    };
    return { hear, say, all, token: { token, conversationId } };
  }

  const answerAsOffice = (reference: string, text: string) =>
    fetch(`${assistant.url}/office/enquiries/${reference}/answer`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${OFFICE_TOKEN}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    });
  const filesOf = (event: string): string[] => {
    const folder = join(dataDir, 'office');
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(`.${event}.json`)) : [];
  };
  async function tracesInDatabase(typed: readonly string[]): Promise<string[]> {
    const dataKeys = loadKeyFile(dataDir);
    const storage = await openTestStorage({ dataDir, dataKeys, ...(url === undefined ? {} : { databaseUrl: url }) });
    try {
      return await tracesInTables(storage.db, typed);
    } finally {
      await storage.close();
    }
  }

  it.each(VISITS)(
    'in $language: receipt, the office’s answer, status, correction; and erased, no trace is left of anything typed',
    async ({ typed, ...visit }) => {
      const { hear, say, all, token } = await connect();
      await say(visit.withoutForms);
      await all(visit.answers);
      const reference = visit.receipt.exec(await say(visit.send))?.[1] ?? '';
      expect(reference).not.toBe('');

      expect((await answerAsOffice(reference, visit.note)).status).toBe(200);
      expect(await hear(({ text }) => text.includes(visit.note))).toContain(visit.news);
      const status = await say(`${visit.status} ${reference}`);
      expect(status).toContain(visit.answered);
      expect(status).toContain(visit.note);

      expect(await all(visit.correct)).toContain(visit.corrected);
      await until(async () => (filesOf('corrected').length > 0 ? true : undefined));
      await all(visit.draft);
      // Else the search below would prove nothing.
      expect(tracesInFiles(join(dataDir, 'office'), typed).length).toBeGreaterThan(typed.length - 4);
      await all(visit.withdraw);
      if (visit.withdraw.length > 0) await until(async () => (filesOf('withdrawn').length > 0 ? true : undefined));

      const withdrawn = filesOf('withdrawn').length;
      expect(await all(visit.erase)).toContain(visit.erased);
      const told = withdrawn + (visit.withdraw.length === 0 ? 1 : 0);
      await until(async () => (filesOf('withdrawn').length === told ? true : undefined));
      expect(tracesInFiles(dataDir, typed)).toEqual([]);
      expect(await tracesInDatabase(typed)).toEqual([]);
      expect(typed.filter((text) => assistant.log().includes(text))).toEqual([]);
      const { activities } = await directLineOf(assistant.url).read(token);
      expect(typed.filter((text) => JSON.stringify(activities).includes(text))).toEqual([]);
    },
  );

  it('has written a log at all', () => {
    expect(assistant.log()).toContain('"delivery"');
  });
});
