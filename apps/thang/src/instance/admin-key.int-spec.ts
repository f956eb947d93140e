import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityMigrations } from '#identity';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ensureAdminKey, type AdminKey } from './admin-key.js';
import { identityTools, type IdentityTools } from './identity-tools.js';

let db: TestDatabase;
let tools: IdentityTools;
let directory: string;
beforeEach(async () => {
  db = await createTestDatabase(identityMigrations);
  tools = identityTools(db.url);
  directory = await mkdtemp(join(tmpdir(), 'thang-key-'));
});
afterEach(async () => {
  await tools.close();
  await db.drop();
  await rm(directory, { recursive: true });
});

const file = (): string => join(directory, 'admin.key');
const madeKey = async (): Promise<AdminKey> => {
  const made = await ensureAdminKey(tools, directory);
  if ('sentence' in made) throw new Error(made.sentence);
  return made;
};

describe("The administrator's key", () => {
  it('is created at the first start, readable by its owner only, and kept by later starts', async () => {
    const made = await madeKey();
    expect(readFileSync(file(), 'utf8')).toBe(`${made.text}\n`);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await tools.keys.authenticate(made.text)).toMatchObject({
      id: made.id,
      grants: [{ rights: new Set(['administer']), orgUnit: null }],
    });
    expect(await madeKey()).toEqual(made);
    expect(readdirSync(directory)).toEqual(['admin.key']);
  });

  it('is created once by two first starts at the same time, and its file holds the key that works', async () => {
    const other = identityTools(db.url);
    try {
      const made = await Promise.all([ensureAdminKey(tools, directory), ensureAdminKey(other, directory)]);
      expect(new Set(made.map((key) => ('id' in key ? key.id : key.sentence))).size).toBe(1);
      expect(await tools.keys.list()).toHaveLength(1);
      expect(await tools.keys.authenticate(readFileSync(file(), 'utf8').trim())).not.toBeNull();
    } finally {
      await other.close();
    }
  });

  it('is not stored in the database when its file cannot be written, and is created by the next start', async () => {
    mkdirSync(join(file(), 'in the way'), { recursive: true });
    await expect(ensureAdminKey(tools, directory)).rejects.toThrow(
      /^The administrator's key cannot be written to .*admin\.key \(E[A-Z]+\), so none was made\. Make that file writable/,
    );
    expect(await tools.keys.list()).toEqual([]);
    expect(readdirSync(directory)).toEqual(['admin.key']);
    rmSync(file(), { recursive: true });
    expect(await tools.keys.authenticate((await madeKey()).text)).not.toBeNull();
  });

  it('is replaced when its file belongs to another database and this one has no administrator yet', async () => {
    writeFileSync(file(), 'thang_0000000000000000_unknown\n');
    const { text } = await madeKey();
    expect(readFileSync(file(), 'utf8')).toBe(`${text}\n`);
  });

  it('is not created again when its file is lost; a message says how to create one', async () => {
    await madeKey();
    rmSync(file());
    expect(await ensureAdminKey(tools, directory)).toEqual({
      sentence: expect.stringMatching(
        /^There is no .*admin\.key\. .*\nMake a new one: npm run -s thang -- keys create --name administrator --right administer$/,
      ),
    });
    expect(existsSync(file())).toBe(false);
    expect(await tools.keys.list()).toHaveLength(1);
  });

  it('is not created again when it was revoked', async () => {
    await tools.keys.revoke((await madeKey()).id);
    expect(await ensureAdminKey(tools, directory)).toEqual({
      sentence: expect.stringMatching(/^The key in .*admin\.key does not work here: it was revoked/),
    });
    expect(await tools.keys.list()).toHaveLength(1);
  });
});
