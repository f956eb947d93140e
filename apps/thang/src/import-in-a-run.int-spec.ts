import { Journal } from '#assessments';
import { chunksOf } from '#kernel';
import { FrameworkSet } from '#maturity';
import { established, type CloudEvent } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { eventually } from '../../../test/support/eventually.js';
import { ladder } from '../../../test/support/ladder-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../test/support/service-event-factory.js';
import { RecorderModule } from '../../recorder/src/recorder.module.js';

const EVENTS_PER_REQUEST = 100;
const FULL = 50;
const ALL = 250;

let dashboard: DashboardApp;
let caller: Caller;

beforeEach(async () => {
  const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
  const frameworks = [ladder()];
  dashboard = await startDashboard({
    frameworks,
    // So short that a result settles between two requests.
    settlingMs: 1,
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet(frameworks) })],
  });
  caller = dashboard.http(await dashboard.key({ rights: ['events:write', 'administer'] }));
  await dashboard.append(established('A'), ...services(10, 0));
  await eventually(async () => expect(await announced()).toEqual(['baseline']));
});
afterEach(() => dashboard.close());

/** Projects and announces what has settled. Returns what the journal tells of stages, oldest first. */
async function announced(): Promise<string[]> {
  await dashboard.project();
  const entries = await dashboard.app.get(Journal, { strict: false }).after(dashboard.database, 0, 1000);
  const ofStages = ['baseline', 'stage-advanced', 'stage-regressed', 'withdrawn'];
  return entries.map(({ kind }) => kind).filter((kind) => ofStages.includes(kind));
}

/** The full-process services come first, so that half of the import reads as a stage that holds on no day. */
function importWithFullOnesFirst(): CloudEvent[] {
  const codes = Array.from({ length: ALL }, (_, index) => `imported-${index}`);
  return codes.flatMap((code, index) => [
    serviceRegistered(code),
    ...(index < FULL ? [serviceDigitized(code)] : []),
  ]);
}

/** Sends the import as a client does that knows no runs, or in a run. */
async function send(events: readonly CloudEvent[], run: string | null): Promise<void> {
  for (const chunk of chunksOf(events, EVENTS_PER_REQUEST)) {
    const request = caller.post('/api/v1/events').set('content-type', 'application/cloudevents-batch+json');
    if (run !== null) request.set('thang-run', run);
    await request.send(JSON.stringify(chunk)).expect(202);
    // Twice, because a result is announced when it is found again after it has settled.
    await announced();
    await announced();
  }
}

describe('An import in many requests (case 30)', () => {
  it('announces no stage that holds on no day when it is sent as a run', async () => {
    const { body } = await caller.post('/api/v1/runs').expect(201);
    const { id } = body as { id: string };
    await send(importWithFullOnesFirst(), id);
    expect(await announced()).toEqual(['baseline']);
    await caller.post(`/api/v1/runs/${id}/close`).expect(200);
    await announced();
    expect(await announced()).toEqual(['baseline']);
    const { rows } = await dashboard.database.query(
      'select from assessments.announced_tracks where due_at is not null',
    );
    expect(rows).toEqual([]);
  });

  it('announces and withdraws the stage on the way when it is no run and settles between the requests', async () => {
    await send(importWithFullOnesFirst(), null);
    expect(await announced()).toEqual(['baseline', 'stage-advanced', 'withdrawn']);
  });
});
