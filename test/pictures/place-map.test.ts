import type { Member } from '../../src/directory/schema';
import { createPlaceMap, MAP_SIZE, type World } from '../../src/pictures/place-map';
import { shippedDirectory } from '../helpers/shipped-dataset';

/** Land where it is easy to find: half of Asia and Europe as one block. */
const WORLD: World = {
  land: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 10],
        [0, 60],
        [140, 60],
        [140, 10],
        [0, 10],
      ],
    ],
  },
  shapes: {},
};

describe('the map of a place', () => {
  let members: readonly Member[];
  beforeAll(async () => {
    members = [...(await shippedDirectory()).members.values()];
  });
  const draw = createPlaceMap(WORLD);
  const circles = (svg: string | undefined) =>
    [...(svg ?? '').matchAll(/<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"/g)].map(([, x, y, radius]) => ({
      x: Number(x),
      y: Number(y),
      radius: Number(radius),
    }));

  it('has every member of the alliance inside its frame', () => {
    const outside = members.filter((member) => {
      const { x = -1, y = -1 } = circles(draw(member, members)).at(-1) ?? {};
      return x < 4 || y < 4 || x > MAP_SIZE.width - 4 || y > MAP_SIZE.height - 4;
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('marks the one, and shows the others of its country as small dots', () => {
    const foshan = members.find(({ id }) => id === 'foshan') as Member;
    const chinese = members.filter(({ country }) => country === 'CN');
    const drawn = circles(draw(foshan, members));
    expect(drawn).toHaveLength(chinese.length + 1);
    const [halo, place] = drawn.slice(-2);
    expect([halo?.x, halo?.y]).toEqual([place?.x, place?.y]);
    expect(drawn.slice(0, -2).every(({ radius }) => radius < (place?.radius ?? 0))).toBe(true);
  });

  it('has north above and east on the right', () => {
    const at = (id: string) => circles(draw(members.find((member) => member.id === id) as Member, members)).at(-1);
    expect(at('weihai')?.y).toBeLessThan(at('foshan')?.y ?? 0);
    expect(at('weihai')?.x).toBeGreaterThan(at('lanzhou')?.x ?? MAP_SIZE.width);
    expect(at('aachen')?.x).toBeLessThan(at('mainz')?.x ?? 0);
  });

  it('needs no font, since it has no text', () => {
    for (const member of members) expect(draw(member, members)).not.toMatch(/<text|font/);
  });

  it('is not drawn of a place that is not known', () => {
    const { location: _, ...nowhere } = members[0] as Member;
    expect(draw(nowhere, members)).toBeUndefined();
  });
});
