import { correctionLines } from '../../src/replies/correction';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import { LANGUAGES, type Language } from '../../src/text/language';
import { fixtureSearch, read } from '../helpers/fixture-search';

const texts = new Texts(readLocales());
const told = (text: string, language: Language = 'de'): string =>
  correctionLines(read(text).corrections, fixtureSearch.directory, language, texts.in(language)).join('\n');

describe('how misspelt words were read', () => {
  it.each<[string, string, Language, RegExp]>([
    ['a product as the thesaurus writes it', 'Flisen', 'de', /„Fliesen“.*„Flisen“/],
    ['a product in small letters too', 'suche flisen', 'de', /„Fliesen“.*„flisen“/],
    ['a word of a longer term', 'Flisen in Foshan', 'en', /“Fliesen”.*“Flisen”/],
    ['a member in the visitor’s language', 'Fohsan', 'zh', /“佛山”.*“Fohsan”/],
    ['a member in the visitor’s language', 'Fohsan', 'de', /„Foshan“.*„Fohsan“/],
    ['a company as it is registered', 'Quellmarr Bath', 'de', /„Quellmar Bath“.*„Quellmarr Bath“/],
    ['pinyin of a company by its name for this reader', 'zhubalan', 'de', /„Zubaran Tileworks Co., Ltd.“.*„zhubalan“/],
    ['pinyin of a company by its Chinese name', 'zhubalan', 'zh', /“朱巴兰”.*“zhubalan”/],
    ['pinyin of a product by its name for this reader', 'cizhuan', 'en', /“tiles”.*“cizhuan”/],
    ['pinyin of a product in Chinese', 'cizhuan', 'zh', /“瓷砖”.*“cizhuan”/],
    ['a wrong character', '朱巴栏', 'zh', /“朱巴兰”.*“朱巴栏”/],
    ['a wrong traditional character', '葵爾瑪衛浴', 'zh', /“奎尔玛卫浴”.*“葵爾瑪衛浴”/],
    ['a place', 'Fliesen in Schangai', 'de', /„Schanghai“.*„Schangai“/],
  ])('tells %s: %s in %s', (_, text, language, expected) => {
    expect(told(text, language)).toMatch(expected);
  });

  it('says only the word that was replaced', () => {
    expect(read('Suche LED und Flisen aus Foshan').corrections).toMatchObject([{ from: 'Flisen', to: 'fliesen' }]);
  });

  it.each([
    ['sanitär keramik'],
    ['sanitär-keramik'],
    ['Fliesen'],
    ['瓷磚'],
    ['FLIESEN'],
    ['Suche'],
    ['suhce Fliesen'],
    ['Keramiken'],
    ['Sanitärkeramiks'],
  ])('says nothing where no other word was read: %s', (text) => {
    expect(told(text)).toBe('');
  });

  it('says every word once, and once how to insist on one’s own', () => {
    const lines = told('Flisen, Flisen und Keramick');
    expect(lines.match(/Meinten Sie/g)).toHaveLength(2);
    expect(lines.match(/Anführungszeichen/g)).toHaveLength(1);
    for (const language of LANGUAGES) expect(told('Flisen', language)).toMatch(/Anführungszeichen|quotation|引号/);
  });

  it('repeats no endless word', () => {
    const { directory } = fixtureSearch;
    const corrections = [{ from: 'x'.repeat(5_000), to: 'y', reading: undefined }];
    expect(correctionLines(corrections, directory, 'de', texts.in('de'))[0]?.length).toBeLessThan(250);
  });
});
