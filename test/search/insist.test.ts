import { read } from '../helpers/fixture-search';

describe('a word the visitor insists on', () => {
  it.each([
    ['"Flisen"'],
    ['„Flisen“'],
    ['“Flisen”'],
    ['»Flisen«'],
    ['«Flisen»'],
    ['「Flisen」'],
    ['nein, Flisen'],
    ['Nein: Flisen'],
    ['no, Flisen'],
    ['不是，Flisen'],
  ])('is read as written: %s', (text) => {
    expect(read(text)).toMatchObject({ corrections: [], demands: [{ text: 'Flisen', concepts: [] }], rest: 'Flisen' });
  });

  it('leaves the other words to be corrected', () => {
    expect(read('"Flisen" in Fohsan')).toMatchObject({
      corrections: [{ from: 'Fohsan' }],
      members: ['foshan'],
      rest: 'Flisen',
    });
  });

  it('may be a word that is known', () => {
    expect(read('"Fliesen" in Foshan').demands).toMatchObject([{ concepts: ['tile'] }]);
    expect(read('nein, Fliesen').demands).toMatchObject([{ concepts: ['tile'] }]);
  });

  it('is none without a mark after the denial, or with nothing behind it', () => {
    expect(read('nein Flisen').corrections).toHaveLength(1);
    expect(read('no traders, Flisen').corrections).toHaveLength(1);
    expect(read('nein,').spans).toHaveLength(1);
  });

  it('is no whole page between two quotation marks', () => {
    expect(read(`"${'wort '.repeat(30)}Flisen"`).corrections).toEqual([]);
    expect(read(`"Suche\nFlisen"`).corrections).toHaveLength(1);
    expect(read('3" Rohr, Flisen').corrections).toHaveLength(1);
  });
});
