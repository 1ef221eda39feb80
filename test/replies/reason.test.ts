import { displayName, reasonsFor } from '../../src/replies/reason';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import type { Language } from '../../src/text/language';
import { fixtureSearch, hitsOf } from '../helpers/fixture-search';

const texts = new Texts(readLocales());

function reasons(query: string, id: string, language: Language): string[] {
  const hit = hitsOf(query).find(({ record }) => record.id === id);
  if (!hit) throw new Error(`"${query}" does not find ${id}`);
  return reasonsFor(hit, fixtureSearch.directory, language, texts.in(language));
}

describe('the reasons of a hit', () => {
  it.each<[string, string, Language, string[]]>([
    ['Fliesen in Foshan', 'tile-works', 'de', ['Produkt: Fliesen', 'Stadt: Foshan']],
    ['佛山 瓷砖', 'tile-works', 'zh', ['产品：瓷砖', '城市：佛山']],
    ['Fliesen in Foshan', 'tile-works', 'zh', ['产品：瓷砖（对应“Fliesen”）', '城市：佛山']],
    ['Fliesen in Foshan', 'tile-works', 'en', ['Product: tiles (for “Fliesen”)', 'City: Foshan']],
    ['Kacheln in Foshan', 'tile-works', 'de', ['Produkt: Fliesen (für „Kacheln“)', 'Stadt: Foshan']],
    ['Flisen in Foshan', 'tile-works', 'de', ['Produkt: Fliesen (für „Flisen“)', 'Stadt: Foshan']],
    ['Fliesenhersteller', 'tile-works', 'de', ['Produkt: Fliesen', 'Stadt: Foshan']],
    ['Zubaran', 'tile-works', 'de', ['Name: Zubaran', 'Stadt: Foshan']],
    ['Köln', 'pump-works', 'de', ['Stadt: Köln']],
    ['Köln', 'pump-works', 'en', ['City: Cologne']],
  ])('%s: %s in %s', (query, id, language, expected) => {
    expect(reasons(query, id, language)).toEqual(expected);
  });

  it.each<[string, string, string, RegExp]>([
    ['a narrower product', 'Keramik in Foshan', 'tile-works', /^Bereich: Keramik$/],
    ['a wider product', 'Fliesen', 'clay-institute', /^Verwandt: Keramik$/],
    ['a wider place', 'LED in Foshan', 'lamp-trade', /^in der Region$/],
    ['another country', 'LED in Köln', 'lamp-trade', /^andernorts$/],
    ['part of the wishes', 'LED Pumpen', 'lamp-trade', /^zum Teil$/],
  ])('name %s', (_, query, id, expected) => {
    expect(reasons(query, id, 'de')).toContainEqual(expect.stringMatching(expected));
  });

  it('repeat no endless wish', () => {
    const wish = Array.from({ length: 40 }, () => 'Kacheln, Pumpen').join(', ');
    expect(reasons(wish, 'tile-works', 'en')[0]?.length).toBeLessThan(80);
  });

  it('say every thing once', () => {
    for (const hit of hitsOf('Fliesen und Sanitärkeramik in Foshan')) {
      const list = reasonsFor(hit, fixtureSearch.directory, 'de', texts.in('de'));
      expect(new Set(list).size).toBe(list.length);
    }
  });
});

describe('the name shown', () => {
  const all = { de: 'Köln', en: 'Cologne', zh: '科隆' };

  it.each<[object, Language, string]>([
    [all, 'de', 'Köln (科隆)'],
    [all, 'en', 'Cologne (科隆)'],
    [all, 'zh', '科隆（Köln）'],
    [{ en: 'Midea', zh: '美的' }, 'de', 'Midea (美的)'],
    [{ de: 'SCHOTT AG' }, 'en', 'SCHOTT AG'],
    [{ de: 'SCHOTT AG' }, 'zh', 'SCHOTT AG'],
    [{ zh: '美的' }, 'de', '美的'],
    [{}, 'de', ''],
  ])('of %j for a reader of %s is %s', (names, language, shown) => {
    expect(displayName(names, language)).toBe(shown);
  });
});
