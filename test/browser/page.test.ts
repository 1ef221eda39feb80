import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Service } from '../../src/service';
import { ask, control, see, sendBox, suggestion } from '../helpers/chat-page';
import { describeInChromium } from '../helpers/chromium';
import { newDataDir, startTestService } from '../helpers/service';
import { TestDialog } from '../helpers/test-dialog';

// A real browser on a machine shared with others is now and then too slow for a click; what failed first is printed.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

jest.setTimeout(60_000);

describeInChromium('the page in Chromium', (launch) => {
  let browser: Browser;
  let service: Service;
  let dialog: TestDialog;
  let dataDir: string;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    dialog = new TestDialog();
    dataDir = newDataDir();
    service = await startTestService({ dialog, dataDir });
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await service.close();
  });

  /** Opens the page as a visitor would; `complaints` are what the browser objects to, `outside` requests to others. */
  async function visit(path = '/', options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 844 }, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    const outside: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(service.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
    });
    await page.goto(service.url + path);
    return { page, complaints, outside };
  }

  const subtitle = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor();

  it('greets, answers, and asks nobody outside', async () => {
    const { page, complaints, outside } = await visit();
    await see(page, 'hello de-DE');
    await ask(page, '佛山 陶瓷 供应商');
    await see(page, 'you said 佛山 陶瓷 供应商');
    expect([complaints, outside]).toEqual([[], []]);
  });

  it('sends a card’s form', async () => {
    const { page, complaints } = await visit();
    await see(page, 'hello');
    await ask(page, 'card');
    await control(page, 'textbox', 'Note').fill('urgent');
    await control(page, 'button', 'Send enquiry').click();
    await see(page, 'form:');
    expect(dialog.heard.at(-1)?.value).toEqual({ step: 'need', note: 'urgent' });
    expect(complaints).toEqual([]);
  });

  it('sends a suggestion that is clicked', async () => {
    const { page } = await visit();
    await suggestion(page, 'City profile Mainz').click();
    await see(page, 'you said City profile Mainz');
  });

  it.each([
    ['de-AT', '/', 'Chinesisch-Deutsche Industriestädteallianz', 'Was oder wen suchen Sie?'],
    ['zh-CN', '/', '中德工业城市联盟', '您想找什么？'],
    ['en-GB', '/', 'Chinese-German Industrial City Alliance', 'What or whom are you looking for?'],
    ['fr-FR', '/', 'Chinesisch-Deutsche Industriestädteallianz', 'Was oder wen suchen Sie?'],
    ['de-DE', '/?lang=zh', '中德工业城市联盟', '您想找什么？'],
  ])('speaks to a browser in %s at %s', async (locale, path, name, placeholder) => {
    const { page } = await visit(path, { locale });
    await subtitle(page, name);
    await page.getByPlaceholder(placeholder).waitFor();
  });

  it('switches language without a reload, tells the bot, and remembers', async () => {
    const { page } = await visit();
    await see(page, 'hello');
    await page.getByRole('button', { name: '中文' }).click();
    await subtitle(page, '中德工业城市联盟');
    await page.getByPlaceholder('您想找什么？').waitFor();
    await see(page, 'language: zh');
    expect(dialog.heard.at(-1)).toMatchObject({ type: 'event', name: 'language', value: 'zh' });
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    await page.reload();
    await subtitle(page, '中德工业城市联盟');
  });

  it('follows the language the bot answers in', async () => {
    const { page } = await visit('/', { locale: 'en-US' });
    await see(page, 'hello');
    await ask(page, 'auf Deutsch');
    await subtitle(page, 'Chinesisch-Deutsche Industriestädteallianz');
    expect(dialog.heard.filter(({ type }) => type === 'event')).toEqual([]);
  });

  it('asks what the address says, once', async () => {
    const { page } = await visit('/?q=Schott');
    await see(page, 'you said Schott');
    await page.reload();
    await see(page, 'you said Schott');
    await ask(page, 'end');
    await see(page, 'you said end');
    expect(dialog.heard.filter(({ text }) => text === 'Schott')).toHaveLength(1);
  });

  it('resumes after a reload, without another greeting', async () => {
    const { page } = await visit();
    await see(page, 'hello');
    await ask(page, 'before');
    await see(page, 'you said before');
    await page.reload();
    await see(page, 'you said before');
    await ask(page, 'after');
    await see(page, 'you said after');
    expect(dialog.heard.filter(({ type }) => type === 'conversationUpdate')).toHaveLength(1);
  });

  it('goes on after the server has restarted', async () => {
    const { page } = await visit();
    await see(page, 'hello');
    await service.close();
    service = await startTestService({ dialog, dataDir, port: Number(new URL(service.url).port) });
    await ask(page, 'are you back?');
    await see(page, 'you said are you back?');
  });

  it('asks for the visitor’s own data at a click', async () => {
    const { page } = await visit();
    await see(page, 'hello');
    await page.getByRole('button', { name: 'Was weiß Lotse über mich?' }).click();
    await see(page, 'you said Was weiß Lotse über mich?');
  });

  it('shows its header before Web Chat has come, and says when it does not come', async () => {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    let fail: () => void = () => undefined;
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    await page.route('**/webchat.js*', async (route) => {
      await failing;
      await route.abort();
    });
    await page.goto(service.url, { waitUntil: 'commit' });
    await subtitle(page, 'Chinese-German Industrial City Alliance');
    fail();
    await page.getByText('Lotse cannot be reached right now.').waitFor();
  });

  it('asks an example that is clicked before Web Chat has come, as soon as it has', async () => {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    let come: () => void = () => undefined;
    const coming = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/webchat.js*', async (route) => {
      await coming;
      await route.continue();
    });
    await page.goto(`${service.url}/?q=Schott`, { waitUntil: 'commit' });
    await page.getByText('Ihre Frage wird gestellt, sobald das Gespräch geladen ist.').waitFor();
    await page.getByRole('link', { name: 'Midea' }).click();
    await page.getByText('Ihre Frage wird gestellt, sobald das Gespräch geladen ist.').waitFor();
    come();
    await see(page, 'you said Midea');
    expect(dialog.heard.filter(({ text }) => text === 'Midea')).toHaveLength(1);
    expect(await page.locator('#welcome').isVisible()).toBe(false);
  });

  it('speaks the language of a deep link, and asks in it', async () => {
    const { page } = await visit('/?q=%E4%BD%9B%E5%B1%B1&lang=zh', { locale: 'en-US' });
    await see(page, 'you said 佛山');
    await subtitle(page, '中德工业城市联盟');
  });

  it.each(['', '%20%0A', '%3F%3F', '%E4%BD'])('greets where a link asks for nothing: q=%s', async (q) => {
    const { page, complaints } = await visit(`/?q=${q}&lang=xx`);
    await see(page, 'hello de-DE');
    await ask(page, 'after');
    await see(page, 'you said after');
    expect(dialog.heard.flatMap(({ text }) => text ?? [])).toEqual(['after']);
    expect(new URL(page.url()).searchParams.has('q')).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('asks what a link says as plain text, on one line and whole', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const { page, complaints } = await visit(`/?q=${encodeURIComponent(`${html}\n${'Fliesen '.repeat(500)}`)}`);
    await see(page, `you said ${html} Fliesen`);
    expect(dialog.heard.at(-1)?.text).toBe(`${html} ${'Fliesen '.repeat(500).trim()}`);
    expect(await page.locator('#chat img[src="x"]').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(complaints).toEqual([]);
  });

  it.each([320, 390, 1280])('fits into %d pixels', async (width) => {
    const { page } = await visit('/', { viewport: { width, height: 568 } });
    const offer = suggestion(page, 'Suche Zulieferer für Bahntechnik');
    await offer.waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    for (const part of [sendBox(page), control(page, 'button', 'English'), offer]) {
      const box = await part.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(568);
    }
    await ask(page, 'card');
    await control(page, 'button', 'Send enquiry').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await page.locator('input[type="file"]').count()).toBe(0);
  });
});
