import { freshVisitor, readVisitor, withoutShortlisted, withShortlisted } from '../../dialogs/memory/visitor-memory';
import { MOST_SHORTLISTED } from '../../src/replies/shortlist-reply';

const TEN = Array.from({ length: MOST_SHORTLISTED }, (_, index) => `c${index}`);

describe('a shortlist', () => {
  it('takes each company once, in the order added', () => {
    const { visitor } = withShortlisted(freshVisitor(), ['b', 'a']);
    const again = withShortlisted(visitor, ['a', 'c']);
    expect(again.visitor.shortlist).toEqual(['b', 'a', 'c']);
    expect(again).toMatchObject({ done: ['c'], needless: ['a'], tooMany: [] });
  });

  it('is full at ten, and says which did not fit', () => {
    const { visitor } = withShortlisted(freshVisitor(), TEN.slice(1));
    const full = withShortlisted(visitor, ['x', 'y']);
    expect(full.visitor.shortlist).toHaveLength(MOST_SHORTLISTED);
    expect(full).toMatchObject({ done: ['x'], tooMany: ['y'] });
  });

  it('lets go of what is on it', () => {
    const { visitor } = withShortlisted(freshVisitor(), ['a', 'b']);
    const less = withoutShortlisted(visitor, ['a', 'z']);
    expect(less).toMatchObject({ visitor: { shortlist: ['b'] }, done: ['a'], needless: ['z'] });
    expect(visitor.shortlist).toEqual(['a', 'b']);
  });

  it('is read as it was stored; what is none is a fresh one', () => {
    const { visitor } = withShortlisted(freshVisitor(), ['a']);
    expect(readVisitor(JSON.parse(JSON.stringify(visitor)))).toEqual(visitor);
    expect(readVisitor(undefined)).toEqual(freshVisitor());
    expect(readVisitor({ version: 0, shortlist: 'a' })).toEqual(freshVisitor());
  });
});
