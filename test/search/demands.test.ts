import { read } from '../helpers/fixture-search';

function demandsOf(text: string): string[][] {
  return read(text).demands.map(({ concepts, text: words }) => (concepts.length > 0 ? [...concepts] : [`?${words}`]));
}

describe('what a message asks for', () => {
  it.each<[string, string, string[][]]>([
    ['one product', 'Fliesen', [['tile']]],
    ['two products, each wanted', 'LED Pumpen', [['led-light'], ['pump']]],
    ['either of two joined by und', 'Fliesen und Pumpen', [['tile', 'pump']]],
    ['either of two joined by oder', 'Fliesen oder Pumpen', [['tile', 'pump']]],
    ['either of two joined by a comma', 'Fliesen, Pumpen', [['tile', 'pump']]],
    ['either of three', 'Fliesen, Pumpen und Leder', [['tile', 'pump', 'leather']]],
    ['either of two joined by and', 'tiles and pumps', [['tile', 'pump']]],
    ['either of two joined by a slash', 'tiles/pumps', [['tile', 'pump']]],
    ['either of two joined by 、', '瓷砖、皮革', [['tile', 'leather']]],
    ['either of two joined by 或', '瓷砖或皮革', [['tile', 'leather']]],
    ['either of two joined by 和', '瓷砖和皮革', [['tile', 'leather']]],
    ['the narrower beside the wider', 'Keramik Fliesen', [['tile']]],
    ['the narrower before the wider', 'Fliesen aus Keramik', [['tile']]],
    ['a product said twice', 'Fliesen Fliesen', [['tile']]],
    ['a product said in two languages', 'Fliesen tiles', [['tile']]],
    ['a product and an unknown word', 'Fliesen Quux', [['tile'], ['?Quux']]],
    ['unknown Chinese characters as one', '未知物', [['?未知物']]],
    ['nothing', 'Suche', []],
  ])('%s: %s', (_, text, expected) => {
    expect(demandsOf(text)).toEqual(expected);
  });

  it.each<[string, string, boolean[]]>([
    ['a purpose', 'Pumpen für Fliesen', [false, true]],
    ['two purposes', 'Pumpen für Fliesen und Leder', [false, true]],
    ['what belongs to a purpose', 'Pumpen für das Leder der Fliesen', [false, true, true]],
    ['a material', 'Fliesen aus Leder', [false, true]],
    ['a material in English', 'tiles made of leather', [false, true]],
    ['both halves of a compound as purpose', 'Pumpen für Lederfliesen', [false, true, true]],
    ['nothing: two products', 'Pumpen Fliesen', [false, false]],
    ['nothing: a purpose alone', 'für Fliesen', [false]],
    ['nothing: what belongs to the product', 'Pumpen von Leder', [false, false]],
    ['nothing: a place after aus', 'Fliesen aus Foshan Pumpen', [false, false]],
  ])('need not be met: %s: %s', (_, text, expected) => {
    const products = read(text).demands.filter(({ concepts }) => concepts.length > 0);
    expect(products.map(({ optional }) => optional)).toEqual(expected);
  });

  it('implies the sector of a product without asking for it', () => {
    expect(read('Fliesen').demands).toEqual([
      expect.objectContaining({ text: 'Fliesen', sectors: [], impliedSectors: ['23.3'], words: [] }),
    ]);
  });
});
