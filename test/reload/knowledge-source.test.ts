import { fixtureFiles } from '../helpers/fixture-directory';
import { sourceOf } from '../helpers/knowledge-source';

describe('KnowledgeSource', () => {
  test('swaps in a changed dataset as a whole', async () => {
    let files = fixtureFiles();
    const source = sourceOf(() => files);
    const before = source.current();
    files = fixtureFiles();
    files.delete('companies/jiangmen.json');
    expect(await source.reload()).toEqual({ outcome: 'reloaded', members: 3, companies: 4 });
    expect(source.current().directory.companies.has('lamp-trade')).toBe(false);
    expect(source.current().search.directory).toBe(source.current().directory);
    expect(before.directory.companies.has('lamp-trade')).toBe(true);
  });

  test('refuses a faulty one with its faults, and goes on with the old', async () => {
    const files = fixtureFiles();
    const source = sourceOf(() => files);
    const before = source.current();
    files.set('companies/koeln.json', '[{"id": "x"}]');
    const result = await source.reload();
    expect(result).toMatchObject({ outcome: 'refused' });
    expect(result.outcome === 'refused' && result.faults.join()).toContain('companies/koeln.json');
    expect(source.current()).toBe(before);
  });

  test('refuses one that cannot be read at all', async () => {
    let isThere = true;
    const source = sourceOf(() => {
      if (!isThere) throw new Error('no disk');
      return fixtureFiles();
    });
    isThere = false;
    expect(await source.reload()).toEqual({ outcome: 'refused', faults: [expect.stringContaining('no disk')] });
    isThere = true;
    expect(await source.reload()).toMatchObject({ outcome: 'reloaded' });
  });

  test('a reload asked for while another runs sees what changed meanwhile', async () => {
    let files = fixtureFiles();
    const source = sourceOf(() => files);
    const first = source.reload();
    files = fixtureFiles();
    files.delete('companies/jiangmen.json');
    const second = source.reload();
    await first;
    expect(await second).toMatchObject({ companies: 4 });
  });
});
