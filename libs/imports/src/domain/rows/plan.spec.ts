import fc from 'fast-check';
import { RETRACTED, vocabulary } from '#event-log/domain';
import {
  eventId,
  keyRuleOf,
  KnownFacts,
  planDraft,
  stateDraft,
  StatedFacts,
  type Draft,
  type PlannedFact,
  type RecordedVersion,
} from './index.js';

const ASOF = '2026-03-15';

/** A log of one source that takes what imports plan, and retractions. */
class Log {
  readonly versions: RecordedVersion[] = [];

  /** Imports rows and returns the outcome of each. */
  import(drafts: readonly Draft[], asOf = ASOF): PlannedFact['outcome'][] {
    const stated = new StatedFacts();
    const known = new KnownFacts(this.versions);
    const plans = drafts.map((draft, index) => {
      const row = stateDraft(draft, index + 1, asOf, stated);
      return { draft, plan: planDraft(row, { known, stated, asOf }) };
    });
    for (const { draft, plan } of plans) this.record(draft, plan);
    return plans.map(({ plan }) => plan.outcome);
  }

  private record({ type, orgUnit, subject }: Draft, plan: PlannedFact): void {
    if (plan.outcome !== 'new' && plan.outcome !== 'changed') return;
    expect(this.versions.map(({ id }) => id)).not.toContain(plan.id);
    const target = this.versions.find(({ id }) => id === plan.corrects);
    const amends = target?.position ?? null;
    const chain = target ? (target.chain ?? target.position) : null;
    const position = this.versions.length + 1;
    const { id, day, data } = plan;
    this.versions.push({ position, id, type, orgUnit, subject, day, data, amends, chain });
  }

  /** Takes back the newest events from a position on. */
  undoFrom(position: number): void {
    for (const event of this.versions.slice(position - 1).reverse()) {
      const chain = event.chain ?? event.position;
      const id = eventId(['undo', event.id]);
      const next = this.versions.length + 1;
      this.versions.push({ ...event, position: next, id, type: RETRACTED, amends: event.position, chain });
    }
  }

  /** The payloads that count, by day. */
  effective(draft: Draft): [day: string, data: unknown][] {
    const key = stateDraft(draft, 1, ASOF, new StatedFacts()).key;
    return new KnownFacts(this.versions).with(key).map(({ day, data }) => [day, data]);
  }
}

const service = (action: string, data: object, day: string | null = null): Draft => ({
  type: `vn.thang.service.${action}.v1`,
  orgUnit: 'hue',
  subject: 'service/1.004194',
  day,
  data: { ...data },
});
const report = (quantities: object): Draft => ({
  type: 'vn.thang.activity.reported.v1',
  orgUnit: 'hue',
  subject: 'service/1.004194',
  day: '2026-02-28',
  data: { period: { from: '2026-02-01', to: '2026-02-28' }, quantities },
});
const feedback: Draft = {
  ...service('registered', {}, '2026-02-02'),
  type: 'vn.thang.feedback.given.v1',
  data: { satisfied: true },
};

describe('keyRuleOf', () => {
  it('has a rule for each type that lists state, and numbers or lines for counters only', () => {
    for (const { type, noun, kind } of vocabulary.values()) {
      if (noun === 'org-unit' || noun === 'event') continue;
      const isOfCounter = ['number', 'line'].includes(keyRuleOf(type).kind);
      expect([type, isOfCounter]).toEqual([type, kind === 'counter']);
    }
  });
});

describe('planDraft', () => {
  it('finds nothing to change when the same list comes again', () => {
    const log = new Log();
    const rows = [
      service('registered', { name: 'A' }),
      service('digitized', { level: 3 }),
      report({ x: 1 }),
      feedback,
    ];
    expect(log.import(rows)).toEqual(['new', 'new', 'new', 'new']);
    expect(log.import(rows, '2026-04-15')).toEqual(['same', 'same', 'same', 'same']);
  });

  it('corrects restated figures of a period instead of adding them', () => {
    const log = new Log();
    log.import([report({ received: 100, online: 40 })]);
    expect(log.import([report({ received: 120 })])).toEqual(['changed']);
    expect(log.effective(report({}))).toEqual([
      ['2026-02-28', expect.objectContaining({ quantities: { received: 120, online: 40 } })],
    ]);
  });

  it('imports A, then B, then A again', () => {
    const log = new Log();
    const [a, b] = [report({ received: 1 }), report({ received: 2 })];
    expect([log.import([a]), log.import([b]), log.import([a]), log.import([b])].flat()).toEqual([
      'new',
      'changed',
      'changed',
      'changed',
    ]);
    expect(log.effective(a)).toHaveLength(1);
  });

  it('imports the same file again after an undo', () => {
    const log = new Log();
    const rows = [service('registered', { name: 'A' }), report({ received: 1 }), feedback];
    for (let round = 0; round < 3; round += 1) {
      const from = log.versions.length + 1;
      expect(log.import(rows)).toEqual(['new', 'new', 'new']);
      log.undoFrom(from);
      expect(log.effective(report({}))).toEqual([]);
    }
  });

  it('shows what a row changes field by field', () => {
    const known = new KnownFacts([]);
    expect(known.with('anything')).toEqual([]);
    const log = new Log();
    log.import([service('registered', { name: 'A', fee: false })]);
    const stated = new StatedFacts();
    const draft = stateDraft(service('registered', { fee: true }), 1, ASOF, stated);
    expect(planDraft(draft, { known: new KnownFacts(log.versions), stated, asOf: ASOF })).toMatchObject({
      outcome: 'changed',
      data: { name: 'A', fee: true },
      changes: [{ field: 'fee', from: false, to: true }],
    });
  });

  it('keeps the history when a state changes on a later day, and corrects it on the same one', () => {
    const log = new Log();
    log.import([service('digitized', { level: 3 }, '2026-01-31')]);
    expect(log.import([service('digitized', { level: 4 }, '2026-02-28')])).toEqual(['changed']);
    expect(log.effective(service('digitized', {}))).toEqual([
      ['2026-01-31', { level: 3 }],
      ['2026-02-28', { level: 4 }],
    ]);
    expect(log.import([service('digitized', { level: 2 }, '2026-01-31')])).toEqual(['changed']);
    expect(log.effective(service('digitized', {}))[0]).toEqual(['2026-01-31', { level: 2 }]);
  });

  it('moves a state whose day was wrong', () => {
    const log = new Log();
    log.import([service('digitized', { level: 3 }, '2026-01-31')]);
    expect(log.import([service('digitized', { level: 3 }, '2026-01-15')])).toEqual(['changed']);
    expect(log.effective(service('digitized', {}))).toEqual([['2026-01-15', { level: 3 }]]);
    expect(log.import([service('digitized', { level: 3 }, '2026-01-31')])).toEqual(['changed']);
    expect(log.effective(service('digitized', {}))).toEqual([['2026-01-31', { level: 3 }]]);
  });

  it('takes several days of one service as its history, and the same file changes nothing', () => {
    const rows = [
      service('digitized', { level: 2 }, '2025-01-31'),
      service('digitized', { level: 3 }, '2025-06-30'),
      service('digitized', { level: 2 }, '2025-12-31'),
    ];
    const log = new Log();
    expect(log.import(rows)).toEqual(['new', 'new', 'new']);
    expect(log.import(rows)).toEqual(['same', 'same', 'same']);
  });

  it('takes the same line twice as two facts of a counter without a number', () => {
    const log = new Log();
    expect(log.import([feedback, feedback])).toEqual(['new', 'new']);
    expect(log.import([feedback, feedback, feedback])).toEqual(['same', 'same', 'new']);
  });

  it('takes a repeated row once, and names the row that contradicts another', () => {
    const log = new Log();
    const [a, b] = [service('registered', { name: 'A' }), service('registered', { name: 'B' })];
    expect(log.import([a, a, b])).toEqual(['new', 'same', 'contradicts']);
    expect(log.effective(a)).toHaveLength(1);
  });

  it('leaves what an empty cell or another list does not state', () => {
    const log = new Log();
    log.import([service('digitized', { level: 3, process: 'full' }, '2026-01-31')]);
    expect(log.import([service('digitized', { level: 3 }, '2026-01-31')])).toEqual(['same']);
  });

  it('makes the log say what the last file said, whatever files came before and were undone', () => {
    const level = fc.integer({ min: 1, max: 4 });
    const day = fc.constantFrom('2026-01-31', '2026-02-28', null);
    const row = fc.oneof(
      fc.record({ level, day }).map(({ level, day }) => service('digitized', { level }, day)),
      level.map((received) => report({ received })),
      level.map((name) => service('registered', { name: `N${name}` })),
      fc.constant(feedback),
    );
    const file = fc.uniqueArray(row, { selector: (each) => `${each.type} ${each.day}`, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ file, undo: fc.boolean() }), { maxLength: 6 }),
        file,
        (before, last) => {
          const log = new Log();
          for (const { file, undo } of before) {
            const from = log.versions.length + 1;
            log.import(file);
            if (undo) log.undoFrom(from);
          }
          const outcomes = log.import(last);
          const again = outcomes.map((outcome) => (outcome === 'contradicts' ? outcome : 'same'));
          expect(log.import(last)).toEqual(again);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('StatedFacts', () => {
  it('tells a hundred thousand facts apart', () => {
    const stated = new StatedFacts();
    for (let row = 1; row <= 100_000; row += 1) expect(stated.add(`key ${row}`, 'x', row)).toBeNull();
    expect(stated.add('key 7', 'x', 100_001)).toBe('repeated');
    expect(stated.add('key 99999', 'y', 100_002)).toBe(99_999);
    expect(stated.has('key 100001')).toBe(false);
    expect([stated.count('n'), stated.count('n')]).toEqual([1, 2]);
  });
});
