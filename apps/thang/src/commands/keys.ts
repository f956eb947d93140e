import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Queryable } from '#database';
import { allRights, isRight, type Right } from '#identity/domain';
import type { ApiKey } from '#identity';
import type { IdentityTools } from '../instance/identity-tools.js';
import { print, printTable } from '../output/print.js';

interface CreateOptions {
  name: string;
  right: Right[];
  source?: string;
  orgUnit?: string;
  expires?: Date;
}

const RIGHTS = allRights.join(', ');

export function addKeysCommand(program: Command, finish: (code: number) => void): void {
  const keys = program.command('keys').description('make, list and revoke API keys');
  keys
    .command('create')
    .description('make an API key; its text is printed once and kept nowhere')
    .requiredOption('--name <name>', 'for people: who or what holds it')
    .addOption(
      new Option('--right <right...>', `what it may do: ${RIGHTS}`)
        .argParser(collectRight)
        .makeOptionMandatory(),
    )
    .option('--source <source>', 'its events must carry this source; without it, any')
    .option('--org-unit <code>', 'it sees and writes this org unit and everything below; without it, all')
    .option('--expires <date>', 'the day on which it stops working, YYYY-MM-DD', parseDate)
    .action(async (options: CreateOptions) => finish(await withKeys((tools) => create(tools, options))));
  keys
    .command('list')
    .description('list all API keys, revoked and expired ones included')
    .action(async () => finish(await withKeys(list)));
  keys
    .command('revoke')
    .argument('<id>', 'as `thang keys list` shows it')
    .description('make an API key, and every session opened with it, stop working within five seconds')
    .action(async (id: string) => finish(await withKeys((tools) => revoke(tools, id))));
}

async function withKeys(work: (tools: IdentityTools) => Promise<void>): Promise<number> {
  const [{ locateInstance }, { identityTools }] = await Promise.all([
    import('../instance/locate-instance.js'),
    import('../instance/identity-tools.js'),
  ]);
  const { databaseUrl } = await locateInstance();
  const tools = identityTools(databaseUrl);
  try {
    await work(tools);
    return 0;
  } finally {
    await tools.close();
  }
}

async function create(
  { keys, database }: IdentityTools,
  { name, right, source, orgUnit, expires }: CreateOptions,
): Promise<void> {
  if (orgUnit !== undefined) await assertEstablished(database, orgUnit);
  const { id, key } = await keys.create({
    name,
    rights: right,
    source: source ?? null,
    orgUnit: orgUnit ?? null,
    expiresAt: expires?.getTime() ?? null,
  });
  print({ id, key }, () => [key]);
  console.error(`Key ${id}. Keep its text now: it is not shown again.`);
}

async function list({ keys }: IdentityTools): Promise<void> {
  const all = await keys.list();
  const rows = all.map((key) => ({
    id: key.id,
    name: key.name,
    rights: key.rights.join(' '),
    source: key.source ?? 'any',
    'org unit': key.orgUnit ?? 'all',
    state: stateOf(key),
    'last used': key.lastUsedAt ? new Date(key.lastUsedAt).toISOString() : 'never',
  }));
  printTable(
    all.map((key) => ({ ...key, state: stateOf(key) })),
    rows.map(({ id, ...row }) => [id, row]),
  );
}

async function revoke({ keys }: IdentityTools, id: string): Promise<void> {
  await keys.revoke(id);
  print({ id, state: 'revoked' }, () => [`Key ${id} is revoked.`]);
}

/** A key for an org unit that does not exist would see and write nothing. */
async function assertEstablished(database: Queryable, code: string): Promise<void> {
  const { rowCount } = await database.query(
    `select from event_log.events
     where starts_with(type, 'vn.thang.org-unit.') and type = 'vn.thang.org-unit.established.v1' and subject = $1
     limit 1`,
    [`org-unit/${code}`],
  );
  if (rowCount === 0)
    throw new Error(`There is no org unit "${code}". Establish it first, or correct --org-unit.`);
}

function stateOf({ revokedAt, expiresAt }: ApiKey): string {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null) return 'works';
  const day = new Date(expiresAt).toISOString().slice(0, 10);
  return expiresAt > Date.now() ? `works until ${day}` : `expired ${day}`;
}

function collectRight(text: string, earlier: Right[] = []): Right[] {
  if (!isRight(text)) throw new InvalidArgumentError(`It must be one of ${RIGHTS}.`);
  return [...earlier, text];
}

function parseDate(text: string): Date {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It must be a day, YYYY-MM-DD.');
  return date;
}
