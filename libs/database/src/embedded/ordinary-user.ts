import { spawnSync, type SpawnOptions } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.js';

/** A program with its arguments, to be run as a user that PostgreSQL accepts. */
export interface Launch {
  command: string;
  args: string[];
  options: Pick<SpawnOptions, 'uid' | 'gid'>;
}

/** Runs PostgreSQL's programs as an ordinary user, because they refuse to run as root. */
export interface OrdinaryUser {
  binaries: PostgresBinaries;
  launch(program: string, args: string[]): Launch;
  /** Makes the user the owner of a file or directory. */
  own(path: string): void;
  /** @throws Error with a sentence when the user cannot reach the directory */
  assertReaches(directory: string): void;
}

export type Privileges = 'as-is' | 'user-namespace' | 'other-user';

/**
 * Returns how this process can run PostgreSQL.
 * @throws Error with a sentence when it cannot
 */
export function choosePrivileges(): Privileges {
  if (process.getuid?.() !== 0) return 'as-is';
  const account = ordinaryAccount();
  return account && namespacesWork(account.uid) ? 'user-namespace' : 'other-user';
}

export function ordinaryUser(binaries: PostgresBinaries, privileges = choosePrivileges()): OrdinaryUser {
  switch (privileges) {
    case 'as-is':
      return { binaries, launch: (command, args) => ({ command, args, options: {} }), ...nothingToGive };
    case 'user-namespace':
      return { binaries, launch: inNamespace(requireAccount().uid), ...nothingToGive };
    case 'other-user':
      return otherUser(binaries, requireAccount());
  }
}

const nothingToGive = { own: () => undefined, assertReaches: () => undefined };

interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Returns an account to run as. It must have a name, because initdb does not accept a bare number. */
function ordinaryAccount(): Account | undefined {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  return (
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody') ??
    accounts[0]
  );
}

function requireAccount(): Account {
  const account = ordinaryAccount();
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no other user. Set DATABASE_URL to a PostgreSQL server.',
  );
}

/**
 * Runs programs in a user namespace of their own. There root is an ordinary user and still reaches root's
 * files.
 */
function inNamespace(uid: number): (program: string, args: string[]) => Launch {
  return (program, args) => ({
    command: 'unshare',
    args: ['--user', `--map-user=${uid}`, `--map-group=${uid}`, program, ...args],
    options: {},
  });
}

function namespacesWork(uid: number): boolean {
  const { command, args } = inNamespace(uid)('true', []);
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Runs PostgreSQL as another account, for systems that forbid user namespaces. The account owns the cluster;
 * binaries that it cannot reach are copied.
 */
function otherUser(binaries: PostgresBinaries, account: Account): OrdinaryUser {
  return {
    binaries: reaches(account, binaries.postgres) ? binaries : copyOf(binaries),
    launch: (command, args) => ({ command, args, options: { uid: account.uid, gid: account.gid } }),
    own: (path) => chownSync(path, account.uid, account.gid),
    assertReaches: (directory) => {
      if (reaches(account, directory)) return;
      throw new Error(
        `PostgreSQL does not run as root, and the user ${account.name} cannot enter ${directory}. Set THANG_DATA_DIR to a directory below /var/lib, run Thang as an ordinary user, or set DATABASE_URL.`,
      );
    },
  };
}

/** Returns whether every directory above the path lets the account through. */
function reaches({ uid }: Account, path: string): boolean {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    const { mode, uid: owner } = statSync(directory);
    if ((mode & (owner === uid ? 0o100 : 0o001)) === 0) return false;
    if (directory === dirname(directory)) return true;
  }
}

function copyOf(binaries: PostgresBinaries): PostgresBinaries {
  const native = dirname(dirname(binaries.postgres));
  const target = join(tmpdir(), `thang-postgres-${statSync(binaries.postgres).mtimeMs.toFixed()}`);
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    mkdirSync(unfinished, { mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, target);
  }
  if (statSync(target).uid === 0)
    return { initdb: join(target, 'bin', 'initdb'), postgres: join(target, 'bin', 'postgres') };
  rmSync(target, { recursive: true, force: true });
  return copyOf(binaries);
}
