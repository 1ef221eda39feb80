import { fillPage, pageLanguage } from '../../src/web/page-template';
import { readPageTexts } from '../../src/web/page-texts';

describe('the template of the page', () => {
  const texts = readPageTexts();
  const odd = { ...texts, en: { ...texts.en, 'page.subtitle': `A & B </script> "quoted" $& it's` } };
  const html = fillPage('<p title="{{page.subtitle}}"></p><script>{{texts}}</script>{{nonce}}', 'en', odd, '');

  it('keeps what a text holds from being read as HTML', () => {
    expect(html).toContain('title="A &#38; B &#60;/script&#62; &#34;quoted&#34; $&#38; it&#39;s"');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it('gives the scripts the same texts', () => {
    const [, json = ''] = /<script>(.*)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(json)).toEqual(odd);
  });

  it('leaves the nonce to each answer', () => {
    expect(html).toContain('{{nonce}}');
  });

  it.each([
    [undefined, '', 'de'],
    [undefined, 'zh-TW', 'zh'],
    [undefined, 'fr;q=1, en-GB;q=0.3, de;q=0.8', 'de'],
    ['en', 'zh', 'en'],
    ['fr', 'zh', 'zh'],
    [undefined, ';;q=x,,', 'de'],
  ])('takes %s and "%s" for %s', (asked, accepted, language) => {
    expect(pageLanguage(asked, accepted)).toBe(language);
  });
});
