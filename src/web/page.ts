import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'restify';
import type { Log } from '../log';
import { PROJECT_ROOT } from '../paths';
import { LANGUAGES, type Language } from '../text/language';
import { type Handler, handle } from './answers';
import { type Asset, loadAsset, packPage } from './assets';
import { fillPage, pageLanguage } from './page-template';
import { readPageTexts } from './page-texts';

const PUBLIC_DIR = join(PROJECT_ROOT, 'src', 'web', 'public');
const WEB_CHAT = join(PROJECT_ROOT, 'node_modules', 'botframework-webchat', 'dist', 'webchat.js');

const SCRIPT = 'text/javascript; charset=utf-8';

/** The chat page at / and the files it needs, all from this server. */
export function addPageRoutes(server: Server, log: Log): void {
  const assets = {
    '/webchat.js': loadAsset(WEB_CHAT, SCRIPT),
    '/page.js': loadAsset(join(PUBLIC_DIR, 'page.js'), SCRIPT),
    '/cards.js': loadAsset(join(PUBLIC_DIR, 'cards.js'), SCRIPT),
    '/identity.js': loadAsset(join(PUBLIC_DIR, 'identity.js'), SCRIPT),
    '/look.js': loadAsset(join(PUBLIC_DIR, 'look.js'), SCRIPT),
  };
  for (const [address, asset] of Object.entries(assets)) server.get(address, handle(sendAsset(asset), log));
  const { '/webchat.js': webChat, '/page.js': script } = assets;
  // Those that page.js imports have no version in their address, so browsers ask for them again each time.
  const template = withVersions(readPublic('index.html'), { '/webchat.js': webChat, '/page.js': script });
  server.get('/', handle(sendPage(fillPages(template), webChat), log));
}

function readPublic(file: string): string {
  return readFileSync(join(PUBLIC_DIR, file), 'utf8');
}

/** Turns `"/page.js"` into `"/page.js?v=…"`. */
function withVersions(html: string, assets: Record<string, Asset>): string {
  return Object.entries(assets).reduce(
    (text, [address, { version }]) => text.replaceAll(`"${address}"`, `"${address}?v=${version}"`),
    html,
  );
}

function fillPages(template: string): ReadonlyMap<Language, string> {
  const texts = readPageTexts();
  const css = readPublic('page.css');
  return new Map(LANGUAGES.map((language) => [language, fillPage(template, language, texts, css)]));
}

function sendPage(pages: ReadonlyMap<Language, string>, webChat: Asset): Handler {
  return async (request, response) => {
    const acceptEncoding = request.header('accept-encoding', '');
    // The browser will ask for it next; the first time it has to be packed.
    void webChat.pack(acceptEncoding);
    const asked = new URLSearchParams(request.getQuery()).get('lang') ?? undefined;
    const language = pageLanguage(asked, request.header('accept-language', ''));
    const nonce = randomBytes(16).toString('base64');
    const { encoding, body } = await packPage(
      (pages.get(language) ?? '').replaceAll('{{nonce}}', nonce),
      acceptEncoding,
    );
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      Vary: 'Accept-Encoding, Accept-Language',
    });
    response.end(body);
  };
}

/** SHA-256 of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * No outside host, no inline script. Web Chat makes its style sheets at run time and marks them with the nonce; one of its
 * parts forgets to, so an empty style sheet is let in, which scripts of ours alone can fill. Icons are `data:` addresses.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sendAsset(asset: Asset): Handler {
  return async (request, response) => {
    const { encoding, body } = await asset.pack(request.header('accept-encoding', ''));
    const etag = `"${asset.version}${encoding === undefined ? '' : `-${encoding}`}"`;
    // The address with the right version may be kept for good; any other is asked for again each time.
    const isVersioned = request.getQuery() === `v=${asset.version}`;
    const headers = {
      'Cache-Control': isVersioned ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: etag,
      Vary: 'Accept-Encoding',
    };
    if (request.header('if-none-match') === etag) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': asset.contentType,
      'Content-Length': body.length,
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    });
    response.end(body);
  };
}
