import { z } from 'zod';
import type { Directory } from '../../src/directory/directory';
import type { Heading } from '../../src/directory/schema';
import { scopeOfPlace } from '../../src/search/place-scope';
import { NO_CONDITIONS } from '../../src/search/query-plan';
import type { Understanding } from '../../src/understand/intention';
import { saysOnly } from '../choose';
import { headingSchema } from '../memory/conversation-memory';
import type { Step } from '../step';
import type { PromptRef } from './open-prompt';
import type { Prompt } from './prompt';

const dataSchema = z.object({ member: z.string(), place: z.string(), heading: headingSchema });
type Data = z.infer<typeof dataSchema>;

/** "Taizhou 台州 or 泰州?", where a member and a place outside the alliance have the same name (conversation rule 6). */
export const whichPlacePrompt: Prompt<Data> = {
  id: 'place.which',
  data: dataSchema,
  lasting: false,
  tellsLanguage: false,
  question: ({ member, place }) => ({ about: 'which-place', member, place }),
  answered({ understanding }, data, _memory, directory) {
    const chosen = chosenPlace(understanding, data, directory);
    if (chosen === 'member') {
      return { do: 'look-up', ref: { kind: 'member', id: data.member }, heading: data.heading };
    }
    return chosen && nearestTo(data.place, directory);
  },
};

/** The question which of the two is meant. */
export function askWhichPlace(member: string, place: string, heading: Heading | undefined): PromptRef {
  return { id: whichPlacePrompt.id, data: { member, place, heading } };
}

/** By number, or by words that only one of them has: "die in Jiangsu", 泰州. */
function chosenPlace(
  understanding: Understanding,
  { member, place }: Data,
  { members, places }: Directory,
): 'member' | 'place' | undefined {
  const { intention } = understanding;
  const selection = intention.type === 'select' ? intention.selections[0] : undefined;
  if (selection === 1) return 'member';
  if (selection === 2 || selection === 'last') return 'place';
  const of = members.get(member);
  const isMember = saysOnly(understanding, of ? [...Object.values(of.names), ...Object.values(of.region)] : []);
  const isPlace = saysOnly(understanding, Object.values(places.get(place)?.terms ?? {}).flat());
  return isMember === isPlace ? undefined : isMember ? 'member' : 'place';
}

/** The members around a place that is none itself. */
function nearestTo(id: string, directory: Directory): Step | undefined {
  const place = directory.places.get(id);
  if (!place) return undefined;
  const { members, countries } = scopeOfPlace(directory, place);
  return {
    do: 'search',
    slots: { ...NO_CONDITIONS, members, countries, outside: [id], wantsMembers: true },
    offset: 0,
  };
}
