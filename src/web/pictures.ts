import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Server } from 'restify';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Directory } from '../directory/directory';
import { LotseError } from '../errors';
import type { Log } from '../log';
import { barSvg } from '../pictures/bar';
import { createPlaceMap, type DrawPlaceMap, type World } from '../pictures/place-map';
import { createToPng, type ToPng } from '../pictures/png';
import { type Handler, handle } from './answers';

export interface PictureParts {
  /** The dataset as it is now. */
  directory: () => Directory;
  log: Log;
}

/** For an hour no client asks again: a picture changes only when the directory does. */
const CACHE_CONTROL = 'public, max-age=3600';
/** Borders are drawn where nobody disputes them: the code of Germany in ISO 3166. */
const GERMANY = '276';

interface Tools {
  readonly drawMap: DrawPlaceMap;
  readonly toPng: ToPng;
}

/** Gives the picture of that name as SVG, or undefined if there is none. */
type Draw = (name: string, tools: Tools) => string | undefined;

/** The pictures that cards show: /pictures/map/<member>.png and /pictures/bar/<percent>.png. */
export function addPictureRoutes(server: Server, { directory, log }: PictureParts): void {
  const openOnce = once(openTools);
  const drawMap: Draw = (name, tools) => {
    const { members } = directory();
    const member = members.get(name);
    return member && tools.drawMap(member, members.values());
  };
  const drawBar: Draw = (name) => (/^(?:\d{1,2}|100)$/.test(name) ? barSvg(Number(name)) : undefined);
  server.get('/pictures/map/:file', handle(sendPicture(drawMap, openOnce), log));
  server.get('/pictures/bar/:file', handle(sendPicture(drawBar, openOnce), log));
}

/** For the first picture only: many a service never shows one. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}

async function openTools(): Promise<Tools> {
  const world = await readFile(require.resolve('world-atlas/countries-50m.json'), 'utf8');
  const wasm = await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'));
  return { drawMap: createPlaceMap(readWorld(world)), toPng: await createToPng(new Uint8Array(wasm)) };
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

function readWorld(text: string): World {
  const atlas: Atlas = JSON.parse(text);
  const { countries, land } = atlas.objects;
  const germany = countries.geometries.find(({ id }) => id === GERMANY);
  return { land: feature(atlas, land), shapes: germany ? { DE: feature(atlas, germany) } : {} };
}

/** Drawing takes a millisecond, making a PNG of it twenty: so that is done once, until something else is drawn. */
function sendPicture(draw: Draw, open: () => Promise<Tools>): Handler {
  // No more entries than there are pictures: other addresses are not found.
  const kept = new Map<string, { etag: string; png: Buffer }>();
  return async (request, response) => {
    const name = String(request.params.file).replace(/\.png$/, '');
    const tools = await open();
    const svg = draw(name, tools);
    if (svg === undefined) throw new LotseError('address-unknown', 'There is no such picture.');
    const etag = `"${createHash('sha256').update(svg).digest('base64url').slice(0, 16)}"`;
    const headers = { 'Cache-Control': CACHE_CONTROL, ETag: etag };
    if (request.header('if-none-match') === etag) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    const known = kept.get(name);
    const { png } = known?.etag === etag ? known : { png: tools.toPng(svg) };
    kept.set(name, { etag, png });
    response.writeHead(200, { ...headers, 'Content-Type': 'image/png', 'Content-Length': png.length });
    response.end(png);
  };
}
