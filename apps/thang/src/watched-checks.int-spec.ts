import { CheckWatcher, Journal, WatchedChecks } from '#assessments';
import type { AnnouncementData } from '#assessments';
import { FrameworkSet } from '#maturity';
import { cloudEvent, established, type CloudEvent } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { eventually } from '../../../test/support/eventually.js';
import { frameworkFrom } from '../../../test/support/framework-factory.js';
import { RecorderModule } from '../../recorder/src/recorder.module.js';

const framework = { ...frameworkFrom(), hash: 'l' };
const SOURCE = '/portals/hue';
const DAY_MS = 86_400_000;

let dashboard: DashboardApp;
let caller: Caller;

beforeEach(async () => {
  const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
  dashboard = await startDashboard({
    frameworks: [framework],
    checks: ['service-not-counted', 'unused-supply'],
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([framework]) })],
  });
  caller = dashboard.http(await dashboard.key({ rights: ['events:write', 'administer'] }));
  await dashboard.append(
    established('VN'),
    established('HUE', 'VN', { level: 'province' }),
    established('WARD', 'HUE'),
  );
  await dashboard.project();
});
afterEach(() => dashboard.close());

const about = (name: string, subject: string, orgunit: string, data?: Record<string, unknown>): CloudEvent =>
  cloudEvent(`service.${name}`, {
    ...{ source: SOURCE, orgunit, subject, time: '2025-02-01T00:00:00Z' },
    ...(data && { data }),
  });
const digitized = (subject: string, orgunit = 'WARD'): CloudEvent => about('digitized', subject, orgunit);

async function send(type: string, body: string): Promise<void> {
  await caller.post('/api/v1/events').set('content-type', type).send(body).expect(202);
}
const sendBatch = (...events: CloudEvent[]): Promise<void> =>
  send('application/cloudevents-batch+json', JSON.stringify(events));
const sendRun = (...events: CloudEvent[]): Promise<void> =>
  send('application/x-ndjson', events.map((event) => JSON.stringify(event)).join('\n'));

/** Lets the watcher look. Returns the lines that it wrote: `WARD check-fired unused-supply, new`. */
async function look(): Promise<string[]> {
  const journal = dashboard.app.get(Journal, { strict: false });
  const before = await journal.head(dashboard.database);
  await dashboard.project();
  await dashboard.app.get(CheckWatcher, { strict: false }).round();
  const written = await journal.after(dashboard.database, before, 100);
  return written
    .filter(({ kind }) => kind.startsWith('check-'))
    .map(({ orgUnit, kind, data }) => {
      const { item, causes } = data as AnnouncementData;
      return `${orgUnit} ${kind} ${item?.id}, ${causes.join()}`;
    });
}

describe('CheckWatcher', () => {
  it('is silent about what fails when it starts, and tells once of what fails later, by source', async () => {
    await sendBatch(digitized('service/1'));
    expect(await look()).toEqual([]);
    await sendBatch(digitized('service/2'), digitized('service/2', 'HUE'));
    expect(await look()).toEqual([`HUE check-fired service-not-counted ${SOURCE}, new`]);
    await sendBatch(digitized('service/3', 'HUE'));
    await dueAgain();
    expect(await look()).toEqual([]);
  });

  it('tells of the warnings of a run when it has closed', async () => {
    expect(await look()).toEqual([]);
    await sendRun(digitized('service/1'), digitized('service/2'), about('registered', 'service/2', 'WARD'));
    await eventually(async () => {
      expect(await look()).toEqual([`WARD check-fired service-not-counted ${SOURCE}, new`]);
    });
  });

  it('tells when the check passes again', async () => {
    await look();
    await sendBatch(digitized('service/1'));
    expect(await look()).toHaveLength(1);
    await sendBatch(about('registered', 'service/1', 'WARD'));
    await dueAgain();
    expect(await look()).toEqual([`WARD check-cleared service-not-counted ${SOURCE}, new`]);
    await dueAgain();
    expect(await look()).toEqual([]);
  });

  it('ends silently what it told of when no rule asks for checks any more', async () => {
    await look();
    await sendBatch(digitized('service/1'));
    expect(await look()).toHaveLength(1);
    (dashboard.app.get(WatchedChecks, { strict: false }).kinds as Set<string>).clear();
    expect(await look()).toEqual([`WARD check-cleared service-not-counted ${SOURCE}, edition`]);
    const journal = dashboard.app.get(Journal, { strict: false });
    const last = await journal.after(dashboard.database, (await journal.head(dashboard.database)) - 1, 1);
    expect(last).toMatchObject([{ kind: 'check-cleared', silent: true }]);
    expect(await look()).toEqual([]);
  });

  it('looks at the figures of all org units when a day has ended', async () => {
    await look();
    const full = (subject: string): CloudEvent[] => [
      about('registered', subject, 'WARD'),
      about('digitized', subject, 'WARD', { process: 'full' }),
    ];
    const dossier = cloudEvent('dossier.submitted', {
      ...{ source: SOURCE, orgunit: 'WARD', subject: 'service/used', time: '2025-08-01T00:00:00Z' },
    });
    // Appended to the log itself, so that no warning has the org unit looked at.
    await dashboard.append(...full('service/used'), ...full('service/unused'), dossier);
    expect(await look()).toEqual([]);
    dashboard.clock.advance(DAY_MS);
    expect(await look()).toEqual([
      'HUE check-fired unused-supply, day-end',
      'VN check-fired unused-supply, day-end',
      'WARD check-fired unused-supply, day-end',
    ]);
  });
});

/** Failing checks are looked at again after ten minutes; makes these pass. */
async function dueAgain(): Promise<void> {
  await dashboard.database.query(
    `update assessments.watched_checks set due_at = now() - interval '1 second'`,
  );
}
