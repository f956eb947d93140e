import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { Database } from '#database';
import { Checkpoints } from '#event-log';
import { FrameworkSet } from '#maturity';
import { cloudEvent, established, type CloudEvent } from '../../../../test/support/cloud-event-factory.js';
import { weekdays } from '../../../../test/support/logged-event-factory.js';
import {
  datasetOpened,
  serviceRegistered,
  services,
} from '../../../../test/support/service-event-factory.js';
import { frameworkFrom, kpiYaml } from '../../../../test/support/framework-factory.js';
import { ProjectedLog } from '../../../../test/support/projected-log-fixture.js';
import { randomHistories } from '../../../../test/support/history-arbitrary.js';
import { referenceTotals, storedTotals } from '../../../../test/support/reference-totals.js';
import { inSnapshot } from '../storage/snapshot.js';
import { OrgUnitTrees } from '../storage/org-unit-trees.js';
import { RebuildRunningError } from './rebuild-lock.js';
import { Rebuild } from './rebuild.js';

const onlineServices = kpiYaml({
  unit: 'count',
  numerator: 'services.withOnlineDossier',
  denominator: undefined,
  zeroDenominator: undefined,
  window: { months: 12 },
  driver: undefined,
});

let log: ProjectedLog;
beforeAll(async () => {
  log = await ProjectedLog.create();
});
afterAll(() => log.drop());
beforeEach(async () => {
  await log.emptyLog();
  await log.emptyReadModels();
});

describe('Rebuild', () => {
  it('makes read models identical to those that were projected batch by batch (I3)', async () => {
    const cases = fc.record({
      history: randomHistories(60),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      batchSize: fc.integer({ min: 1, max: 25 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ history, share, batchSize }) => {
        await log.emptyLog();
        await log.emptyReadModels();
        const split = Math.ceil(history.length * share);
        await log.append(history.slice(0, split));
        await log.newProjector().catchUp({ batchSize });
        const grown = await everything();
        const { differences } = await newRebuild().run();
        expect(differences?.first ?? []).toEqual([]);
        expect(await everything()).toEqual(grown);
        // The projector goes on from the rebuilt read models as it would from the old ones.
        await log.append(history.slice(split));
        await log.newProjector().catchUp({ batchSize });
        expect(await storedTotals(log.database)).toEqual(await reference());
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('includes events that are projected while it runs', async () => {
    await record(established('A'), established('B', 'A'), ...services(20, 10, { unit: 'B' }));
    const late = serviceRegistered(99, { unit: 'B', on: '2024-02-29' });
    const { differences, position } = await newRebuild(new OvertakenCheckpoints(() => record(late))).run();
    expect(position).toBe((await log.reader.head(log.database)).position);
    expect(differences?.count).toBe(0);
    expect(await storedTotals(log.database)).toEqual(await reference());
  });

  it('lists differences and marks their org units with the cause "rebuild"', async () => {
    await record(established('A'), established('B', 'A'), ...services(3, 1, { unit: 'B' }));
    await log.database.query(`
      update read_models.rollups set amounts[1] = amounts[1] + 5
      where grain = 2 and scope = 0 and org_unit_id = (select id from read_models.org_units where code = 'B');
      delete from read_models.dirty_marks`);
    const { differences } = await newRebuild().run();
    expect(differences?.count).toBe(1);
    expect(differences?.first).toEqual([expect.objectContaining({ orgUnit: 'B', of: 'own', grain: 'ever' })]);
    expect(await storedTotals(log.database)).toEqual(await reference());
    const { rows } = await log.database.query(
      'select code, cause from read_models.dirty_marks join read_models.org_units on id = org_unit_id',
    );
    expect(rows).toEqual([{ code: 'B', cause: 'rebuild' }]);
  });

  it('finds no difference where merged org units reported the same entity on the same day', async () => {
    const used = (unit: string): CloudEvent =>
      cloudEvent('delivery-model.used', {
        subject: 'delivery-model/hotline',
        orgunit: unit,
        time: '2025-07-01T02:00:00Z',
        data: { count: 3 },
      });
    await record(
      ...[established('A'), established('B', 'A'), established('C', 'A'), used('B'), used('C')],
      cloudEvent('org-unit.merged', {
        subject: 'org-unit/B',
        time: '2025-07-02T02:00:00Z',
        data: { into: 'C' },
      }),
    );
    const { differences } = await newRebuild().run();
    expect(differences).toEqual({ count: 0, first: [], orgUnitIds: [] });
  });

  it('repairs a wrong tree, also in processes that have cached it', async () => {
    await record(established('A'), established('B', 'A'), ...services(3, 1, { unit: 'B' }));
    const { position } = await log.reader.head(log.database);
    const trees = new OrgUnitTrees();
    const right = [...(await trees.load(log.database)).rows()];
    await log.database.query(`
      update read_models.org_units set parent_id = null, level = null;
      update read_models.projected_tree set position = 0`);
    expect([...(await trees.load(log.database)).rows()]).toEqual([]);
    await newRebuild().run();
    const tree = await trees.load(log.database);
    expect([tree.position, ...tree.rows()]).toEqual([position, ...right]);
  });

  it('does not disturb readers of the old read models', async () => {
    await record(established('A'), ...services(3, 1));
    const before = await storedTotals(log.database);
    const seen = await inSnapshot(log.database, async (snapshot) => {
      const rebuilding = newRebuild().run();
      await setTimeout(500);
      const during = await storedTotals(snapshot);
      return { during, rebuilding };
    });
    await seen.rebuilding;
    expect(seen.during).toEqual(before);
    expect(await storedTotals(log.database)).toEqual(before);
  });

  it('refuses a second rebuild at the same time, and removes the schema that a killed one left', async () => {
    await record(established('A'), datasetOpened(1, 30));
    await log.database.query(
      'create schema read_models_next; create table read_models_next.rollups (n integer)',
    );
    const runs = await Promise.allSettled([newRebuild().run(), newRebuild().run()]);
    const failures = runs.flatMap((run) => (run.status === 'rejected' ? [run.reason as unknown] : []));
    expect(failures).toEqual([expect.any(RebuildRunningError)]);
    expect(await storedTotals(log.database)).toEqual(await reference());
  });

  it('needs at most four connections', async () => {
    await record(established('A'), ...services(3, 1));
    const database = new Database({ url: log.url, poolSize: 4 });
    const { reader, zone } = log;
    try {
      // Without stored ids, the rebuild has to create ids for segments.
      await database.query('truncate read_models.segments');
      await new Rebuild(database, reader, new Checkpoints(), zone, weekdays).run();
      expect(await storedTotals(database)).toEqual(await reference());
    } finally {
      await database.close();
    }
  });

  it('keeps the live read models when it is aborted', async () => {
    await record(established('A'), ...services(3, 1));
    const before = await everything();
    await expect(newRebuild().run({ signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow(
      'stopped',
    );
    expect(await everything()).toEqual(before);
    const { rows } = await log.database.query("select from pg_namespace where nspname = 'read_models_next'");
    expect(rows).toHaveLength(0);
  });

  it('is due when a framework asks for distinct counts that are not kept', async () => {
    const asked = new FrameworkSet([{ ...frameworkFrom({ kpis: [onlineServices] }), hash: 'asked' }]);
    const noOrgUnit = new FrameworkSet([]);
    const counted = 'services.withOnlineDossier.12m';
    const kept = async (): Promise<boolean> =>
      Object.keys(await storedTotals(log.database)).some((key) => key.includes(counted));
    await log.append([
      established('A'),
      cloudEvent('dossier.submitted', { orgunit: 'A', subject: 'service/1' }),
    ]);
    await log.newProjector(undefined, undefined, noOrgUnit).catchUp();
    expect(await kept()).toBe(false);
    expect(await newRebuild(undefined, noOrgUnit).isDue()).toBe(false);
    expect(await newRebuild(undefined, asked).isDue()).toBe(true);
    expect((await newRebuild(undefined, asked).run()).differences).toBeNull();
    expect(await kept()).toBe(true);
    expect(await newRebuild(undefined, asked).isDue()).toBe(false);
    expect(await storedTotals(log.database)).toEqual(await reference());
    await newRebuild(undefined, noOrgUnit).run();
    expect(await kept()).toBe(false);
  });

  it('is due after an update of the projection version; until then no event is projected', async () => {
    await record(established('A'), ...services(3, 1));
    expect(await newRebuild().isDue()).toBe(false);
    await log.database.query('update read_models.projection_version set version = version - 1');
    expect(await newRebuild().isDue()).toBe(true);
    const position = await log.projector.position();
    await record(serviceRegistered(50));
    expect(await log.projector.position()).toBe(position);
    expect((await newRebuild().run()).differences).toBeNull();
    await log.newProjector().catchUp();
    expect(await storedTotals(log.database)).toEqual(await reference());
  });
});

/**
 * Runs `overtake` after the rebuild has read the checkpoint for the first time, so that the live read models
 * move on.
 */
class OvertakenCheckpoints extends Checkpoints {
  private looked = false;

  constructor(private readonly overtake: () => Promise<void>) {
    super();
  }

  override async read(...args: Parameters<Checkpoints['read']>): Promise<number> {
    const position = await super.read(...args);
    if (!this.looked) await this.overtake();
    this.looked = true;
    return position;
  }
}

/** Appends events and projects them with a new projector, which has nothing cached. */
async function record(...events: CloudEvent[]): Promise<void> {
  await log.append(events);
  await log.newProjector().catchUp();
}

function newRebuild(
  checkpoints = new Checkpoints(),
  frameworks?: FrameworkSet,
  calendar = weekdays,
): Rebuild {
  return new Rebuild(log.database, log.reader, checkpoints, log.zone, calendar, frameworks);
}

async function reference(): Promise<Record<string, string>> {
  return referenceTotals(await log.reader.after(log.database, 0, 100_000), log.zone);
}

/** Dumps all rebuilt tables. */
async function everything(): Promise<unknown> {
  const tables = {
    rollups: 'org_unit_id, grain, start, scope',
    entity_totals: 'org_unit_id, measure_id, subject, day, scope',
    entities: 'org_unit_id, subject',
    adjustments: 'org_unit_id, subject, measure_id',
    distinct_counts: 'org_unit_id, measure_id, subject',
    effective_versions: 'chain',
    failed_events: 'org_unit_id, subject',
    source_days: 'org_unit_id, source, month',
    sources: 'org_unit_id, source',
    silences: 'org_unit_id, source, heard',
    reported_flows: 'org_unit_id, month',
  };
  const dumps = Object.entries(tables).map(async ([table, key]) => {
    const { rows } = await log.database.query(`select t::text from read_models.${table} t order by ${key}`);
    return [table, rows.map(({ t }) => t as string)] as const;
  });
  return Object.fromEntries(await Promise.all(dumps));
}
