import type { Knowledge } from '../../src/understand/knowledge';
import { type Answer, Conversation, openKnowledge } from '../helpers/conversation';
import { TASKS, type Task } from './tasks';

/** Of all tasks (issue 5, "It is done when"). */
const LEAST_SUCCESS = 0.95;

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

describe('what visitors want to find out', () => {
  it('is there: no task asks for what the directory does not hold', () => {
    const { companies, members } = knowledge.directory;
    expect(TASKS.filter(({ finds }) => !companies.has(finds) && !members.has(finds))).toEqual([]);
  });

  it('is found in at most two messages, 19 times out of 20', async () => {
    const failed: string[] = [];
    for (const task of TASKS) if (!(await succeeds(task))) failed.push(`${task.says.join(' / ')} → ${task.finds}`);
    const success = 1 - failed.length / TASKS.length;
    expect([success >= LEAST_SUCCESS ? [] : failed, success]).toEqual([[], expect.any(Number)]);
  });
});

async function succeeds({ language, says, finds }: Task): Promise<boolean> {
  const conversation = new Conversation(knowledge, { locale: language });
  for (const words of says) if (foundIn(await conversation.say(words)).includes(finds)) return true;
  return false;
}

/** What the visitor sees: the profile, or the page of hits. */
function foundIn({ memory }: Answer): string[] {
  const view = memory.views.at(-1);
  if (view?.type === 'profile') return [view.ref.id];
  return view?.type === 'hits' ? memory.shown.slice(view.offset).map(({ id }) => id) : [];
}
