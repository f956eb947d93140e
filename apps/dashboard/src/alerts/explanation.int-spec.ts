import { established } from '../../../../test/support/cloud-event-factory.js';
import { AlertingFixture } from '../../../../test/support/alerting-fixture.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../../test/support/dashboard-app.js';
import { announcement } from '../../../../test/support/journal-entry-factory.js';
import { startMailServer, type MailServer } from '../../../../test/support/mail-server.js';

interface Explained {
  change: string;
  suppressed: string | null;
  text: string;
  receivers: {
    channel: string;
    outcome: string;
    reason: string | null;
    address: string | null;
    text: string;
  }[];
}

let dashboard: DashboardApp;
let alerting: AlertingFixture;
let mail: MailServer;
let leader: Caller;
let reader: Caller;

const mailTo = (to: string, more = {}) => ({
  orgUnit: 'P1',
  channel: { kind: 'email', to },
  language: 'en',
  ...more,
});

beforeAll(async () => {
  [dashboard, mail] = [await startDashboard(), await startMailServer()];
  alerting = new AlertingFixture(dashboard.database, { settings: { mailServer: mail.mailServer } });
  await dashboard.append(established('VN'), established('P1', 'VN'), established('P2', 'VN'));
  const rights = ['read', 'subscriptions:write'] as const;
  leader = dashboard.http(await dashboard.key({ rights, name: 'Leader' }));
  reader = dashboard.http(await dashboard.key({ rights: ['read'], name: 'Reader', orgUnit: 'P1' }));
  await leader.post('/api/v1/subscriptions').send(mailTo('leader@example.org')).expect(201);
  await leader
    .post('/api/v1/subscriptions')
    .send(mailTo('strict@example.org', { severity: 'critical' }))
    .expect(201);
  await leader
    .post('/api/v1/subscriptions')
    .send({ orgUnit: 'VN', channel: { kind: 'page' }, language: 'en' })
    .expect(201);
  await alerting.write(announcement({ orgUnit: 'P1' }));
  await alerting.notify();
  await alerting.deliver();
  await alerting.write(announcement({ orgUnit: 'P1', track: 'other' }), announcement({ orgUnit: 'P2' }));
  await alerting.notify();
  await alerting.deliver();
});
afterAll(async () => {
  await alerting.close();
  await mail.stop();
  await dashboard.close();
});

async function explain(caller: Caller, orgUnit: string, which: number): Promise<Explained[]> {
  const list = await caller.get(`/api/v1/alerts?orgUnit=${orgUnit}`).expect(200);
  const { id } = (list.body as { items: { id: string }[] }).items[which] ?? { id: '' };
  const { body } = await caller
    .get(`/api/v1/alerts/${id}/explanation`)
    .set('accept-language', 'en')
    .expect(200);
  return (body as { changes: Explained[] }).changes;
}

describe('GET /alerts/{id}/explanation', () => {
  it('says for each receiver whether it was notified, when and how, or why not', async () => {
    const [fired] = await explain(leader, 'P1', 1);
    expect(fired).toMatchObject({ change: 'firing', suppressed: null, text: 'The alert fired.' });
    expect(fired?.receivers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          channel: 'email',
          outcome: 'notified',
          address: 'leader@example.org',
          text: expect.stringMatching(/^Notified at \d\d \w{3,4} \d{4}, \d\d:\d\d \(E-mail\)\.$/) as string,
        }),
        expect.objectContaining({ channel: 'page', outcome: 'notified', address: null }),
        expect.objectContaining({ outcome: 'suppressed', reason: 'not-selected' }),
      ]),
    );
  });

  it('says until when a change waits that is collected with others', async () => {
    const [fired] = await explain(leader, 'P1', 0);
    expect(fired?.receivers).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          channel: 'email',
          outcome: 'waiting',
          reason: 'collecting',
          until: expect.stringMatching(/Z$/) as string,
          text: expect.stringMatching(/^Waiting until .*: being collected with other changes/) as string,
        }),
      ]),
    );
  });

  it('says that no subscription covers an organisation, or why nobody is notified', async () => {
    const other = await dashboard.database.query('select 1 from delivery.subscriptions where org_unit = $1', [
      'P2',
    ]);
    expect(other.rows).toEqual([]);
    const [fired] = await explain(leader, 'P2', 0);
    expect(fired?.receivers.map(({ channel }) => channel)).toEqual(['page']);
    await dashboard.database.query(
      `update delivery.notifications set transition = jsonb_set(transition, '{suppressed}', '"not-followed"')
        where org_unit = 'P2'`,
    );
    const [silent] = await explain(leader, 'P2', 0);
    expect(silent).toMatchObject({
      suppressed: 'not-followed',
      text: 'The alert fired: nobody is notified, because the framework is not followed here.',
    });
  });

  it('shows addresses only to who manages the subscription, and nothing outside the subtree (I7)', async () => {
    const [fired] = await explain(reader, 'P1', 1);
    expect(fired?.receivers.map(({ address }) => address)).toEqual(fired?.receivers.map(() => null));
    const all = await leader.get('/api/v1/alerts?orgUnit=P2').expect(200);
    const { id } = (all.body as { items: { id: string }[] }).items[0]!;
    await reader.get(`/api/v1/alerts/${id}/explanation`).expect(404);
  });
});

describe('the link in a mail', () => {
  it('asks first, pauses on one click without signing in, and refuses a forged signature', async () => {
    const listed = /<(.*)>/.exec(mail.mails[0]?.headers['list-unsubscribe'] ?? '')?.[1] ?? '';
    const { pathname, search } = new URL(listed);
    const anybody = dashboard.http('');
    const asked = await anybody.get(`${pathname}${search}`).expect(200);
    expect(asked.text).toContain('<form method="post">');
    await anybody.get(`${pathname}?signature=forged`).expect(403);
    await anybody
      .post(`${pathname}${search}`)
      .set('content-type', 'application/x-www-form-urlencoded')
      .send('List-Unsubscribe=One-Click')
      .expect(200);
    const { body } = await leader.get('/api/v1/subscriptions').expect(200);
    const { items } = body as { items: { state: string; channel: { to?: string } }[] };
    const paused = items.filter(({ state }) => state === 'paused');
    expect(paused.map(({ channel }) => channel.to)).toEqual(['leader@example.org']);
  });
});

interface ExplainedEntry {
  reason: string | null;
  text: string | null;
  alerts: { alert: string; changes: Explained[] }[];
}

/** Explains the journal entry that is written now. */
async function explainEntry(
  entry: ReturnType<typeof announcement>,
  isDecided = true,
): Promise<ExplainedEntry> {
  await alerting.write(entry);
  const { rows } = await dashboard.database.query<{ position: string }>(
    'select max(position) as position from assessments.journal',
  );
  if (isDecided) await alerting.notify();
  const path = `/api/v1/journal/${rows[0]?.position}/explanation`;
  return (await leader.get(path).set('accept-language', 'en').expect(200)).body as ExplainedEntry;
}

describe('GET /journal/{position}/explanation', () => {
  it('says that no rule asks for a change', async () => {
    expect(await explainEntry(announcement({ orgUnit: 'P1', kind: 'score-moved', track: 'e1' }))).toEqual({
      position: expect.stringMatching(/^\d+$/) as string,
      reason: 'no-rule',
      text: 'Nobody is notified, because no rule asks for this.',
      alerts: [],
    });
  });

  it('names the alert that a change fired, and what each receiver got of it', async () => {
    const fired = await explainEntry(announcement({ orgUnit: 'P1', track: 'e2' }));
    expect(fired).toMatchObject({ reason: null, text: null, alerts: [{ changes: [{ change: 'firing' }] }] });
    expect(fired.alerts[0]?.changes).toHaveLength(1);
    expect(fired.alerts[0]?.changes[0]?.receivers.map(({ channel }) => channel)).toContain('page');
    const again = await explainEntry(announcement({ orgUnit: 'P1', track: 'e2' }));
    expect(again).toMatchObject({ reason: 'said-already', alerts: [] });
  });

  it('says that history notifies nobody, and what the notifier has not come to yet', async () => {
    const silent = await explainEntry(announcement({ orgUnit: 'P1', track: 'e3', silent: true }));
    expect(silent.text).toBe('Nobody is notified, because it comes from history.');
    const entry = announcement({ orgUnit: 'P1', track: 'e4' });
    expect(await explainEntry(entry, false)).toMatchObject({ reason: 'not-decided' });
    await alerting.notify();
  });

  it('shows only entries within the access scope (I7)', async () => {
    await alerting.write(announcement({ orgUnit: 'P2', track: 'e5' }));
    const { rows } = await dashboard.database.query<{ position: string }>(
      'select max(position) as position from assessments.journal',
    );
    await reader.get(`/api/v1/journal/${rows[0]?.position}/explanation`).expect(404);
    await leader.get('/api/v1/journal/99999/explanation').expect(404);
    await leader.get('/api/v1/journal/first/explanation').expect(404);
  });
});
