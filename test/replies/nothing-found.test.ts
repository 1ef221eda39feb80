import { loadDirectory } from '../../src/directory/load';
import { compose } from '../../src/replies/compose/compose';
import { toPlainText } from '../../src/replies/plain-text';
import { Texts } from '../../src/replies/translate';
import { readLocales } from '../../src/storage/locale-files';
import type { Language } from '../../src/text/language';
import { fixtureFiles } from '../helpers/fixture-directory';

const texts = new Texts(readLocales());

/** The profile of a member of which only the strengths are known; of the projects the sources say nothing. */
function profileIn(language: Language): string {
  const files = fixtureFiles();
  const members = JSON.parse(files.get('members.json') ?? '[]');
  const foshan = members.find(({ id }: { id: string }) => id === 'foshan');
  foshan.nothingFound = { headings: ['projects'], year: 2026 };
  files.set('members.json', JSON.stringify(members));
  const { directory, faults } = loadDirectory(files);
  expect(faults).toEqual([]);
  return toPlainText(compose({ kind: 'member-profile', id: 'foshan', heading: undefined }, directory, language, texts));
}

describe('a heading without facts', () => {
  it.each<[Language, string, string]>([
    ['de', 'bis 2026 keine belegte Angabe gefunden', 'noch keine belegte Angabe'],
    ['zh', '截至2026年，编辑部未找到', '名录中暂无'],
    ['en', 'Up to 2026 the editors found no sourced fact', 'no sourced fact on this yet'],
  ])('says in %s whether sources were searched in vain or nobody has looked yet', (language, searched, open) => {
    const text = profileIn(language);
    expect(text).toContain(searched);
    expect(text).toContain(open);
  });
});
