import { namesakeOf } from '../../src/search/namesake';
import type { Knowledge } from '../../src/understand/knowledge';
import { openKnowledge } from '../helpers/conversation';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
}, 120_000);

describe('namesakeOf', () => {
  const placeFor = (text: string) => namesakeOf(knowledge.search.read(text), knowledge.directory)?.id;

  it.each(['Taizhou', 'taizhou', 'Was zeichnet Taizhou aus?', 'projects in Taizhou'])(
    'finds the other one in %s',
    (text) => {
      expect(placeFor(text)).toBe('taizhou-jiangsu');
    },
  );

  it.each(['台州', '泰州', 'Taizhou (Zhejiang)', 'Taizhou in Jiangsu', 'Foshan'])(
    'finds none where %s is clear',
    (text) => {
      expect(placeFor(text)).toBeUndefined();
    },
  );
});
