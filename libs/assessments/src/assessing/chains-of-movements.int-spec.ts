import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { formatDay } from '#kernel';
import { KNOWN_NOW } from '#read-models';
import { AssessedLog } from '../../../../test/support/assessed-log-fixture.js';
import { established, retraction, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import {
  criterionYaml,
  frameworkFrom,
  kpiYaml,
  trackYaml,
} from '../../../../test/support/framework-factory.js';
import { serviceDigitized, services } from '../../../../test/support/service-event-factory.js';
import type { AnnouncementData, JournalEntry } from '../domain/journal-entry.js';

const stage = (enter: number) => [criterionYaml({ kpi: 'full-process', enter, exit: enter - 10 })];
/** Stages at 50, 70 and 90 % of ten services. */
const steps = {
  ...frameworkFrom({
    id: 'steps',
    appliesTo: { levels: ['other', 'province'] },
    kpis: [
      kpiYaml({
        id: 'full-process',
        numerator: 'services.eligibleFullProcess',
        driver: 'services.eligibleFullProcess',
      }),
    ],
    tracks: [trackYaml([stage(50), stage(70), stage(90)], { id: 'main' })],
  }),
  hash: 'steps',
};
const FIRST = '2025-07-01';
let rig: AssessedLog;
let unit = 0;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  rig = await AssessedLog.create([steps], at(0), { settlingMs: 20_000 });
});
afterEach(() => rig.drop());

function dayOf(number: number): string {
  return formatDay(Math.floor(Date.parse(FIRST) / 86_400_000) + number);
}

function at(number: number): string {
  return `${dayOf(number)}T12:00:00+07:00`;
}

/** Records these facts, lets them settle, and returns the new entries about stages. */
async function settled(...events: CloudEvent[]): Promise<JournalEntry[]> {
  const entries = await rig.record(...events);
  rig.clock.advance(60_000);
  return [...entries, ...(await rig.assess())].filter(isOfStage);
}

function isOfStage({ kind, data }: JournalEntry): boolean {
  const { withdraws } = data as AnnouncementData;
  return (withdraws?.kind ?? kind).startsWith('stage-');
}

const dataOf = ({ data }: JournalEntry): AnnouncementData => data as AnnouncementData;

function linesOf(entries: readonly JournalEntry[]): string[] {
  return entries.map((entry) => {
    const { from, to, withdraws } = dataOf(entry);
    const about = withdraws ? `${withdraws.to?.level ?? 0} ` : '';
    return `${entry.kind} ${about}${from?.level ?? 0} → ${to?.level ?? 0}`;
  });
}

/** Establishes an org unit with ten services, and moves on to a day. */
async function newUnit(full: number): Promise<string> {
  const code = `U${(unit += 1)}`;
  await settled(established(code), ...services(10, full, { unit: code, on: '2025-06-20' }));
  return code;
}

const ups = (of: string, codes: readonly number[], day: number) =>
  codes.map((code) => serviceDigitized(code, { unit: of, on: dayOf(day) }));

describe('Two wrong movements in a row', () => {
  it('are both withdrawn when the facts of both are retracted', async () => {
    const code = await newUnit(5);
    const wrong = [...ups(code, [6, 7], 1), ...ups(code, [8, 9], 2)];
    await rig.passTo(at(1));
    expect(linesOf(await settled(...wrong.slice(0, 2)))).toEqual(['stage-advanced 1 → 2']);
    await rig.passTo(at(2));
    expect(linesOf(await settled(...wrong.slice(2)))).toEqual(['stage-advanced 2 → 3']);
    await rig.passTo(at(3));
    const entries = await settled(...wrong.map((event) => retraction(event)));
    expect(linesOf(entries)).toEqual(['withdrawn 3 3 → 2', 'withdrawn 2 2 → 1']);
    for (const entry of entries)
      expect(dataOf(entry)).toMatchObject({ causes: ['retracted'], reason: 'Entered by mistake' });
  });

  it('are both withdrawn by one fact that both rested on, and what holds today is announced anew', async () => {
    const code = await newUnit(5);
    const wrong = ups(code, [6], 1);
    await rig.passTo(at(1));
    expect(linesOf(await settled(...wrong, ...ups(code, [7], 1)))).toEqual(['stage-advanced 1 → 2']);
    await rig.passTo(at(2));
    expect(linesOf(await settled(...ups(code, [8, 9], 2)))).toEqual(['stage-advanced 2 → 3']);
    await rig.passTo(at(3));
    expect(linesOf(await settled(...wrong.map((event) => retraction(event))))).toEqual([
      'withdrawn 3 3 → 2',
      'withdrawn 2 2 → 1',
      'stage-advanced 1 → 2',
    ]);
  });

  it('leave the second as it is when only the first did not hold on its day', async () => {
    const code = await newUnit(5);
    const wrong = ups(code, [6, 7], 1);
    await rig.passTo(at(1));
    await settled(...wrong);
    await rig.passTo(at(2));
    expect(linesOf(await settled(...ups(code, [6, 7, 8, 9, 10], 2)))).toEqual(['stage-advanced 2 → 3']);
    await rig.passTo(at(3));
    const entries = await settled(...wrong.map((event) => retraction(event)));
    expect(linesOf(entries)).toEqual(['withdrawn 2 3 → 3']);
  });

  it('are withdrawn by the first retraction that takes their ground, once each', async () => {
    const code = await newUnit(5);
    const [first, second] = [ups(code, [6, 7], 1), ups(code, [8, 9], 2)];
    await rig.passTo(at(1));
    await settled(...first);
    await rig.passTo(at(2));
    await settled(...second);
    await rig.passTo(at(3));
    expect(linesOf(await settled(...second.map((event) => retraction(event))))).toEqual([
      'withdrawn 3 3 → 2',
    ]);
    expect(linesOf(await settled(...first.map((event) => retraction(event))))).toEqual(['withdrawn 2 2 → 1']);
  });
});

describe('The announced advances of any history', () => {
  const piece = fc.array(
    fc.record({ code: fc.integer({ min: 1, max: 10 }), isUp: fc.boolean(), isLate: fc.boolean() }),
    { minLength: 1, maxLength: 5 },
  );
  const history = fc.array(fc.record({ piece, retracts: fc.array(fc.nat(), { maxLength: 2 }) }), {
    minLength: 2,
    maxLength: 6,
  });

  it('hold as of their own day by what is known now, or are withdrawn; and only then', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (days) => {
        rig.clock.set(Date.parse(at(0)));
        const code = await newUnit(5);
        const withdrawn = new Set<number | undefined>();
        const sent: CloudEvent[] = [];
        for (const [index, { piece: changes, retracts }] of days.entries()) {
          await rig.passTo(at(index + 1));
          const facts = changes.map(({ code: service, isUp, isLate }) =>
            serviceDigitized(
              service,
              { unit: code, on: dayOf(isLate ? index : index + 1) },
              isUp ? undefined : { level: 1, process: 'none' },
            ),
          );
          const picked = new Set(retracts.map((pick) => pick % Math.max(1, sent.length)));
          const retracted = sent.filter((_, place) => picked.has(place));
          for (const event of retracted) sent.splice(sent.indexOf(event), 1);
          const entries = await settled(...facts, ...retracted.map((event) => retraction(event)));
          sent.push(...facts);
          for (const { withdraws } of entries.map(dataOf)) {
            if (withdraws?.kind !== 'stage-advanced') continue;
            expect(await stageOn(code, withdraws.day)).toBeLessThan(withdraws.to?.level ?? 0);
            withdrawn.add(withdraws.logPosition);
          }
        }
        const journal = await rig.journal.after(rig.log.database, 0, 10_000, { orgUnits: [code] });
        for (const { kind, day, data } of journal) {
          const { to, logPosition } = data as AnnouncementData;
          if (kind !== 'stage-advanced' || withdrawn.has(logPosition)) continue;
          expect(await stageOn(code, day)).toBeGreaterThanOrEqual(to?.level ?? 0);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 240_000);

  /** The stage as of a day by entry thresholds alone, which an advance needs. */
  async function stageOn(orgUnit: string, day: number): Promise<number> {
    const { assessments } = await rig.maturity.of(orgUnit, [steps], { ...KNOWN_NOW, asOf: day });
    return assessments[0]?.assessment.tracks[0]?.stage?.level ?? 0;
  }
});
