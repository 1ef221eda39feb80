import { checkTerms } from '../../src/directory/check-terms';
import { describeFault, type Fault } from '../../src/directory/fault';
import { HOMONYMS_FILE, readHomonyms } from '../../src/directory/homonyms';
import { loadDirectory } from '../../src/directory/load';
import { INDEX_DATA_DIR } from '../../src/paths';
import { readDatasetFiles } from '../../src/storage/dataset/dataset-files';
import { fixtureFiles } from '../helpers/fixture-directory';

/** The faults of the artificial dataset with one more concept, and with words accepted as homonyms. */
function faultsWith(concept: string, homonyms = ''): string[] {
  const files = fixtureFiles();
  files.set('thesaurus/more.txt', concept);
  const faults: Fault[] = [];
  const accepted = readHomonyms(homonyms, (fault) => faults.push(fault));
  const { directory, faults: ofRecords } = loadDirectory(files);
  expect(ofRecords).toEqual([]);
  return [...faults, ...checkTerms(directory, accepted)].map(describeFault);
}

/** A concept with one term a language; two terms are separated by "; ". */
function concept(de: string, en: string, zh: string): string {
  return `more | 23.4 | - | de: ${de} | en: ${en} | zh: ${zh}`;
}

describe('checkTerms', () => {
  it('finds nothing where every word has one meaning', () => {
    expect(faultsWith('')).toEqual([]);
    expect(faultsWith(concept('Vase', 'vase', '花瓶'))).toEqual([]);
  });

  it.each([
    ['the place', 'Shunde', 'place "shunde"'],
    ['the guarded place', 'Essen', 'place "essen"'],
    ['the member', 'Colonia', 'member "koeln"'],
    ['the role', 'Händler', 'role "trade"'],
    ['the kind of cooperation', 'Gemeinschaftsunternehmen', 'kind of cooperation "joint-venture"'],
    ['the phrase', 'Profil', 'phrase "profile"'],
    ['the company', 'Institut Morsella', 'company "clay-institute"'],
  ])('finds a term that is also %s', (_what, term, owner) => {
    const clash = concept(`Vase; ${term}`, 'vase', '花瓶');
    expect(faultsWith(clash)).toEqual([`thesaurus · more · de · "${term}" is also the ${owner}`]);
    expect(faultsWith(clash, `${term.toUpperCase()} | both are meant`)).toEqual([]);
  });

  it('finds a word of two concepts, also in two languages and in another spelling', () => {
    expect(faultsWith(concept('Vase; SANITAERKERAMIK', 'vase', '瓷砖'))).toEqual([
      'thesaurus · more · de · "SANITAERKERAMIK" is a term of "sanitary-ware" too',
      'thesaurus · more · zh · "瓷砖" is a term of "tile" too',
    ]);
    expect(faultsWith(concept('Vase; Keramik', 'vase', '花瓶'), 'Keramik | both')).toEqual([]);
    expect(faultsWith(concept('Vase; Tiles', 'vase', '花瓶'))).toEqual([
      'thesaurus · more · de · "Tiles" is a term of "tile" too',
    ]);
  });

  it('finds singular and plural in two concepts, in either order', () => {
    expect(faultsWith(concept('Vase; Kachel', 'vase; leathers', '花瓶'))).toEqual([
      'thesaurus · more · en · "leathers" and "leather" of "leather" are one word',
    ]);
    const plural = concept('Vase; Sanitärkeramiken', 'vase', '花瓶');
    expect(faultsWith(plural)).toEqual([
      'thesaurus · more · de · "Sanitärkeramiken" and "Sanitärkeramik" of "sanitary-ware" are one word',
    ]);
    expect(faultsWith(plural, 'Sanitärkeramik | named by its other form')).toEqual([]);
  });

  it('does not take words with the same stem for one word', () => {
    expect(faultsWith(concept('Vase; Pumper', 'vase; pumping', '花瓶'))).toEqual([]);
  });

  it('finds a concept that no word leads to', () => {
    expect(faultsWith(concept('Vase', 'near', '花瓶'), 'near | tried')).toEqual([
      'thesaurus · more · en · no word leads to it: all are empty or words such as "and", "show me"',
    ]);
    expect(faultsWith(concept('Vase', '&', '花瓶'))).toEqual([
      'thesaurus · more · en · no word leads to it: all are empty or words such as "and", "show me"',
    ]);
  });

  it('finds a homonym that is none, and one without a reason', () => {
    expect(faultsWith('', 'Fliese | why not')).toEqual(['homonyms.txt · Fliese · has only one meaning: leave it out']);
    expect(faultsWith(concept('Vase; Essen', 'vase', '花瓶'), '# a comment\nEssen')).toEqual([
      'homonyms.txt · line 2 · no reason after " | "',
    ]);
  });

  it('finds nothing in the dataset as it is shipped', async () => {
    const files = await readDatasetFiles(INDEX_DATA_DIR);
    const faults: Fault[] = [];
    const homonyms = readHomonyms(files.get(HOMONYMS_FILE) ?? '', (fault) => faults.push(fault));
    expect([...faults, ...checkTerms(loadDirectory(files).directory, homonyms)]).toEqual([]);
  });
});
