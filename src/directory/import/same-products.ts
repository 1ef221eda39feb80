import type { Product } from '../schema';
import { textsInOrder } from './draft';
import { nameKey } from './name-keys';

/** True if each stated product is among the known ones, in whatever language. */
export function areKnownProducts(known: readonly Product[], stated: readonly Product[]): boolean {
  const keys = new Set(known.flatMap(keysOf));
  return stated.every((product) => keysOf(product).some((key) => keys.has(key)));
}

/** The known products with the languages that they lack and the row has; undefined if it has none. */
export function translatedProducts(known: readonly Product[], stated: readonly Product[]): Product[] | undefined {
  const translated = known.map((product) => {
    const keys = new Set(keysOf(product));
    const same = stated.find((other) => keysOf(other).some((key) => keys.has(key)));
    return same ? textsInOrder({ ...same, ...product }) : product;
  });
  const isMore = translated.some((product, index) => keysOf(product).length > keysOf(known[index] ?? {}).length);
  return isMore ? translated : undefined;
}

function keysOf(product: Product): string[] {
  return Object.values(product).flatMap((text) => (text === undefined ? [] : nameKey(text)));
}
