import { loadDirectory } from '../../src/directory/load';
import { buildLexicon } from '../../src/search/build-lexicon';
import type { Lexicon } from '../../src/search/lexicon';
import { fixtureFiles } from '../helpers/fixture-directory';

/** The lexicon of the artificial dataset with one more concept, "fan". */
function lexiconWith(terms: string): { lexicon: Lexicon; labels: readonly string[] | undefined } {
  const files = fixtureFiles();
  files.set('thesaurus/more.txt', `fan | 28.1 | - | ${terms}`);
  const { directory, faults } = loadDirectory(files);
  expect(faults).toEqual([]);
  return { lexicon: buildLexicon(directory), labels: directory.concepts.get('fan')?.terms.de };
}

describe('the lexicon of a directory', () => {
  it('meets a term by its stem, and a term marked "!" only as it is written', () => {
    const unmarked = lexiconWith('de: Ventilator; Lüfter | en: ventilator | zh: 风机').lexicon;
    expect(unmarked.readingsOf('Luft')).toEqual([{ type: 'concept', id: 'fan' }]);
    const { lexicon, labels } = lexiconWith('de: Ventilator; Lüfter! | en: ventilator | zh: 风机');
    expect(lexicon.readingsOf('Luft')).toEqual([]);
    expect(lexicon.readingsOf('LUEFTER')).toEqual([{ type: 'concept', id: 'fan' }]);
    expect(lexicon.readingsOf('Ventilatoren')).toEqual([{ type: 'concept', id: 'fan' }]);
    expect(labels).toEqual(['Ventilator', 'Lüfter']);
  });
});
