import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { allMigrations } from '#config/installation';
import { withTransaction } from '#database';
import { AlertingFixture } from '../../../test/support/alerting-fixture.js';
import { eventually } from '../../../test/support/eventually.js';
import { announcement, stageRef } from '../../../test/support/journal-entry-factory.js';
import {
  accept,
  startScriptedReceiver,
  type ScriptedReceiver,
} from '../../../test/support/webhook-receiver.js';
import { startService, waitUntilReady, type ServiceProcess } from '../../../test/support/running-service.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';

const SECRET_KEY = 'a key for the tests';

let test: TestDatabase;
let alerting: AlertingFixture;
let receiver: ScriptedReceiver;
let notifiers: ServiceProcess[] = [];

beforeEach(async () => {
  test = await createTestDatabase(allMigrations);
  receiver = await startScriptedReceiver();
  alerting = new AlertingFixture(test.database, { settings: { secretKey: SECRET_KEY } });
  await alerting.establish('VN', 'VN/P1');
  await alerting.subscriptions.create(await alerting.principal(), {
    orgUnit: 'VN',
    channel: { kind: 'webhook', url: receiver.url },
    language: 'vi',
  });
});
afterEach(async () => {
  await Promise.all(notifiers.map((notifier) => notifier.kill()));
  notifiers = [];
  await alerting.close();
  await receiver.close();
  await test.drop();
});

async function startNotifier(settings: Record<string, string> = {}): Promise<ServiceProcess> {
  const notifier = startService(['dist/programs/notifier.js'], {
    PORT: '0',
    DATABASE_URL: test.url,
    THANG_SECRET_KEY: SECRET_KEY,
    THANG_WEBHOOK_ALLOW: '127.0.0.1',
    THANG_LOG_LEVEL: 'info',
    THANG_FRAMEWORKS_FOLLOWED: 'all',
    // The database is migrated already; skipping the check makes each start faster.
    THANG_MIGRATE: 'no',
    ...settings,
  });
  notifiers.push(notifier);
  const [, url = ''] = await notifier.printed(/Started on (http:[^"\s]+\d)/);
  await waitUntilReady(url);
  return notifier;
}

/** Ends all leases, as if their time had passed. */
async function endLeases(): Promise<void> {
  await test.database.query(
    'update delivery.messages set leased_until = clock_timestamp() where leased_until is not null',
  );
}

async function unfinishedMessages(): Promise<number> {
  const { rows } = await test.database.query<{ unfinished: number }>(
    `select count(*)::int as unfinished from delivery.messages where state = 'pending'`,
  );
  return rows[0]?.unfinished ?? 0;
}

const idsOf = (): Set<string> => new Set(receiver.calls.map(({ id }) => id));

/** Returns the database sessions of the notifier that wait to record the end of an attempt. */
async function waitingSessions(): Promise<number[]> {
  const { rows } = await test.database.query<{ pid: number }>(
    `select pid from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database() and query like '%update delivery.messages%'`,
  );
  return rows.map(({ pid }) => pid);
}

function fail(reason: string): never {
  throw new Error(reason);
}

const delivered = async (alertId: string): Promise<unknown[]> =>
  ((await alerting.deliveries.ofAlerts([alertId])).get(alertId) ?? []).map(
    ({ channel, state }) => `${channel} ${state}`,
  );

/** Starts a mail server that accepts everything and keeps the addresses, in order. */
async function startMailServer(): Promise<{
  url: string;
  recipients: string[];
  close: () => Promise<void>;
}> {
  const recipients: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      stream.resume().on('end', () => {
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    recipients,
    close: () => new Promise<void>((resolve) => smtp.close(resolve)),
  };
}

describe('The notifier as a process', () => {
  it('notifies by webhook and by mail of a journal entry', async () => {
    const mailServer = await startMailServer();
    await alerting.subscriptions.create(await alerting.principal(), {
      orgUnit: 'P1',
      channel: { kind: 'email', to: 'leader@example.org' },
      language: 'vi',
    });
    await startNotifier({ THANG_SMTP_URL: mailServer.url });
    await alerting.write(announcement());
    await eventually(() =>
      expect([receiver.calls.length, mailServer.recipients]).toEqual([1, ['leader@example.org']]),
    );
    await eventually(async () =>
      expect(await delivered('1-stage')).toEqual(
        expect.arrayContaining(['webhook delivered', 'email delivered']),
      ),
    );
    await mailServer.close();
  });

  it('notifies the receiver of a mail and an administrator, once, that a key has ended (I7)', async () => {
    const mailServer = await startMailServer();
    const administrator = await alerting.principal(['administer']);
    const owner = await alerting.principal();
    for (const [caller, to] of [
      [administrator, 'administrator@example.org'],
      [owner, 'leader@example.org'],
    ] as const)
      await alerting.subscriptions.create(caller, {
        orgUnit: 'P1',
        channel: { kind: 'email', to },
        language: 'vi',
      });
    await alerting.keys.revoke(owner.id);
    const first = await startNotifier({ THANG_SMTP_URL: mailServer.url });
    await eventually(() =>
      expect([...mailServer.recipients].sort()).toEqual(['administrator@example.org', 'leader@example.org']),
    );
    // A notifier that is killed between the receiver's answer and its own commit rightly sends again.
    await eventually(async () => expect(await unfinishedMessages()).toBe(0));
    await first.kill();
    await endLeases();
    await startNotifier({ THANG_SMTP_URL: mailServer.url });
    await alerting.write(announcement());
    await eventually(() => expect(mailServer.recipients).toHaveLength(3));
    expect(mailServer.recipients.at(-1)).toBe('administrator@example.org');
    await mailServer.close();
  });

  it('sends the same message again when it is killed between the receiver’s 2xx and its own commit (I4)', async () => {
    const first = await startNotifier();
    let answered = (): void => undefined;
    const afterAnswer = new Promise<void>((resolve) => (answered = resolve));
    await withTransaction(test.database, async (tx) => {
      receiver.answer = (response, { id }) => {
        // The lock on the row keeps the notifier from recording the answer of the receiver.
        void tx.query('select 1 from delivery.messages where id = $1 for update', [id]).then(() => {
          accept(response);
          answered();
        });
      };
      await alerting.write(announcement());
      await afterAnswer;
      const session = await eventually(
        async () => (await waitingSessions())[0] ?? fail('It does not wait for the row yet.'),
      );
      await first.kill();
      // A server session that waits for a lock does not notice that its client has ended, and would still
      // commit.
      await test.database.query('select pg_terminate_backend($1)', [session]);
    });
    receiver.answer = accept;
    await endLeases();
    await startNotifier();
    await eventually(async () => expect(await delivered('1-stage')).toEqual(['webhook delivered']));
    expect(receiver.calls).toHaveLength(2);
    expect(idsOf().size).toBe(1);
  });

  it('sends every message and duplicates none while two notifiers are killed again and again (I4, I5)', async () => {
    const CHANGES = 300;
    for (let change = 0; change < CHANGES; change += 1) {
      const [from, to] = change % 2 === 0 ? [1, 2] : [2, 1];
      const kind = change % 2 === 0 ? 'stage-advanced' : 'stage-regressed';
      await alerting.write(announcement({ kind, data: { from: stageRef(from!), to: stageRef(to!) } }));
    }
    const steady = await startNotifier();
    for (const share of [0.1, 0.4, 0.7]) {
      const doomed = await startNotifier();
      await eventually(() => expect(receiver.calls.length).toBeGreaterThan(CHANGES * share));
      await doomed.kill();
      await endLeases();
    }
    await steady.kill();
    await startNotifier();
    await eventually(async () => {
      await endLeases();
      expect(await alerting.deliveries.list({ orgUnits: null, state: 'pending', limit: 1 })).toEqual([]);
      expect(idsOf().size).toBe(CHANGES);
    });
    const { rows } = await test.database.query(
      `select (select count(*)::int from alerting.alerts) as alerts,
              (select count(*)::int from delivery.messages where state = 'delivered') as delivered,
              (select count(*)::int from assessments.journal where kind = 'alert-firing') as fired`,
    );
    expect(rows).toEqual([{ alerts: CHANGES, delivered: CHANGES, fired: CHANGES }]);
  }, 120_000);

  it('exits at once when the rules file has an error, and names the place', async () => {
    const notifier = startService(['dist/programs/notifier.js'], {
      DATABASE_URL: test.url,
      THANG_ALERT_RULES: 'test/data/does-not-exist.yaml',
    });
    expect(await notifier.exited).toBe(78);
    expect(notifier.output()).toContain('does-not-exist.yaml breaks unreadable');
  });

  it('keeps the last correct rules after a restart with a broken file, and says so in readiness', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'thang-rules-'));
    const file = join(directory, 'alerts.yaml');
    await copyFile('config/alerts.yaml', file);
    const correct = await startNotifier({ THANG_ALERT_RULES: file });
    await correct.kill();
    await writeFile(file, 'rules: [');
    const broken = await startNotifier({ THANG_ALERT_RULES: file });
    const [, url = ''] = await broken.printed(/Started on (http:[^"\s]+\d)/);
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      {
        status: 'degraded',
        checks: { files: 'degraded' },
        degraded: [expect.stringContaining(`${file} breaks yaml`)],
      },
    ]);
    await alerting.write(announcement());
    await eventually(() => expect(receiver.calls).toHaveLength(1));
    await rm(directory, { recursive: true });
  });
});
