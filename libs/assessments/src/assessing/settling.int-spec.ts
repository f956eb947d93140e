import { Logger } from '@nestjs/common';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established, retraction, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';

const NOW = '2025-07-01T12:00:00+07:00';
const TODAY = { on: '2025-07-01' };
let rig: AssessedLog;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  rig = await AssessedLog.create([ladder()], NOW, { settlingMs: 20_000 });
});
afterEach(() => rig.drop());

/** Lets so many seconds pass, assesses, and returns the new entries as lines. */
async function pass(seconds: number): Promise<string[]> {
  rig.clock.advance(seconds * 1_000);
  return lines(await rig.assess());
}

async function record(...events: CloudEvent[]): Promise<string[]> {
  return lines(await rig.record(...events));
}

/** Records these facts and lets them settle. */
async function settled(...events: CloudEvent[]): Promise<void> {
  await record(...events);
  await pass(60);
}

const up = (code: number, place = TODAY) => serviceDigitized(code, place);
const down = (code: number) => serviceDigitized(code, TODAY, { level: 1, process: 'none' });

describe('A result that settles', () => {
  it('is announced when it has held for 20 seconds, and shown at once', async () => {
    await settled(established('A'), ...services(10, 4));
    expect(await record(up(5))).toEqual([]);
    expect(await levels('A')).toEqual({ latest: 1, announced: null });
    expect(await pass(19)).toEqual([]);
    expect(await pass(1)).toEqual(['A stage-advanced null → 1']);
    expect(await levels('A')).toEqual({ latest: 1, announced: 1 });
  });

  it('is announced 20 seconds after it changed, whatever facts that change nothing arrive meanwhile', async () => {
    await settled(established('A'), ...services(100, 40));
    await record(...Array.from({ length: 10 }, (_, index) => up(41 + index)));
    rig.clock.advance(12_000);
    expect(await record(up(51))).toEqual([]);
    expect(await pass(8)).toEqual(['A stage-advanced null → 1']);
  });

  it('is announced 60 seconds after it first differed while it keeps changing', async () => {
    await settled(established('A'), ...services(10, 4));
    const heard: string[] = [];
    // Five of ten are a stage, three are less than was announced.
    for (let turn = 0; turn < 2; turn += 1) {
      heard.push(...(await record(up(4), up(5))), ...(await pass(15)));
      heard.push(...(await record(down(4), down(5))), ...(await pass(14)));
    }
    expect(heard).toEqual([]);
    await record(up(4), up(5));
    expect(await pass(2)).toEqual(['A stage-advanced null → 1']);
  });

  it('writes nothing when it is back at the announced one', async () => {
    await settled(established('A'), ...services(10, 4));
    await record(up(5));
    rig.clock.advance(10_000);
    await record(down(5));
    expect(await pass(120)).toEqual([]);
  });

  it('writes one entry when a service goes up and down five times in a minute', async () => {
    await settled(established('A'), ...services(10, 4));
    const heard: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      heard.push(...(await record(turn % 2 === 0 ? up(5) : down(5))));
      heard.push(...(await pass(12)));
    }
    heard.push(...(await pass(60)));
    expect(heard).toEqual(['A stage-advanced null → 1']);
  });

  it('leaves no phantom of a first import that is cut anyhow, not even in the first entry', async () => {
    await record(established('A'), ...services(4, 4));
    rig.clock.advance(5_000);
    await record(...[5, 6, 7, 8, 9, 10, 11, 12].map((code) => serviceRegistered(code)));
    expect(await pass(20)).toEqual(['A baseline null → null']);
  });

  it('is announced at once when nothing is to settle', async () => {
    await rig.drop();
    rig = await AssessedLog.create([ladder()], NOW);
    await record(established('A'), ...services(10, 4));
    expect(await record(up(5))).toEqual(['A stage-advanced null → 1']);
  });

  it('tells by which facts it changed, and why', async () => {
    await settled(established('A'), ...services(10, 3));
    await record(up(4));
    rig.clock.advance(1_000);
    await record(up(5, { on: '2025-06-20' }));
    const [entry] = await entriesAfter(20);
    expect(dataOf(entry!)).toMatchObject({
      causes: ['new', 'late'],
      events: { count: 2, positions: [16, 15] },
    });
  });
});

describe('An announced movement that is taken back', () => {
  it('is withdrawn, with the reason, when the fact that it rested on is retracted', async () => {
    const wrong = [up(4), up(5)];
    await settled(established('A'), ...services(10, 3));
    await settled(...wrong);
    await record(...wrong.map((event) => retraction(event)));
    const [entry] = await entriesAfter(20);
    expect(entry).toMatchObject({ kind: 'withdrawn', silent: false });
    expect(dataOf(entry!)).toMatchObject({
      from: { level: 1 },
      to: null,
      causes: ['retracted'],
      withdraws: { kind: 'stage-advanced' },
      reason: 'Entered by mistake',
      events: { count: 2 },
    });
  });

  it('is a fall when new facts move the org unit back, even on the same day', async () => {
    await settled(established('A'), ...services(10, 4));
    await settled(up(5));
    await record(down(5), down(4));
    expect(await pass(20)).toEqual(['A stage-regressed 1 → null']);
  });

  it('is a fall when it holds as of its day and a retraction settles together with new facts', async () => {
    await settled(established('A'), ...services(10, 4));
    const unneeded = up(7);
    await settled(up(5), up(6), unneeded);
    await rig.passTo('2025-07-03T12:00:00+07:00');
    const now = { on: '2025-07-03' };
    const fallen = [1, 2, 3, 4].map((code) => serviceDigitized(code, now, { level: 1, process: 'none' }));
    await record(retraction(unneeded), ...fallen);
    const [entry] = await entriesAfter(20);
    expect(entry?.kind).toBe('stage-regressed');
    expect(dataOf(entry!).causes).toEqual(['new', 'retracted']);
  });

  it('is withdrawn when it is a fall that a correction undoes', async () => {
    await settled(established('A'), ...services(10, 5));
    const wrong = serviceDigitized(5, TODAY, { level: 1, process: 'none' });
    await settled(wrong, down(4));
    const right = { ...serviceDigitized(5, TODAY), corrects: wrong.id, source: wrong.source };
    await record(right, retraction(wrong), up(4, { on: '2025-06-30' }));
    expect((await entriesAfter(20)).map(({ kind }) => kind)).not.toContain('stage-regressed');
  });
});

describe('History and other facts that settle together', () => {
  const history = (code: number) => serviceDigitized(code, { backfill: true });

  it('notify when the other facts alone change the result', async () => {
    await settled(established('A'), ...services(10, 4));
    await record(history(6), up(5));
    const [entry] = await entriesAfter(20);
    expect(entry).toMatchObject({ kind: 'stage-advanced', silent: false });
    expect(dataOf(entry!).causes).toEqual(['new', 'backfill']);
  });

  it('notify nobody when the result would not change without the history', async () => {
    await settled(established('A'), ...services(10, 3));
    await record(history(6), up(5));
    const [entry] = await entriesAfter(20);
    expect(entry).toMatchObject({ kind: 'stage-advanced', silent: true });
    expect(dataOf(entry!).causes).toEqual(['backfill', 'new']);
  });

  describe('when the history withdraws an advance of yesterday', () => {
    const on = '2025-07-02';
    const lost = serviceDigitized(4, { on: '2025-06-30', backfill: true }, { level: 1, process: 'none' });

    beforeEach(async () => {
      await settled(established('A'), ...services(10, 4));
      await settled(up(5));
      await rig.passTo(`${on}T12:00:00+07:00`);
    });

    it('notify of the stage that another fact brings back', async () => {
      await record(lost);
      await record(up(6, { on }));
      expect(await silenceAfter(20)).toEqual(['withdrawn false', 'stage-advanced false']);
    });

    it('do not notify of the stage that the history brings back, when other facts were taken back', async () => {
      const wrong = up(8, { on });
      await record(wrong);
      await record(lost, serviceDigitized(6, { on, backfill: true }));
      await record(retraction(wrong));
      expect(await silenceAfter(20)).toEqual(['withdrawn false', 'stage-advanced true']);
    });
  });
});

/** Returns the new entries about stages as lines such as `stage-advanced true`; `true`: not notified. */
async function silenceAfter(seconds: number): Promise<string[]> {
  const entries = await entriesAfter(seconds);
  const isOfStage = ({ kind, data }: JournalEntry): boolean =>
    ((data as AnnouncementData).withdraws?.kind ?? kind).startsWith('stage-');
  return entries.filter(isOfStage).map(({ kind, silent }) => `${kind} ${silent}`);
}

async function entriesAfter(seconds: number): Promise<JournalEntry[]> {
  rig.clock.advance(seconds * 1_000);
  return rig.assess();
}

const dataOf = ({ data }: JournalEntry): AnnouncementData => data as AnnouncementData;

/** Returns lines such as `A stage-advanced null → 1`. */
function lines(entries: readonly JournalEntry[]): string[] {
  return entries
    .filter(({ kind }) => kind !== 'kpi-moved' && kind !== 'threshold-approaching')
    .map((entry) => {
      const { from, to } = dataOf(entry);
      return `${entry.orgUnit} ${entry.kind} ${from?.level ?? null} → ${to?.level ?? null}`;
    });
}

async function levels(
  code: string,
): Promise<{ latest: number | null; announced: number | null } | undefined> {
  const { rows } = await rig.log.database.query<{ latest: number | null; announced: number | null }>(
    `select (assessment -> 'stage' ->> 'level')::int as latest,
       (announced -> 'state' -> 'stage' ->> 'level')::int as announced
     from assessments.announced_tracks join read_models.org_units u on u.id = org_unit_id where u.code = $1`,
    [code],
  );
  return rows[0];
}
