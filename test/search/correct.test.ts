import { read } from '../helpers/fixture-search';

function readsAs(text: string): string[] {
  return read(text).spans.flatMap(({ readings }) =>
    readings.filter(({ type }) => type !== 'phrase').map(({ id }) => id),
  );
}

describe('correcting a message', () => {
  it.each<[string, string, string[]]>([
    ['a wrong letter', 'Flisen', ['tile']],
    ['a letter too many', 'Fliesenn', ['tile']],
    ['two letters swapped', 'Filesen', ['tile']],
    ['two wrong letters in a long word', 'Sanitaerceramick', ['sanitary-ware']],
    ['a name of a member', 'Fohsan', ['foshan']],
    ['a word written apart', 'sanitär keramik', ['sanitary-ware']],
    ['pinyin of a city', 'jiangmen', ['jiangmen']],
    ['pinyin of a product', 'cizhuan', ['tile']],
    ['pinyin of a product written apart', 'ci zhuan', ['tile']],
    ['pinyin of a company', 'zhubalan', ['tile-works']],
    ['pinyin beside other words', 'cizhuan in Köln', ['tile', 'koeln']],
    ['a wrong character in a company’s name', '朱巴栏', ['tile-works']],
    ['a wrong character at the start of a name', '葵尔玛卫浴', ['bath-house']],
  ])('mends %s: %s', (_, text, ids) => {
    expect(readsAs(text)).toEqual(ids);
    if (ids.length === 1 && text !== 'jiangmen') expect(read(text).corrections).toHaveLength(1);
  });

  it.each([
    ['Fliesen in Foshan'],
    ['Köln'],
    ['瓷砖'],
    ['朱巴兰'],
    ['Quellmar'],
    ['LED'],
    ['Leder'],
    ['wholly unknown words'],
    ['未知的词语'],
    ['ab'],
    ['Fli'],
    ['12345 2026'],
    [''],
  ])('touches nothing known, nothing too far off, nothing too short: %s', (text) => {
    expect(read(text).corrections).toEqual([]);
  });

  it('says what was typed and all of what was read', () => {
    expect(read('Flisen in Foshan').corrections).toMatchObject([{ from: 'Flisen', to: 'fliesen' }]);
    expect(read('cizhuan').corrections).toMatchObject([{ from: 'cizhuan', to: '瓷砖' }]);
    expect(read('朱巴栏').corrections).toMatchObject([{ from: '朱巴栏', to: '朱巴兰' }]);
    expect(read('Suche Flisen').spans.find(({ via }) => via === 'correction')).toMatchObject({
      text: 'Flisen',
      readAs: 'fliesen',
    });
  });

  it('does not join words that are known by themselves', () => {
    expect(readsAs('Pumpen Keramik')).toEqual(['pump', 'ceramics']);
  });
});
