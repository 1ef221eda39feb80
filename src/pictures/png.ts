import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels of a picture per CSS pixel: sharp on phones. */
const DENSITY = 2;

let ready: Promise<void> | undefined;

/** Turns SVG without text into PNG: Teams and other clients show no SVG. Needs no font. */
export type ToPng = (svg: string) => Buffer;

/** Starts the renderer once per process. `wasm` is the package's `index_bg.wasm`. */
export async function createToPng(wasm: Uint8Array<ArrayBuffer>): Promise<ToPng> {
  ready ??= initWasm(wasm);
  await ready;
  return (svg) => {
    const resvg = new Resvg(svg, { fitTo: { mode: 'zoom', value: DENSITY }, font: { loadSystemFonts: false } });
    const image = resvg.render();
    const png = Buffer.from(image.asPng());
    // WebAssembly's memory is not garbage-collected.
    image.free();
    resvg.free();
    return png;
  };
}
