import type { Queryable } from '#database';
import { parseDay } from '#kernel';
import { measureCatalogue, readingFor, readTogether } from '#maturity/domain';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { monthReported } from '../../../../test/support/ratio-ladder-factory.js';
import { ReadingStore } from './reading-store.js';

const RATIO = ['dossiers.fullProcess', 'dossiers.resolved'];
const readings = RATIO.map((id) =>
  readTogether(readingFor({ measure: measureCatalogue.get(id)!, windowMonths: 12 }), RATIO),
);
const BEFORE = { time: '2024-01-01T00:00:00Z' };

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
});

/**
 * Projects events about two org units below P. Returns what is read of P, and the statements about reports.
 */
async function read(...events: CloudEvent[]) {
  const tree = [
    established('P', undefined, BEFORE),
    established('A', 'P', BEFORE),
    established('B', 'P', BEFORE),
  ];
  await log.append([...tree, ...events]);
  await log.newProjector().catchUp();
  const statements: string[] = [];
  const q: Queryable = {
    query: (sql, values) => {
      const text = typeof sql === 'string' ? sql : sql.text;
      if (text.includes('reported_flows')) statements.push(text);
      return log.database.query(sql, values);
    },
  };
  const values = await new ReadingStore().read(q, ['P'], readings, parseDay('2025-07-01')!);
  return { values: readings.map(({ key }) => values.get('P')!.get(key)!), statements: statements.length };
}

const resolved = (orgunit: string, fullProcess: boolean) =>
  cloudEvent('dossier.resolved', {
    ...{ orgunit, subject: 'service/1', time: '2025-05-02T03:00:00Z' },
    data: { dossier: '1', onTime: true, result: 'paper', fullProcess },
  });
const both = { 'dossiers.resolved': 100, 'dossiers.fullProcess': 40 };

describe('a read of a ratio of flows', () => {
  it('asks nothing of reports where single events alone count, and leaves nothing out', async () => {
    const { values, statements } = await read(resolved('A', true), resolved('B', false));
    expect(values.map(({ amount }) => amount)).toEqual([1, 2]);
    expect(statements).toBe(0);
  });

  it('runs one statement about the sets of flows where every report gives all of them', async () => {
    const reports = ['A', 'B'].flatMap((unit) =>
      ['2025-04', '2025-05'].map((month) => monthReported(unit, month, both)),
    );
    const { values, statements } = await read(...reports);
    expect(values.map(({ amount }) => amount)).toEqual([160, 400]);
    expect(statements).toBe(1);
  });

  it('reads the months that lack a flow, and leaves them out', async () => {
    const { values, statements } = await read(
      monthReported('A', '2025-05', both),
      monthReported('B', '2025-05', { 'dossiers.resolved': 150 }),
    );
    expect(values).toMatchObject([{ amount: 40 }, { amount: 100, leftOut: { amount: 150, units: 1 } }]);
    expect(statements).toBe(2);
  });

  it('counts single events of the other flow, so that a report beside them is whole', async () => {
    const { values } = await read(
      monthReported('A', '2025-05', { 'dossiers.resolved': 150 }),
      resolved('A', true),
    );
    expect(values.map(({ amount }) => amount)).toEqual([1, 150]);
  });
});
