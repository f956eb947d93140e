import { FrameworkSet } from '#maturity';
import { established } from '../../../test/support/cloud-event-factory.js';
import { startDashboard, type Caller, type DashboardApp } from '../../../test/support/dashboard-app.js';
import { eventually } from '../../../test/support/eventually.js';
import { signInPerson } from '../../../test/support/signed-in-person.js';
import { RecorderModule } from '../../recorder/src/recorder.module.js';

interface ImportBody {
  id: string;
  state: string;
  counts: { new: number };
  undo: { takenBack: number; kept: number } | null;
}

let dashboard: DashboardApp;

beforeAll(async () => {
  const rateLimits = { perKey: 100_000, perRecorder: 100_000 };
  dashboard = await startDashboard({
    frameworks: [],
    beside: [RecorderModule.forRoot({ rateLimits, frameworks: new FrameworkSet([]) })],
  });
  await dashboard.append(established('VN'), established('HOME', 'VN'), established('NEXT', 'VN'));
});
afterAll(() => dashboard.close());

function upload(caller: Caller, orgUnit: string): ReturnType<Caller['post']> {
  return caller
    .post(`/api/v1/imports?orgUnit=${orgUnit}&fileName=list.csv`)
    .set('content-type', 'application/octet-stream')
    .send(Buffer.from('Mã TTHC;Tên TTHC\n1;A\n2;B\n'));
}

async function settled(caller: Caller, id: string): Promise<ImportBody> {
  return eventually(async () => {
    const body = (await caller.get(`/api/v1/imports/${id}`).expect(200)).body as ImportBody;
    if (['reading', 'recording', 'undoing'].includes(body.state)) throw new Error(`It is ${body.state}.`);
    return body;
  });
}

describe('a reporter', () => {
  it('imports and undoes lists of the own org unit, and of no other; both are in the audit trail', async () => {
    const roles = [{ role: 'reporter' as const, orgUnit: 'HOME' }];
    const { caller: reporter } = await signInPerson(dashboard.app, { roles });
    await upload(reporter, 'NEXT').expect(404);
    const { body } = await upload(reporter, 'HOME').expect(201);
    const { id } = body as ImportBody;
    expect(await settled(reporter, id)).toMatchObject({ state: 'previewed', counts: { new: 2 } });
    await reporter.post(`/api/v1/imports/${id}/confirm`).expect(200);
    expect(await settled(reporter, id)).toMatchObject({ state: 'recorded', counts: { new: 2 } });
    await reporter.post(`/api/v1/imports/${id}/undo`).expect(200);
    expect(await settled(reporter, id)).toMatchObject({
      state: 'undone',
      undo: { takenBack: 2, kept: 0, refused: 0 },
    });
    const { rows } = await dashboard.database.query<{ action: string; org_unit: string }>(
      `select action, org_unit, before, after from identity.audit_trail where action like 'import-%' order by id`,
    );
    expect(rows).toEqual([
      {
        action: 'import-confirmed',
        org_unit: 'HOME',
        before: null,
        after: { file: expect.any(String) as string, new: 2, same: 0, changed: 0, rejected: 0 },
      },
      {
        action: 'import-undone',
        org_unit: 'HOME',
        before: null,
        after: { file: expect.any(String) as string, takenBack: 2, kept: 0, refused: 0 },
      },
    ]);
  });
});
