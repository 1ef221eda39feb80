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
} from '../../dialogs/conversation-memory';
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
const HELP: View = { type: 'help' };

function remembering(...views: View[]): ConversationMemory {
  return views.reduce((memory, view) => withView(memory, view, []), freshMemory());
}

/** What a store gives back: JSON, in which nothing is undefined. */
function stored(memory: ConversationMemory): unknown {
  return JSON.parse(JSON.stringify(memory));
}

describe('reading a memory from a store', () => {
  it.each<[string, View]>([
    ['hits everywhere, so without members', HITS],
    ['a profile without heading', MIDEA],
    ['a profile with a heading', { ...MIDEA, heading: 'wishes' }],
    ['a choice', { type: 'choice', names: [{ kind: 'member', id: 'foshan' }], heading: undefined }],
    ['an open question', { type: 'question', slots: SLOTS }],
    ['a notice', { type: 'notice', notice: 'compare' }],
  ])('gives back %s', (_, view) => {
    const memory: ConversationMemory = {
      ...remembering(view),
      language: 'zh',
      shown: [{ kind: 'member', id: 'foshan' }],
    };
    expect(readMemory(stored(memory))).toEqual(memory);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['something else', 'memory'],
    ['a memory without version', { views: [], shown: [] }],
    ['a damaged view', { ...freshMemory(), views: [{ type: 'hits' }] }],
  ])('starts afresh on %s', (_, value) => {
    expect(readMemory(value)).toEqual(freshMemory());
  });

  it('keeps nothing but the language of another version', () => {
    const old = { version: 1, language: 'en', views: [HELP], shown: [{ kind: 'company', id: 'midea' }] };
    expect(readMemory(old)).toEqual({ ...freshMemory(), language: 'en' });
  });
});

describe('views', () => {
  it('are not added twice in a row', () => {
    expect(remembering(HITS, HITS, MIDEA, MIDEA).views).toEqual([HITS, MIDEA]);
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
    const memory = remembering(MIDEA, HELP, { type: 'notice', notice: 'compare' });
    expect(contentInView(memory)).toEqual(MIDEA);
    expect(inFocus(memory)).toEqual({ kind: 'company', id: 'midea' });
  });

  it('is no profile once hits are shown again', () => {
    expect(inFocus(remembering(MIDEA, HITS))).toBeUndefined();
  });
});
