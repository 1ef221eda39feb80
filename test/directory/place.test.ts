import { readPlaces } from '../../src/directory/place';

const ignore = (): void => {};

describe('readPlaces', () => {
  it('reads kind, parents and terms', () => {
    expect(
      readPlaces(
        'places.txt',
        'shunde | district | m:foshan, CN | de: Shunde | en: Shun Tak | zh: 顺德; 顺德区',
        ignore,
      ),
    ).toEqual([
      {
        id: 'shunde',
        kind: 'district',
        parents: ['m:foshan', 'CN'],
        terms: { de: ['Shunde'], en: ['Shun Tak'], zh: ['顺德', '顺德区'] },
        guardedTerms: [],
        sharedTerms: [],
      },
    ]);
  });

  it('keeps guarded terms apart, without their mark', () => {
    const [place] = readPlaces(
      'places.txt',
      'essen | outside | - | de: Essen!; Stadt Essen | en: - | zh: 埃森!',
      ignore,
    );
    expect(place).toMatchObject({
      parents: [],
      guardedTerms: ['Essen', '埃森'],
      terms: { de: ['Stadt Essen'], en: [], zh: [] },
    });
  });

  it('keeps terms that are also a member’s name apart, without their mark', () => {
    const [place] = readPlaces('places.txt', 'taizhou-jiangsu | outside | - | de: Taizhou? | en: - | zh: 泰州', ignore);
    expect(place).toMatchObject({ sharedTerms: ['Taizhou'], terms: { de: [], en: [], zh: ['泰州'] } });
  });

  it('names the line of a place without id', () => {
    const report = jest.fn();
    readPlaces('places.txt', '# comment\n | village | - | de: a | en: b | zh: c', report);
    expect(report).toHaveBeenCalledWith(
      expect.objectContaining({ file: 'places.txt', record: 'line 2', field: 'kind' }),
    );
  });
});
