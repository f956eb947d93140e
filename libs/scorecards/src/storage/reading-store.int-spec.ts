import fc from 'fast-check';
import { addMonths, parseDay, type Day } from '#kernel';
import type { LoggedEvent } from '#event-log/domain';
import {
  measureCatalogue,
  readingFor,
  type Contribution,
  type Reading,
  type ReadValue,
} from '#maturity/domain';
import type { OrgTree } from '#org-units/domain';
import { ProjectedLog } from '../../../../test/support/projected-log.js';
import { randomHistories, units } from '../../../../test/support/random-history.js';
import { allContributions, treeOf } from '../../../../test/support/reference-sums.js';
import { ReadingStore } from './reading-store.js';
import { inSnapshot } from './snapshot.js';

const measures = [
  'services.eligible',
  'services.retired',
  'datasets.fresh',
  'dossiers.received',
  'dossiers.received.reported',
  'dossiers.received.trailing',
  'deliveryModels.uses',
  'services.daysFromIdea',
];
const readings: Reading[] = [1, 12].flatMap((months) =>
  measures.map((id) =>
    readingFor({ measure: measureCatalogue.get(id)!, windowMonths: months, counted: true }),
  ),
);

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());

describe('ReadingStore', () => {
  it('reads what the facts say, of any body and as of any days at once', async () => {
    const first = parseDay('2023-10-01') ?? 0;
    const days = fc.array(fc.integer({ min: first, max: first + 1200 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(randomHistories(50), days, async (history, asOf) => {
        await log.emptyLog();
        await log.emptyReadModels();
        await log.append(history);
        await log.newProjector().catchUp();
        const facts = await naive();
        const store = new ReadingStore();
        await inSnapshot(log.database, async (snapshot) => {
          const tree = await store.trees.load(snapshot);
          const ids = units.flatMap((code) => tree.find(code)?.id ?? []);
          const table = await store.readTable(snapshot, tree, ids, readings, asOf);
          for (const code of units.filter((unit) => tree.find(unit))) {
            for (const day of asOf) {
              const found = table.at(tree.find(code)?.id, day);
              for (const reading of readings) {
                expect([code, day, reading.key, inOrder(found.get(reading.key))]).toEqual([
                  code,
                  day,
                  reading.key,
                  inOrder(naiveValue(facts, code, reading, day)),
                ]);
              }
            }
          }
        });
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('measures nothing of a body that it does not know', async () => {
    const found = await new ReadingStore().read(log.database, ['nowhere'], readings.slice(0, 1), 20_000);
    const nothing = { amount: 0, measured: false, coverage: { reporting: 0, of: 1 } };
    expect([...(found.get('nowhere') ?? [])]).toEqual([[readings[0]!.key, nothing]]);
  });
});

interface Facts {
  tree: OrgTree;
  contributions: { orgUnit: string; contribution: Contribution }[];
}

async function naive(): Promise<Facts> {
  const events: LoggedEvent[] = await log.reader.after(log.database, 0, 100_000);
  return { tree: treeOf(events), contributions: allContributions(events, log.zone) };
}

function naiveValue(facts: Facts, code: string, reading: Reading, asOf: Day): ReadValue {
  const scale = 10 ** (measureCatalogue.get(reading.measure)?.decimals ?? 0);
  const upTo = contributionsTo(facts, code, reading.measure, asOf);
  const counted = upTo.filter(({ contribution: { day } }) => isInWindow(reading, day, asOf));
  const children = facts.tree.children(code).filter(({ status }) => status === 'active');
  const reporting = children.filter((child) =>
    isMeasured(contributionsTo(facts, child.code, reading.measure, asOf)),
  );
  const measured = isMeasured(upTo);
  const value = {
    amount: sumOf(counted, ({ amount }) => amount) / scale,
    measured,
    coverage:
      children.length === 0
        ? { reporting: measured ? 1 : 0, of: 1 }
        : { reporting: reporting.length, of: children.length },
  };
  if (!reading.perSubject) return value;
  const subjects = new Map<string, Found>();
  for (const each of counted) {
    const key = `${each.orgUnit} ${each.contribution.subject}`;
    subjects.set(key, [...(subjects.get(key) ?? []), each]);
  }
  return {
    ...value,
    subjects: [...subjects.values()].filter(isMeasured).map((of) => ({
      orgUnit: of[0]!.orgUnit,
      subject: of[0]!.contribution.subject!,
      amount: sumOf(of, ({ amount }) => amount) / scale,
    })),
  };
}

type Found = Facts['contributions'];

function contributionsTo({ tree, contributions }: Facts, code: string, measure: string, asOf: Day): Found {
  return contributions.filter(
    ({ orgUnit, contribution }) =>
      contribution.measure === measure &&
      contribution.day <= asOf &&
      tree.get(orgUnit) &&
      tree.isWithin(orgUnit, code),
  );
}

function isInWindow({ windowMonths }: Reading, day: Day, asOf: Day): boolean {
  return windowMonths === null || day > addMonths(asOf, -windowMonths);
}

function isMeasured(found: Found): boolean {
  return sumOf(found, ({ n = 1 }) => n) > 0;
}

function sumOf(found: Found, what: (contribution: Contribution) => number): number {
  return found.reduce((sum, { contribution }) => sum + what(contribution), 0);
}

function inOrder(value: ReadValue | undefined): unknown {
  const keyOf = ({ orgUnit, subject }: { orgUnit: string; subject: string }): string =>
    `${orgUnit} ${subject}`;
  const subjects =
    value?.subjects && [...value.subjects].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return subjects ? { ...value, subjects } : value;
}
