import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'restify';
import type { Log } from '../log';
import { PROJECT_ROOT } from '../paths';
import { type Handler, handle } from './answers';
import { type Asset, loadAsset } from './assets';

const PUBLIC_DIR = join(PROJECT_ROOT, 'src', 'web', 'public');
const WEB_CHAT = join(PROJECT_ROOT, 'node_modules', 'botframework-webchat', 'dist', 'webchat.js');

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** The chat page at / and the files it needs, all from this server. */
export function addPageRoutes(server: Server, log: Log): void {
  const assets = {
    '/webchat.js': loadAsset(WEB_CHAT, SCRIPT),
    '/page.js': loadAsset(join(PUBLIC_DIR, 'page.js'), SCRIPT),
    '/identity.js': loadAsset(join(PUBLIC_DIR, 'identity.js'), SCRIPT),
    '/look.js': loadAsset(join(PUBLIC_DIR, 'look.js'), SCRIPT),
    '/page.css': loadAsset(join(PUBLIC_DIR, 'page.css'), STYLE),
  };
  for (const [address, asset] of Object.entries(assets)) server.get(address, handle(sendAsset(asset), log));
  const { '/webchat.js': webChat, '/page.js': script, '/page.css': style } = assets;
  // The two that page.js imports have no version in their address, so browsers ask for them again each time.
  const versioned = { '/webchat.js': webChat, '/page.js': script, '/page.css': style };
  const template = withVersions(readFileSync(join(PUBLIC_DIR, 'index.html'), 'utf8'), versioned);
  server.get('/', handle(sendPage(template), log));
}

/** Turns `"/page.js"` into `"/page.js?v=…"`. */
function withVersions(html: string, assets: Record<string, Asset>): string {
  return Object.entries(assets).reduce(
    (text, [address, { version }]) => text.replaceAll(`"${address}"`, `"${address}?v=${version}"`),
    html,
  );
}

function sendPage(template: string): Handler {
  return async (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
    });
    response.end(template.replaceAll('{{nonce}}', nonce));
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
