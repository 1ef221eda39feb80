import { LANGUAGES, type Language, type PerLanguage, type Trilingual } from '../../text/language';
import { splitLoosely } from './list-cell';
import type { Cell, RowCells } from './row-cells';
import type { Vocabulary } from './vocabulary';

/**
 * The products of a row in three languages. Columns with a language are read side by side; what is missing comes from
 * the thesaurus. A product that stays without one language is left out and told, for the directory promises every
 * text in three; if none is left, the row is refused.
 */
export function readProducts(
  cells: RowCells,
  vocabulary: Vocabulary,
  otherwise: Language,
): readonly Trilingual[] | undefined {
  const given = cells.all('products');
  if (given.length === 0) return cells.refuse('product-missing', 'products');
  if (given.some((cell) => cells.isRefusedAt(cell))) return undefined;
  const parts = alignLanguages(cells, given) ?? [];
  const loose = given.filter(({ column }) => column.language === undefined);
  const items = [...parts, ...loose.flatMap((cell) => looseItems(cell, vocabulary, otherwise))];
  const products = items.flatMap((item) => completeProduct(cells, item, vocabulary) ?? []);
  if (products.length > 0 || cells.isRefused) return distinct(products);
  return items.length === 0 ? cells.refuse('product-missing', 'products') : refuseUntranslated(cells);
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

function completeProduct(cells: RowCells, { cell, texts }: Item, vocabulary: Vocabulary): Trilingual | undefined {
  const known = LANGUAGES.filter((language) => texts[language]);
  const looked = known.map((language) => vocabulary.product(texts[language] ?? '', language)).reverse();
  const filled: PerLanguage<string> = Object.assign({}, ...looked, texts);
  const { de, zh, en } = filled;
  if (de && zh && en) return { de, en, zh };
  const missing = LANGUAGES.filter((language) => !filled[language]).join(', ');
  cells.note('product-untranslated', cell, { languages: missing }, texts[known[0] ?? 'de']);
  return undefined;
}

/** The notes already name every product: the last one becomes the reason. */
function refuseUntranslated(cells: RowCells): undefined {
  const index = cells.findings.findLastIndex(({ code }) => code === 'product-untranslated');
  const finding = cells.findings[index];
  if (finding) cells.findings[index] = { ...finding, weight: 'error' };
  return undefined;
}

function distinct(products: readonly Trilingual[]): Trilingual[] {
  return [...new Map(products.map((product) => [JSON.stringify(product), product])).values()];
}
