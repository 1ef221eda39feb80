import { withoutClosing } from '../../src/search/closing';
import { Lexicon } from '../../src/search/lexicon';
import { tokenize } from '../../src/text/tokenize';

const lexicon = new Lexicon();
for (const term of ['best regards', 'regards'])
  lexicon.add(term, 'en', { type: 'phrase', id: 'closing', language: 'en' });
lexicon.add('此致', 'zh', { type: 'phrase', id: 'closing', language: 'zh' });
lexicon.add('looking for', 'en', { type: 'phrase', id: 'request', language: 'en' });

const read = (text: string): string =>
  withoutClosing(lexicon, text, tokenize(text))
    .map(({ folded }) => folded)
    .join(' ');

describe('the formula that closes a letter', () => {
  it.each([
    ['pumps, best regards, Zhang San', 'pumps'],
    ['pumps. Regards Zhang', 'pumps'],
    ['水泵\n此致\n敬礼', '水 泵'],
  ])('is left out with the signature below it: %s', (text, left) => {
    expect(read(text)).toBe(left);
  });

  it.each([
    ['at the beginning', 'Best regards from Mainz'],
    ['as an ordinary word', 'pumps as regards Mainz'],
    ['inside other characters', '因此致力于水泵'],
    ['before what is wanted', 'Hello, best regards, we are looking for pumps'],
  ])('does not count %s', (_, text) => {
    expect(withoutClosing(lexicon, text, tokenize(text))).toHaveLength(tokenize(text).length);
  });
});
