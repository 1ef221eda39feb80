import { randomBytes } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cipher, type DataKey, type Place } from '../../src/storage/cipher';
import { loadKeyFile, parseDataKeys } from '../../src/storage/data-keys';

const PLACE: Place = ['enquiries', 'content', 'k1'];
const newKey = (id: string): DataKey => ({ id, key: randomBytes(32) });

describe('the cipher', () => {
  const old = newKey('old');
  const cipher = new Cipher([old]);

  it.each([[''], ['Erika Mustermann, 张三'], ['x'.repeat(100_000)]])('gives back what it was given', (text) => {
    expect(cipher.decrypt(cipher.encrypt(text, PLACE), PLACE)).toBe(text);
  });

  it('never writes the same twice, nor the text itself', () => {
    const texts = [cipher.encrypt('Erika Mustermann', PLACE), cipher.encrypt('Erika Mustermann', PLACE)];
    expect(texts[0]).not.toBe(texts[1]);
    expect(Buffer.from(texts[0]?.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('Erika');
  });

  it('writes with the first key and reads with all', () => {
    const stored = cipher.encrypt('a', PLACE);
    const rotated = new Cipher([newKey('new'), old]);
    expect(rotated.decrypt(stored, PLACE)).toBe('a');
    expect([rotated.isOutdated(stored), rotated.isOutdated(rotated.encrypt('a', PLACE))]).toEqual([true, false]);
    expect(rotated.encrypt('a', PLACE)).toMatch(/^new\./);
  });

  it.each([
    ['with another key of the same name', () => new Cipher([newKey('old')]).decrypt(cipher.encrypt('a', PLACE), PLACE)],
    ['without its key', () => new Cipher([newKey('new')]).decrypt(cipher.encrypt('a', PLACE), PLACE)],
    ['in another row', () => cipher.decrypt(cipher.encrypt('a', PLACE), ['enquiries', 'content', 'k2'])],
    ['in another column', () => cipher.decrypt(cipher.encrypt('a', PLACE), ['enquiries', 'conversation', 'k1'])],
    ['that was never encrypted', () => cipher.decrypt('{"plain":1}', PLACE)],
    ['that is too short', () => cipher.decrypt('old.AAAA', PLACE)],
  ])('does not read a text %s', (_case, read) => {
    expect(read).toThrow(expect.objectContaining({ code: 'data-undecipherable' }));
  });

  it('does not read a text of which any one byte was changed', () => {
    const bytes = Buffer.from(cipher.encrypt('Erika', PLACE).split('.')[1] ?? '', 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const read = () => cipher.decrypt(`old.${changed.toString('base64url')}`, PLACE);
      expect(read).toThrow(expect.objectContaining({ code: 'data-undecipherable' }));
    }
  });
});

describe('the key file', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'lotse-key-'));

  it('is made once, readable by its owner alone', () => {
    const dataDir = folder();
    expect(loadKeyFile(dataDir)).toEqual(loadKeyFile(dataDir));
    expect(statSync(join(dataDir, 'data.key')).mode & 0o777).toBe(0o600);
  });

  it('is not replaced when it is damaged', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'data.key'), 'local:AAAA');
    expect(() => loadKeyFile(dataDir)).toThrow(expect.objectContaining({ code: 'storage-unavailable' }));
  });

  it('has the form of DATA_KEYS', () => {
    expect(parseDataKeys(`a:${Buffer.alloc(32).toString('base64')}`)).toHaveLength(1);
  });
});
