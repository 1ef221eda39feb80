import { LANGUAGES, type Language, type PerLanguage } from '../../text/language';
import type { Product } from '../schema';
import { textsInOrder } from './draft';
import { splitLoosely } from './list-cell';
import type { Cell, RowCells } from './row-cells';
import type { Vocabulary } from './vocabulary';

/**
 * The products of a row. Columns with a language are read side by side; a language that is missing comes from the
 * thesaurus. A product that the thesaurus does not know is taken in the languages it has, and told: a city must not
 * lose what it makes for want of a translation.
 */
export function readProducts(
  cells: RowCells,
  vocabulary: Vocabulary,
  otherwise: Language,
): readonly Product[] | undefined {
  const given = cells.all('products');
  if (given.length === 0) return cells.refuse('product-missing', 'products');
  if (given.some((cell) => cells.isRefusedAt(cell))) return undefined;
  const parts = alignLanguages(cells, given) ?? [];
  const loose = given.filter(({ column }) => column.language === undefined);
  const items = [...parts, ...loose.flatMap((cell) => looseItems(cell, vocabulary, otherwise))];
  if (items.length === 0 && !cells.isRefused) return cells.refuse('product-missing', 'products');
  return distinct(items.map((item) => completeProduct(cells, item, vocabulary)));
}

/** A product as far as the file says it, and where it stands. */
interface Item {
  readonly cell: Cell;
  readonly texts: PerLanguage<string>;
}

function looseItems(cell: Cell, vocabulary: Vocabulary, otherwise: Language): Item[] {
  const language = cell.column.language ?? otherwise;
  return splitLoosely(cell.text).map((text) => ({ cell, texts: { [vocabulary.languageOf(text, language)]: text } }));
}

/** The columns with a language, item by item: they must name the same number of products. */
function alignLanguages(cells: RowCells, given: readonly Cell[]): Item[] | undefined {
  const lists = LANGUAGES.flatMap((language) => {
    const own = given.filter(({ column }) => column.language === language);
    return own[0] ? [{ language, cell: own[0], items: own.flatMap(({ text }) => splitLoosely(text)) }] : [];
  });
  const [first] = lists;
  if (!first) return [];
  const odd = lists.find(({ items }) => items.length !== first.items.length);
  if (odd) {
    const params = { column: first.cell.header, left: first.items.length, right: odd.items.length };
    return cells.refuse('products-misaligned', odd.cell, params);
  }
  return first.items.map((_, index) => ({
    cell: first.cell,
    texts: Object.fromEntries(lists.map(({ language, items }) => [language, items[index]])),
  }));
}

function completeProduct(cells: RowCells, { cell, texts }: Item, vocabulary: Vocabulary): Product {
  const known = LANGUAGES.filter((language) => texts[language]);
  const looked = known.map((language) => vocabulary.product(texts[language] ?? '', language)).reverse();
  const filled: PerLanguage<string> = Object.assign({}, ...looked, texts);
  const missing = LANGUAGES.filter((language) => !filled[language]);
  if (missing.length > 0) {
    cells.note('product-untranslated', cell, { languages: missing.join(', ') }, texts[known[0] ?? 'de']);
  }
  return textsInOrder(filled);
}

function distinct(products: readonly Product[]): Product[] {
  return [...new Map(products.map((product) => [JSON.stringify(product), product])).values()];
}
