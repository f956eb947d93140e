import fc from 'fast-check';
import { Database } from '#database';
import { Checkpoints, EventLog, verifyLog } from '#event-log';
import { ManualClock } from '#kernel';
import { Rebuild } from '#read-models';
import { permitAll, valid, type CloudEvent } from '../support/cloud-event-factory.js';
import { randomHistories } from '../support/history-arbitrary.js';
import { hanoi, weekdays } from '../support/logged-event-factory.js';
import { ProjectedLog } from '../support/projected-log-fixture.js';
import { referenceTotals, storedTotals } from '../support/reference-totals.js';

/** Few in each run of the tests; `npm run faults` tries five hundred. */
const SEEDS = Number(process.env['THANG_FAULT_SEEDS'] ?? 3);
const FIRST_SEED = Number(process.env['THANG_FAULT_SEED'] ?? 1);
const DAY_MS = 86_400_000;

const steps = [
  'send',
  'send',
  'send',
  'repeat',
  'end sessions',
  'project',
  'hand over',
  'clock',
  'rebuild',
] as const;
type Step = (typeof steps)[number];

/** What a sender knows of its events. */
interface Ledger {
  sent: number;
  acknowledged: Set<string>;
  refused: Set<string>;
  /** The answer was lost, so the event may be stored or not. */
  unknown: Set<string>;
}

/** The clients of a run: their sessions end when the server is told so. */
class Run {
  readonly ledger: Ledger = { sent: 0, acknowledged: new Set(), refused: new Set(), unknown: new Set() };
  private readonly clock = new ManualClock(Date.UTC(2026, 0, 1));
  private readonly doomed: Database;
  private readonly appender: EventLog;
  private readonly batches: CloudEvent[][] = [];
  private sentBatches = 0;
  private projector;

  constructor(
    private readonly log: ProjectedLog,
    history: readonly CloudEvent[],
  ) {
    this.doomed = new Database({ url: log.url, poolSize: 4, applicationName: 'doomed' });
    this.appender = new EventLog(this.doomed, this.clock);
    this.projector = log.newProjector();
    for (let from = 0; from < history.length; from += 4) this.batches.push(history.slice(from, from + 4));
  }

  async take(step: Step, random: number): Promise<void> {
    switch (step) {
      case 'send':
        return this.send(this.batches[this.sentBatches++] ?? []);
      case 'repeat':
        return this.send(this.batches[Math.floor(random * this.sentBatches)] ?? []);
      case 'end sessions': {
        const [sending] = await Promise.all([
          this.send(this.batches[this.sentBatches++] ?? []),
          this.endSessions(),
        ]);
        return sending;
      }
      case 'project':
        return void (await this.projector.catchUp({ batchSize: 1 + Math.floor(random * 9) }));
      case 'hand over': {
        // The old one does not know yet that it was replaced: the checkpoint lets one of them commit.
        const old = this.projector;
        this.projector = this.log.newProjector();
        return void (await Promise.allSettled([old.catchUp({ batchSize: 2 }), this.projector.catchUp()]));
      }
      case 'clock':
        return this.clock.advance(Math.round((random - 0.5) * 2 * DAY_MS));
      case 'rebuild':
        return void (await this.rebuild());
    }
  }

  /** Sends what was not sent, and again what was not answered, until everything has an answer. */
  async finish(): Promise<void> {
    while (this.sentBatches < this.batches.length) await this.send(this.batches[this.sentBatches++] ?? []);
    for (const batch of this.batches)
      if (batch.some(({ id }) => this.ledger.unknown.has(id))) await this.send(batch);
    await this.projector.catchUp();
  }

  async rebuild(): Promise<unknown> {
    const { differences } = await new Rebuild(
      ...([this.log.database, this.log.reader, new Checkpoints(), hanoi, weekdays] as const),
    ).run();
    return differences?.first ?? [];
  }

  close(): Promise<void> {
    return this.doomed.close();
  }

  private async send(batch: readonly CloudEvent[]): Promise<void> {
    if (batch.length === 0) return;
    const { ledger } = this;
    ledger.sent += batch.length;
    try {
      const request = { events: batch.map(valid), mode: 'lenient' as const, policy: permitAll };
      const { rejections } = await this.appender.append(request);
      const refused = new Set(rejections.map(({ index }) => index));
      batch.forEach(({ id }, index) => {
        ledger.unknown.delete(id);
        if (!refused.has(index)) ledger.acknowledged.add(id);
        else if (!ledger.acknowledged.has(id)) ledger.refused.add(id);
      });
    } catch {
      for (const { id } of batch) if (!ledger.acknowledged.has(id)) ledger.unknown.add(id);
    }
  }

  private async endSessions(): Promise<void> {
    await this.log.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed' and datname = current_database()`,
    );
  }
}

describe('random operations, ended sessions, takeovers and clocks', () => {
  let log: ProjectedLog;
  beforeAll(async () => {
    log = await ProjectedLog.create();
  });
  afterAll(() => log.drop());

  it.for(Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index))(
    'lose and double no event, and leave read models that equal the oracle (I1, I2, I3), seed %i',
    async (seed, { task }) => {
      await log.emptyLog();
      await log.emptyReadModels();
      const [history = []] = fc.sample(randomHistories(40), { seed, numRuns: 1 });
      const plan = fc.sample(
        fc.tuple(fc.constantFrom(...steps), fc.double({ min: 0, max: 0.999, noNaN: true })),
        {
          ...{ seed, numRuns: 14 },
        },
      );
      const run = new Run(log, history);
      try {
        for (const [step, random] of plan) await run.take(step, random);
        await run.finish();
        const events = await log.reader.after(log.database, 0, 100_000);
        const ids = events.map(({ id }) => id);
        const { sent, acknowledged, refused, unknown } = run.ledger;
        const ledger = `sent ${sent}, acknowledged ${acknowledged.size}, refused ${refused.size}, in the log ${ids.length}`;
        Object.assign(task.meta, { ledger });
        expect(unknown.size).toBe(0);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
        expect(ids.filter((id) => !acknowledged.has(id))).toEqual([]);
        expect([...refused].filter((id) => !acknowledged.has(id) && ids.includes(id))).toEqual([]);
        expect(events.map(({ position }) => position)).toEqual(ids.map((_, index) => index + 1));
        expect((await verifyLog(log.database)).alteration).toBeNull();
        expect(await storedTotals(log.database)).toEqual(referenceTotals(events, log.zone));
        expect(await run.rebuild()).toEqual([]);
      } finally {
        await run.close();
      }
    },
  );
});
