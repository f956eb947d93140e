import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ordinaryUser } from './ordinary-user.js';
import { locatePostgresBinaries } from './postgres-binaries.js';

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('another user than root', () => {
  let base: string;
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'thang-user-'));
  });
  afterAll(() => rm(base, { recursive: true, force: true }));

  it('runs a copy of binaries that it cannot reach', () => {
    const native = join(base, 'private', 'native');
    mkdirSync(dirname(native), { mode: 0o700 });
    cpSync(dirname(dirname(locatePostgresBinaries().postgres)), native, {
      recursive: true,
      verbatimSymlinks: true,
    });
    const hidden = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };

    const user = ordinaryUser(hidden, 'other-user');
    const { command, args, options } = user.launch(user.binaries.postgres, ['--version']);
    const { stdout, status } = spawnSync(command, args, { ...options, encoding: 'utf8' });

    expect(options.uid).toBeGreaterThan(0);
    expect(user.binaries.postgres).not.toBe(hidden.postgres);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^postgres \(PostgreSQL\) 18/)]);
    void rm(dirname(dirname(user.binaries.postgres)), { recursive: true, force: true });
  });
});
