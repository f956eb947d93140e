import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established, retraction, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ladder } from '../../../../test/support/ladder-factory.js';
import {
  serviceDigitized,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';

const DAY = '2025-07-02';
const MORNING = `${DAY}T08:00:00+07:00`;
let rig: AssessedLog;
let unit = 0;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  rig = await AssessedLog.create([ladder()], '2025-07-01T12:00:00+07:00', { settlingMs: 20_000 });
});
afterEach(() => rig.drop());

/** A change of a service. It may be new, late or history, and may be taken back in the same piece. */
interface Change {
  code: number;
  isUp: boolean;
  as: 'new' | 'late' | 'history' | 'registered';
  isRetracted: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  code: fc.integer({ min: 1, max: 10 }),
  isUp: fc.boolean(),
  as: fc.constantFrom(
    'new' as const,
    'new' as const,
    'late' as const,
    'history' as const,
    'registered' as const,
  ),
  isRetracted: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
});
const changes = fc.array(change, { minLength: 1, maxLength: 8 });

/** An order and cuts of a piece: the key by which each fact is sorted, and the sizes of the cuts. */
const sending = fc.record({
  keys: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
  sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
});
type Sending = typeof sending extends fc.Arbitrary<infer T> ? T : never;

/** Returns the facts of a piece, each at a time of its own, so that no order among equal times matters. */
function factsOf(piece: readonly Change[], of: string, second: () => number): CloudEvent[] {
  return piece.flatMap(({ code, isUp, as, isRetracted }) => {
    const on = as === 'new' ? DAY : '2025-06-30';
    const place = { unit: of, time: `${on}T00:${stamp(second())}+07:00`, backfill: as === 'history' };
    const process = isUp ? 'full' : 'none';
    const fact =
      as === 'registered'
        ? serviceRegistered(10 + code, place)
        : serviceDigitized(code, place, { level: isUp ? 4 : 1, process });
    return isRetracted
      ? [fact, retraction(fact, { time: `${on}T00:59:${stamp(second()).slice(3)}+07:00` })]
      : [fact];
  });
}

function stamp(second: number): string {
  return new Date(second * 1_000).toISOString().slice(14, 19);
}

/** Returns the facts in another order. A retraction stays behind its target. */
function shuffled(facts: readonly CloudEvent[], { keys }: Sending): CloudEvent[] {
  const keyed = facts.map((fact, index) => ({ fact, key: keys[index % keys.length]! }));
  const order = keyed.sort((one, other) => one.key - other.key).map(({ fact }) => fact);
  const isRetraction = ({ type }: CloudEvent): boolean => type.includes('event.retracted');
  return [...order.filter((fact) => !isRetraction(fact)), ...order.filter(isRetraction)];
}

async function record(facts: readonly CloudEvent[]): Promise<void> {
  await rig.record(...facts);
}

/** Sends the facts one cut after the other, a second apart, and lets the result settle. */
async function sendInCuts(facts: readonly CloudEvent[], { sizes }: Pick<Sending, 'sizes'>): Promise<void> {
  for (let sent = 0, turn = 0; sent < facts.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    await record(facts.slice(sent, sent + size));
    sent += size;
    rig.clock.advance(1_000);
  }
  await letSettle();
}

async function sendAtOnce(facts: readonly CloudEvent[]): Promise<void> {
  await record(facts);
  await letSettle();
}

async function letSettle(): Promise<void> {
  rig.clock.advance(60_000);
  await rig.assess();
}

/** Establishes an org unit with three of ten services, and lets it settle on the day before. */
async function newUnit(): Promise<string> {
  const code = `U${(unit += 1)}`;
  await record([established(code), ...services(10, 3, { unit: code })]);
  await letSettle();
  return code;
}

/** What the journal and the announced state say of an org unit, without positions and times. */
async function published(of: string): Promise<unknown> {
  const journal = await rig.journal.after(rig.log.database, 0, 10_000, { orgUnits: [of] });
  const { rows } = await rig.log.database.query(
    `select announced -> 'edition' as edition, announced -> 'state' as state, announced -> 'progress' as progress,
       announced -> 'assessment' as assessment,
       case when settling ->> 'candidate' is not null then settling end as settling
     from assessments.announced_tracks join read_models.org_units u on u.id = org_unit_id where u.code = $1`,
    [of],
  );
  return { journal: journal.map(entryOf), announced: rows.map(withoutPositions) };
}

/** Leaves out the positions of announced and of withdrawn movements. */
function withoutPositions(row: object): unknown {
  const isPosition = (key: string): boolean => key === 'logPosition';
  return JSON.parse(JSON.stringify(row, (key, value: unknown) => (isPosition(key) ? undefined : value)));
}

/**
 * Leaves out positions, and the facts that are listed: facts of one entity that cancel each other out are no
 * cause when they are projected together.
 */
function entryOf({ kind, day, silent, data }: JournalEntry): unknown {
  const listed = { logPosition: 0, events: null, causes: null };
  return withoutPositions({ kind, day, silent, ...(data as AnnouncementData), ...listed });
}

describe('Facts that settle together (I5)', () => {
  it('give the journal and the announced state of one atomic request, in any order and any cuts', async () => {
    await fc.assert(
      fc.asyncProperty(changes, sending, async (piece, how) => {
        rig.clock.set(Date.parse('2025-07-01T12:00:00+07:00'));
        const [cut, atOnce] = [await newUnit(), await newUnit()];
        await rig.passTo(MORNING);
        let seconds = 0;
        const second = (): number => (seconds += 1);
        await sendInCuts(shuffled(factsOf(piece, cut, second), how), how);
        seconds = 0;
        await sendAtOnce(factsOf(piece, atOnce, second));
        expect(await published(cut)).toEqual(await published(atOnce));
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 240_000);

  it('give, piece by piece, what the same pieces give at once', async () => {
    const pieces = fc.array(fc.tuple(changes, sending), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(pieces, async (sent) => {
        rig.clock.set(Date.parse('2025-07-01T12:00:00+07:00'));
        const [cut, atOnce] = [await newUnit(), await newUnit()];
        await rig.passTo(MORNING);
        let seconds = 0;
        const second = (): number => (seconds += 1);
        for (const [piece, how] of sent) {
          const before = seconds;
          await sendInCuts(shuffled(factsOf(piece, cut, second), how), how);
          seconds = before;
          await sendAtOnce(factsOf(piece, atOnce, second));
        }
        expect(await published(cut)).toEqual(await published(atOnce));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 240_000);
});
