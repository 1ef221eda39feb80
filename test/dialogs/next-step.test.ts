import { formReading } from '../../dialogs/enquiry/form-reading';
import { type ConversationMemory, freshMemory, type View, withView } from '../../dialogs/memory/conversation-memory';
import { nextStep } from '../../dialogs/next-step';
import { type PromptRef, withPrompt } from '../../dialogs/prompts/open-prompt';
import type { Sent } from '../../dialogs/prompts/prompt';
import { askWhat } from '../../dialogs/prompts/what-prompt';
import { askWhich } from '../../dialogs/prompts/which-prompt';
import type { Step } from '../../dialogs/step';
import { Texts } from '../../src/replies/translate';
import type { RecordRef, SearchSlots } from '../../src/search/query-plan';
import type { Span } from '../../src/search/reading';
import { readLocales } from '../../src/storage/locale-files';
import type { Intention, Selection, Understanding } from '../../src/understand/intention';
import { fixtureSearch, read } from '../helpers/fixture-search';

const { directory } = fixtureSearch;
const reading = formReading({
  knowledge: { directory, search: fixtureSearch },
  texts: new Texts(readLocales()),
  language: 'de',
  now: '2026-11-22T09:00:00.000Z',
  timeZone: undefined,
});
const TILES: RecordRef = { kind: 'company', id: 'tile-works' };
const PUMPS: RecordRef = { kind: 'company', id: 'pump-works' };
const FOSHAN: RecordRef = { kind: 'member', id: 'foshan' };

const slotsOf = (text: string): SearchSlots => {
  const { demands, members, countries, outside, roles, strictRoles, kinds, excluded, wantsMembers } =
    fixtureSearch.read(text);
  return { demands, members, countries, outside, roles, strictRoles, kinds, excluded, wantsMembers };
};
const hits = (text: string, page: Partial<{ offset: number; size: number; total: number }> = {}): View => ({
  type: 'hits',
  slots: slotsOf(text),
  offset: 0,
  size: 5,
  total: 12,
  ...page,
});
const profile = (ref: RecordRef): View => ({ type: 'profile', ref, heading: undefined });
const WHICH = askWhich([TILES, PUMPS], undefined);
/** What the visitor has put on the shortlist. */
const SHORTLIST = [PUMPS.id];
const choice: View = { type: 'prompt', ...WHICH };

function after(...views: View[]): ConversationMemory {
  return views.reduce((memory, view) => withView(memory, view, memory.shown), freshMemory());
}

/** With the question open and in view. */
function asked(prompt: PromptRef, memory = freshMemory()): ConversationMemory {
  return { ...withView(memory, { type: 'prompt', ...prompt }, memory.shown), ...withPrompt(memory.open, prompt) };
}

/** A message as it arrives. */
function sentOf(understanding: Understanding): Sent {
  return { understanding, text: understanding.text, reading, value: undefined };
}

function step(intention: Intention, memory: ConversationMemory = freshMemory(), text = 'x'): Step {
  const understanding: Understanding = { text, language: undefined, intention, plan: fixtureSearch.read(text) };
  return nextStep(sentOf(understanding), memory, directory, SHORTLIST);
}

const lookUp = (ref: RecordRef): object => ({ do: 'look-up', ref });
const tell = (notice: string): object => ({ do: 'tell', notice });

describe('searching', () => {
  it('starts with what the message says', () => {
    expect(step({ type: 'find-partners' }, freshMemory(), 'Fliesen in Foshan')).toMatchObject({
      do: 'search',
      offset: 0,
      slots: { members: expect.arrayContaining(['foshan']) },
    });
  });

  it('goes on to the next page, and stops at the last', () => {
    const more = { type: 'more' } as const;
    expect(step(more, after(hits('Fliesen')))).toMatchObject({ do: 'search', offset: 5 });
    expect(step(more, after(hits('Fliesen', { offset: 10, size: 2 })))).toEqual(tell('nothingMore'));
    expect(step(more)).toMatchObject({ do: 'show', view: { type: 'help' } });
  });

  it('refines the search in progress, also behind a profile', () => {
    const refined = step(
      { type: 'refine', refinement: 'instead' },
      after(hits('Fliesen in Foshan'), profile(TILES)),
      'Köln',
    );
    const expected = slotsOf('Fliesen in Foshan').demands;
    expect(refined).toMatchObject({ do: 'search', slots: { demands: expected, members: ['koeln'] } });
  });

  it('gives up what "instead" names again', () => {
    const memory = after(hits('Fliesen in Foshan'));
    const refined = step({ type: 'refine', refinement: 'instead' }, memory, 'statt Foshan lieber Köln');
    expect(refined).toMatchObject({ slots: { members: ['koeln'], countries: ['DE'] } });
  });

  it('takes "there" as the city in view', () => {
    const there: Span = {
      start: 0,
      end: 4,
      text: 'dort',
      readings: [{ type: 'phrase', id: 'there', language: 'de' }],
      via: 'exact',
    };
    const plan = { ...fixtureSearch.read(''), spans: [there] };
    const understanding: Understanding = { text: 'dort', language: 'de', intention: { type: 'find-partners' }, plan };
    expect(nextStep(sentOf(understanding), after(profile(TILES)), directory, [])).toMatchObject({
      slots: { members: ['foshan'], countries: ['CN'] },
    });
  });

  it('keeps the role while it asks what for', () => {
    const memory = asked(askWhat({ ...slotsOf(''), roles: ['manufacturer'] }));
    expect(step({ type: 'find-partners' }, memory, 'Fliesen')).toMatchObject({
      do: 'answer',
      step: { slots: { roles: ['manufacturer'] } },
    });
  });

  it('asks what for where nothing is named, and not in a circle', () => {
    const search = { type: 'find-partners' } as const;
    expect(step(search, freshMemory(), '!')).toMatchObject({ do: 'ask', prompt: { id: 'search.what' } });
    expect(step(search, asked(askWhat(slotsOf(''))), '!')).toEqual({ do: 'miss' });
  });
});

describe('choosing', () => {
  const select = (...selections: Selection[]): Intention => ({
    type: 'select',
    selections,
    heading: undefined,
    also: false,
  });
  const memory: ConversationMemory = { ...after(hits('Fliesen')), shown: [TILES, PUMPS] };

  it('goes by number, and by "the last"', () => {
    expect(step(select(1), memory)).toMatchObject(lookUp(TILES));
    expect(step(select('last'), memory)).toMatchObject(lookUp(PUMPS));
  });

  it('asks again for what is not there', () => {
    expect(step(select(3), memory)).toEqual(tell('nothingToChoose'));
    expect(step(select('this'), memory)).toEqual(tell('nothingToChoose'));
    expect(step(select(1))).toEqual(tell('nothingToChoose'));
  });

  it('knows this one and its city, also behind help', () => {
    const inView = after(hits('Fliesen'), profile(TILES), { type: 'help' });
    expect(step(select('this'), inView)).toMatchObject(lookUp(TILES));
    expect(step(select('city'), inView)).toMatchObject(lookUp(FOSHAN));
    expect(step(select('city'), after(profile(FOSHAN)))).toMatchObject(lookUp(FOSHAN));
  });

  it('takes the only hit for this one', () => {
    expect(step(select('this'), { ...after(hits('Fliesen')), shown: [TILES] })).toMatchObject(lookUp(TILES));
  });

  it('chooses from the shortlist where that is spoken of, else from what is shown', () => {
    expect(step(select(1), memory, 'die erste auf meiner Liste')).toMatchObject(lookUp(PUMPS));
    expect(step(select(1), memory, 'die erste auf der Liste')).toMatchObject(lookUp(TILES));
    expect(step(select(2), memory, 'the second of my shortlist')).toEqual(tell('nothingToChoose'));
  });

  it('takes off by the number on the shortlist what is shown but not on it', () => {
    const remove: Intention = { type: 'shortlist-remove', objects: { selections: [1], named: [] } };
    const takenOff = { do: 'change-shortlist', change: 'removed', companies: [PUMPS.id] };
    expect(step(remove, { ...memory, shown: [TILES] }, '1 wieder raus')).toEqual(takenOff);
    expect(step(remove, { ...memory, shown: [PUMPS, TILES] }, '1 wieder raus')).toEqual(takenOff);
    expect(step(remove, memory, 'streiche die 1 von der Liste')).toEqual(takenOff);
  });

  it('puts more on the shortlist where something was just put there', () => {
    const also: Intention = { type: 'select', selections: [2], heading: undefined, also: true };
    expect(step(also, { ...memory, listed: 'added' }, 'und die zweite auch')).toMatchObject({
      do: 'change-shortlist',
      change: 'added',
      companies: [PUMPS.id],
    });
    expect(step(also, memory, 'und die zweite auch')).toMatchObject(lookUp(PUMPS));
  });

  it('takes the only hit in the city named as "the one in …"', () => {
    const intention: Intention = { type: 'member-profile', names: [FOSHAN], heading: undefined };
    expect(step(intention, memory, 'die in Foshan')).toMatchObject(lookUp(TILES));
    expect(step(intention, memory, 'Foshan')).toMatchObject(lookUp(FOSHAN));
    expect(step(intention, { ...memory, shown: [TILES, TILES] }, 'die in Foshan')).toMatchObject(lookUp(FOSHAN));
  });

  it('knows the city of all hits where it is one', () => {
    expect(step(select('city'), { ...memory, shown: [TILES] })).toMatchObject(lookUp(FOSHAN));
    expect(step(select('city'), memory)).toEqual(tell('nothingToChoose'));
  });

  it('keeps what can be chosen when the last search found nothing', () => {
    const nothing = withView(memory, hits('xyz', { size: 0, total: 0 }), memory.shown);
    expect(step(select('all'), nothing)).toMatchObject({ do: 'compare', refs: [TILES, PUMPS] });
  });

  it('passes a heading on', () => {
    const heading: Intention = { type: 'select', selections: ['city'], heading: 'wishes', also: false };
    expect(step(heading, after(profile(FOSHAN)))).toMatchObject({ ref: FOSHAN, heading: 'wishes' });
  });

  it('takes the one of the choices in the city named', () => {
    const intention: Intention = { type: 'member-profile', names: [FOSHAN], heading: undefined };
    expect(step(intention, asked(WHICH), 'Foshan')).toMatchObject({ do: 'answer', step: lookUp(TILES) });
    expect(step(intention, freshMemory(), 'Foshan')).toMatchObject(lookUp(FOSHAN));
  });
});

describe('steering', () => {
  it('repeats what was shown last, and welcomes where nothing was', () => {
    expect(step({ type: 'repeat' }, after(profile(TILES), choice))).toEqual({ do: 'show', view: choice });
    expect(step({ type: 'repeat' })).toEqual({ do: 'welcome' });
  });

  it('goes back one step', () => {
    expect(step({ type: 'back' }, after(profile(TILES), choice))).toEqual({ do: 'back', view: profile(TILES) });
    expect(step({ type: 'back' }, after(choice))).toEqual(tell('nothingBefore'));
  });

  it('forgets on "start again" only', () => {
    expect(step({ type: 'cancel' })).toMatchObject({ do: 'give-up', notice: 'cancelled', forget: false });
    expect(step({ type: 'restart' })).toMatchObject({ do: 'give-up', notice: 'restarted', forget: true });
  });

  it.each(['person', 'thanks', 'goodbye', 'languages', 'offTopic'] as const)(
    'answers %s with a notice that back leads away from',
    (type) => {
      expect(step({ type })).toEqual({ do: 'show', view: { type: 'notice', notice: type } });
    },
  );

  it('takes what means nothing for an answer that was not understood', () => {
    expect(step({ type: 'other' })).toEqual({ do: 'miss' });
    expect(step({ type: 'other' }, asked(WHICH))).toEqual({ do: 'miss' });
    expect(step({ type: 'select', selections: [9], heading: undefined, also: false }, asked(WHICH))).toEqual({
      do: 'miss',
    });
  });

  it('says that it cannot read a message without words', () => {
    expect(step({ type: 'other' }, freshMemory(), '  ')).toEqual(tell('unreadable'));
    const understanding: Understanding = {
      text: '',
      language: undefined,
      intention: { type: 'other' },
      plan: read(''),
    };
    expect(nextStep({ ...sentOf(understanding), value: { field: 'x' } }, freshMemory(), directory, [])).toEqual({
      do: 'miss',
    });
  });

  it('steers at a question', () => {
    const memory = asked(WHICH, after(hits('Fliesen')));
    expect(step({ type: 'help' }, memory, 'Hilfe')).toEqual({ do: 'show', view: { type: 'help' } });
    expect(step({ type: 'skip' }, memory, 'überspringen')).toEqual(tell('answerNeeded'));
    expect(step({ type: 'back' }, memory, 'zurück')).toMatchObject({ do: 'back', view: { type: 'hits' } });
    expect(step({ type: 'cancel' }, memory, 'abbrechen')).toMatchObject({ do: 'give-up', forget: false });
    expect(step({ type: 'repeat' }, memory, 'noch einmal')).toEqual({ do: 'show', view: choice });
  });

  it('changes nothing it is given', () => {
    const memory = { ...after(hits('Fliesen'), profile(TILES)), shown: [TILES] };
    const before = structuredClone(memory);
    for (const type of ['more', 'back', 'repeat', 'cancel', 'restart', 'help'] as const) step({ type }, memory);
    expect(memory).toEqual(before);
  });
});
