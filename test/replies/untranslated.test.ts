import { loadDirectory } from '../../src/directory/load';
import { compose } from '../../src/replies/compose/compose';
import { toPlainText } from '../../src/replies/plain-text';
import type { Reply } from '../../src/replies/reply';
import { Texts } from '../../src/replies/translate';
import { PartnerSearch } from '../../src/search/search';
import { readLocales } from '../../src/storage/locale-files';
import type { Language } from '../../src/text/language';
import { fixtureFiles } from '../helpers/fixture-directory';

/** The fixture with a firm whose products its city gave in Chinese only. */
function withChineseOnly() {
  const files = fixtureFiles();
  const records = JSON.parse(files.get('companies/foshan.json') ?? '[]');
  records[0].products = [{ zh: '低温截止阀' }, { de: 'Fliesen', en: 'tiles', zh: '瓷砖' }];
  files.set('companies/foshan.json', JSON.stringify(records));
  const { directory, faults } = loadDirectory(files);
  expect(faults).toEqual([]);
  return directory;
}

describe('a product that its city gave in one language', () => {
  const directory = withChineseOnly();
  const search = new PartnerSearch(directory);
  const texts = new Texts(readLocales());
  const shown = (reply: Reply, language: Language): string => toPlainText(compose(reply, directory, language, texts));

  it('is found by its words', () => {
    expect(search.run(search.read('低温截止阀')).hits[0]?.record.id).toBe('tile-works');
  });

  it.each<[Language, string | undefined]>([
    ['de', 'Nicht alle Produkte liegen schon auf Deutsch vor.'],
    ['en', 'Some products have no English name yet.'],
    ['zh', undefined],
  ])('is shown in %s as it is, with a note where it is not translated', (language, note) => {
    const text = shown({ kind: 'company-profile', id: 'tile-works' }, language);
    expect(text).toContain('低温截止阀');
    if (note) expect(text).toContain(note);
    else expect(text).not.toContain('尚无中文名称');
  });

  it('is shown in a list of hits', () => {
    const slots = search.read('Fliesen');
    const { hits: page, unknown } = search.find(slots);
    const { corrections } = slots;
    const total = page.length;
    const list: Reply = { kind: 'hits', slots, page, offset: 0, total, exact: total, unknown, corrections };
    expect(shown(list, 'de')).toContain('低温截止阀, Fliesen');
  });
});
