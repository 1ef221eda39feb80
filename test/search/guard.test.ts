import { read } from '../helpers/fixture-search';

function placesIn(text: string): string[] {
  return read(text).spans.flatMap(({ readings }) =>
    readings.filter(({ type }) => type === 'place').map(({ id }) => id),
  );
}

describe('a place whose name is also a word', () => {
  it.each([
    ['Pumpen in Essen'],
    ['Pumpen aus Essen'],
    ['pumps from Essen'],
    ['Firmen bei Essen'],
    ['pumps near Essen, please'],
  ])('counts where the context says so: %s', (text) => {
    expect(placesIn(text)).toEqual(['essen']);
  });

  it.each([
    ['Essen'],
    ['gutes Essen'],
    ['wir essen in Köln'],
    ['in essen'],
    ['Essen und Pumpen'],
    ['essen'],
    ['ESSEN'],
  ])('does not count where it does not: %s', (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it.each([
    ['四会'],
    ['四会的瓷砖'],
    ['四会瓷砖'],
    ['在四会找瓷砖'],
    ['来自四会的公司'],
    ['瓷砖 四会'],
    ['瓷砖，四会'],
  ])('counts where no other character touches it on the left: %s', (text) => {
    expect(placesIn(text)).toEqual(['sihui']);
  });

  it.each([['其四会议'], ['第四会场'], ['瓷砖四会']])('does not count inside other words: %s', (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it('always counts under its full name', () => {
    expect(placesIn('其四会市')).toEqual(['sihui']);
  });
});
