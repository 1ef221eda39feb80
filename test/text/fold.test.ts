import { fold, hasHan, isHan } from '../../src/text/fold';

describe('fold', () => {
  it.each([
    ['umlauts, their digraphs and bare vowels', ['Köln', 'KÖLN', 'Koeln', 'KOELN', 'Koln', 'Ko\u0308ln']],
    ['a long s and two', ['Straße', 'STRASSE', 'strasse']],
    ['other umlauts', ['Müller', 'Mueller', 'Muller']],
    ['a capital umlaut at the start', ['Ärmel', 'Aermel', 'armel']],
    ['full width and half width', ['Ｍｉｄｅａ', 'Midea']],
    ['full-width digits', ['３Ｄ', '3d']],
    ['apostrophes of all shapes', ["Ma'anshan", 'Ma’anshan', 'Maʼanshan', 'Ma`anshan', 'Maanshan']],
    ['apostrophes beside other accents', ["Bäck'er", 'Bäck’er', 'Backer']],
    ['accents', ['Gelée', 'gelee']],
    ['letters that Unicode does not take apart', ['Łódź', 'lodz']],
    ['traditional and simplified characters', ['陶瓷磚', '陶瓷砖']],
    ['traditional place names', ['馬鞍山', '马鞍山']],
    ['traditional characters beside letters', ['LED燈', 'led灯']],
    ['ligatures', ['eﬃzient', 'effizient']],
  ])('gives one spelling for %s', (_, spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it.each([
    ['Köln', 'koln'],
    ['Straße', 'strasse'],
    ['', ''],
    ['科隆', '科隆'],
    ['Bauer', 'bauer'],
    ['neue', 'neue'],
    ['quer', 'quer'],
    ['Quelle', 'quelle'],
    ['Abenteuer', 'abenteuer'],
    ['Düsseldorf', 'dusseldorf'],
  ])('turns %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['Fliesen', 'Fließen '],
    ['台州', '泰州'],
    ['Bauer', 'Baur'],
    ['neue', 'neu'],
    ['Schutz', 'Schütze'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

describe('isHan and hasHan', () => {
  it.each([
    ['陶', true],
    ['々', true],
    ['〇', true],
    ['㐀', true],
    ['𠮷', true],
    ['k', false],
    ['ä', false],
    ['か', false],
    ['，', false],
    ['😀', false],
    ['ي', false],
  ])('%s is a Chinese character: %s', (character, expected) => {
    expect(isHan(character.codePointAt(0) ?? 0)).toBe(expected);
    expect(hasHan(`abc ${character} def`)).toBe(expected);
  });

  it('finds no Chinese character in an empty text or a lone surrogate', () => {
    expect(hasHan('')).toBe(false);
    expect(hasHan('\ud840')).toBe(false);
  });
});
