import {
  type ConversationMemory,
  contentInView,
  freshMemory,
  inFocus,
  readMemory,
  searchInProgress,
  type View,
  withoutLatestView,
  withView,
} from '../../dialogs/memory/conversation-memory';
import type { SearchSlots } from '../../src/search/query-plan';

const SLOTS: SearchSlots = {
  demands: [],
  members: undefined,
  countries: [],
  outside: [],
  roles: ['manufacturer'],
  strictRoles: true,
  kinds: [],
  excluded: { members: [], companies: [], roles: [], demands: [] },
  wantsMembers: false,
};
const HITS: View = { type: 'hits', slots: SLOTS, offset: 0, size: 5, total: 12 };
const MIDEA: View = { type: 'profile', ref: { kind: 'company', id: 'midea' }, heading: undefined };
const WHICH: View = { type: 'prompt', id: 'name.which', data: { names: [{ kind: 'member', id: 'foshan' }] } };
const HELP: View = { type: 'help' };

function remembering(...views: View[]): ConversationMemory {
  return views.reduce((memory, view) => withView(memory, view, []), freshMemory());
}

const everything = (): boolean => true;

/** What a store gives back: JSON, in which nothing is undefined. */
function stored(memory: ConversationMemory): unknown {
  return JSON.parse(JSON.stringify(memory));
}

describe('reading a memory from a store', () => {
  it.each<[string, View]>([
    ['hits everywhere, so without members', HITS],
    ['a profile without heading', MIDEA],
    ['a profile with a heading', { ...MIDEA, heading: 'wishes' }],
    ['a question', WHICH],
    ['a notice', { type: 'notice', notice: 'person' }],
  ])('gives back %s', (_, view) => {
    const memory: ConversationMemory = {
      ...remembering(view),
      language: 'zh',
      shown: [{ kind: 'member', id: 'foshan' }],
    };
    expect(readMemory(stored(memory), everything)).toEqual({ memory, gaveUp: false });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['something else', 'memory'],
    ['a memory without version', { views: [], shown: [] }],
    ['a damaged view', { ...freshMemory(), views: [{ type: 'hits' }] }],
  ])('starts afresh on %s', (_, value) => {
    expect(readMemory(value, everything)).toEqual({ memory: freshMemory(), gaveUp: false });
  });

  it('keeps nothing but the language of another version, and says so if a question was open', () => {
    const old = { version: 1, language: 'en', views: [HELP], shown: [{ kind: 'company', id: 'midea' }] };
    const memory = { ...freshMemory(), language: 'en' };
    expect(readMemory(old, everything)).toEqual({ memory, gaveUp: false });
    expect(readMemory({ ...old, open: [{ id: 'name.which' }] }, everything)).toEqual({ memory, gaveUp: true });
  });

  it('gives up a question that no longer exists', () => {
    const open = [{ id: 'gone', data: {}, misses: 0, returns: 0 }];
    const nothing = (): boolean => false;
    expect(readMemory({ ...freshMemory(), language: 'zh', open }, nothing)).toEqual({
      memory: { ...freshMemory(), language: 'zh' },
      gaveUp: true,
    });
  });
});

describe('views', () => {
  it('are not added twice in a row', () => {
    expect(remembering(HITS, HITS, MIDEA, MIDEA).views).toEqual([HITS, MIDEA]);
  });

  it('hold no two questions in a row', () => {
    const WHAT: View = { type: 'prompt', id: 'search.what', data: {} };
    expect(remembering(HITS, WHICH, WHAT).views).toEqual([HITS, WHAT]);
  });

  it('are bounded, the oldest going first', () => {
    const many = Array.from(
      { length: 30 },
      (_, index): View => ({ ...MIDEA, ref: { kind: 'company', id: `c${index}` } }),
    );
    const { views } = remembering(...many);
    expect(views.length).toBeLessThanOrEqual(10);
    expect(views.at(-1)).toEqual(many.at(-1));
  });

  it('are never changed in place', () => {
    const memory = remembering(HITS);
    const before = structuredClone(memory);
    withView(memory, MIDEA, [{ kind: 'company', id: 'midea' }]);
    withoutLatestView(memory);
    expect(memory).toEqual(before);
  });
});

describe('what is in view', () => {
  it('is the search in progress, even behind a profile', () => {
    expect(searchInProgress(remembering(HITS, MIDEA))).toEqual(HITS);
    expect(searchInProgress(remembering(MIDEA))).toBeUndefined();
  });

  it('is not help or a notice, which only cover it', () => {
    const memory = remembering(MIDEA, HELP, { type: 'notice', notice: 'person' });
    expect(contentInView(memory)).toEqual(MIDEA);
    expect(inFocus(memory)).toEqual({ kind: 'company', id: 'midea' });
  });

  it('is no profile once hits are shown again', () => {
    expect(inFocus(remembering(MIDEA, HITS))).toBeUndefined();
  });
});
