import { Logger } from '@nestjs/common';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established, retraction, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import { serviceDigitized, services } from '../../../../test/support/service-event-factory.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';

// The first stage is entered at half of ten services, and kept from four of them.
const TODAY = { on: '2025-07-01' };
const TOMORROW = { on: '2025-07-02' };
let rig: AssessedLog;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  rig = await createRig('ladder');
});
afterEach(() => rig.drop());

function createRig(kind: 'ladder' | 'independent'): Promise<AssessedLog> {
  return AssessedLog.create([ladder({ kind })], '2025-07-01T12:00:00+07:00', { settlingMs: 20_000 });
}

const up = (code: number, place = TODAY) => serviceDigitized(code, place);
const down = (code: number, place = TODAY) => serviceDigitized(code, place, { level: 1, process: 'none' });

/** Records these facts, lets them settle, and returns the new entries about stages and gates. */
async function settled(...events: CloudEvent[]): Promise<JournalEntry[]> {
  const entries = await rig.record(...events);
  rig.clock.advance(60_000);
  return [...entries, ...(await rig.assess())].filter(
    ({ kind }) => kind !== 'kpi-moved' && kind !== 'threshold-approaching',
  );
}

const kindsOf = (entries: readonly JournalEntry[]): string[] => entries.map(({ kind }) => kind);
const dataOf = ({ data }: JournalEntry): AnnouncementData => data as AnnouncementData;

async function announced(): Promise<{ level: number | null; open: string[] | null; settles: boolean }> {
  const { rows } = await rig.log.database.query<Awaited<ReturnType<typeof announced>>>(
    `select (announced -> 'state' -> 'stage' ->> 'level')::int as level,
       announced -> 'state' -> 'open' as open, settling is not null as settles
     from assessments.announced_tracks join read_models.org_units u on u.id = org_unit_id where u.code = 'A'`,
  );
  return rows[0]!;
}

describe('An announced movement whose state only the exit threshold keeps', () => {
  it('is withdrawn when the record that it rested on is retracted', async () => {
    const wrong = up(5);
    await settled(established('A'), ...services(10, 4));
    expect(kindsOf(await settled(wrong))).toEqual(['stage-advanced']);
    const entries = await settled(retraction(wrong));
    expect(kindsOf(entries)).toEqual(['withdrawn']);
    expect(entries[0]?.silent).toBe(false);
    expect(dataOf(entries[0]!)).toMatchObject({
      from: { level: 1 },
      to: null,
      causes: ['retracted'],
      withdraws: { kind: 'stage-advanced' },
      reason: 'Entered by mistake',
      events: { count: 1 },
    });
    expect(await announced()).toMatchObject({ level: null, settles: false });
    expect(kindsOf(await settled(up(6)))).toEqual(['stage-advanced']);
  });

  it('is withdrawn when it is an opened gate, and no other gate with it', async () => {
    await rig.drop();
    rig = await createRig('independent');
    const wrong = up(5);
    await settled(established('A'), ...services(10, 4));
    expect(kindsOf(await settled(wrong))).toEqual(['gate-opened']);
    const entries = await settled(retraction(wrong));
    expect(kindsOf(entries)).toEqual(['withdrawn']);
    expect(dataOf(entries[0]!).withdraws).toMatchObject({ kind: 'gate-opened', item: { id: 'stage-1' } });
    expect(await announced()).toMatchObject({ open: [] });
  });

  it('is withdrawn when it is a fall that a wrong record brought about', async () => {
    const wrong = down(3);
    await settled(established('A'), ...services(10, 5));
    expect(kindsOf(await settled(down(4)))).toEqual([]);
    expect(kindsOf(await settled(wrong))).toEqual(['stage-regressed']);
    const entries = await settled(retraction(wrong));
    expect(entries.map((entry) => dataOf(entry).withdraws?.kind)).toEqual(['stage-regressed']);
    expect(await announced()).toMatchObject({ level: 1 });
  });

  it('stays when it holds as of its own day and a later loss brought the value down', async () => {
    const unneeded = up(6);
    await settled(established('A'), ...services(10, 4));
    expect(kindsOf(await settled(up(5), unneeded))).toEqual(['stage-advanced']);
    await rig.passTo('2025-07-02T12:00:00+07:00');
    expect(await settled(down(5, TOMORROW))).toEqual([]);
    expect(await settled(retraction(unneeded))).toEqual([]);
    expect(await announced()).toMatchObject({ level: 1, settles: false });
    expect(await settled(up(7, TOMORROW), down(4, TOMORROW))).toEqual([]);
    expect(await rig.passTo('2025-07-03T12:00:00+07:00')).toEqual([]);
  });

  it('stays when the value was lost later on the same day, and settled before the retraction', async () => {
    const unneeded = up(6);
    await settled(established('A'), ...services(10, 4));
    await settled(up(5), unneeded);
    expect(await settled(down(5))).toEqual([]);
    expect(await settled(retraction(unneeded))).toEqual([]);
    expect(await announced()).toMatchObject({ level: 1, settles: false });
  });

  it('stays when no record was wrong, at the end of the day too', async () => {
    await settled(established('A'), ...services(10, 4));
    await settled(up(5));
    expect(await settled(down(5))).toEqual([]);
    expect(await rig.passTo('2025-07-02T12:00:00+07:00')).toEqual([]);
    expect(await announced()).toMatchObject({ level: 1, settles: false });
  });
});
