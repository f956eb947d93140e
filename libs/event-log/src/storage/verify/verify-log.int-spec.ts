import { createHash } from 'node:crypto';
import { ManualClock } from '#kernel';
import {
  cloudEvent,
  established,
  permitAll,
  retraction,
  valid,
} from '../../../../../test/support/cloud-event-factory.js';
import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { EventLog, eventLogMigrations, readDigest, verifyLog, type LogDigest } from '../../index.js';

let test: TestDatabase;
let log: EventLog;

/** Appends eight events in four batches: 1–2, 3–5, 6–7, 8. */
beforeEach(async () => {
  test = await createTestDatabase(eventLogMigrations);
  log = new EventLog(test.database, new ManualClock(Date.parse('2025-08-01T00:00:00Z')));
  const fact = cloudEvent('service.digitized');
  const groups = [
    [established('A'), established('B', 'A')],
    [fact, cloudEvent('dossier.submitted', { backfill: true }), cloudEvent('dossier.submitted')],
    [cloudEvent('service.digitized', { corrects: fact.id }), retraction(fact)],
    [cloudEvent('org-unit.renamed', { subject: 'org-unit/A' })],
  ];
  for (const events of groups)
    await log.append({ events: events.map(valid), mode: 'atomic', policy: permitAll });
});
afterEach(() => test.drop());

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function alterationAfter(statement: string, values: unknown[] = []): Promise<unknown> {
  await test.database.query(statement, values);
  return (await verifyLog(test.database)).alteration;
}

describe('verifyLog', () => {
  it('finds no alteration in an untouched log, and reports its progress', async () => {
    const progress: unknown[] = [];
    const found = await verifyLog(test.database, { onProgress: (step) => progress.push(step) });
    expect(found).toEqual({
      position: 8,
      redacted: 0,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      alteration: null,
    });
    expect(progress.at(-1)).toEqual({ verified: 8, of: 8 });
  });

  it('finds no alteration in an empty log', async () => {
    const empty = await createTestDatabase(eventLogMigrations);
    expect(await verifyLog(empty.database)).toMatchObject({ position: 0, alteration: null });
    await empty.drop();
  });

  it('counts an erased text as redacted, not as altered', async () => {
    await test.database.query('update event_log.events set canonical = null where position in (4, 7)');
    expect(await verifyLog(test.database)).toMatchObject({ redacted: 2, alteration: null });
  });

  it('names the position of an altered text', async () => {
    const alteration = await alterationAfter(
      `update event_log.events set canonical = replace(canonical, '"web"', '"post"') where position = 4`,
    );
    expect(alteration).toMatchObject({ position: 4, upTo: 4 });
  });

  it('names the batch when the text and the hash were altered together', async () => {
    const { rows } = await test.database.query<{ canonical: string }>(
      'select canonical from event_log.events where position = 4',
    );
    const forged = rows[0]!.canonical.replace('"web"', '"post"');
    const alteration = await alterationAfter(
      'update event_log.events set canonical = $1, hash = $2 where position = 4',
      [forged, sha256(forged)],
    );
    expect(alteration).toMatchObject({ position: 3, upTo: 5 });
  });

  it.each([
    ['source', "'/x'", 3],
    ['id', "'x'", 3],
    ['type', "'vn.thang.service.launched.v1'", 3],
    ['subject', "'service/2'", 3],
    ['subject', 'null', 4],
    ['org_unit', "'B'", 5],
    ['occurred_at', "occurred_at + interval '1 ms'", 5],
    ['recorded_at', "recorded_at - interval '1 s'", 5],
    ['backfill', 'false', 4],
    ['is_entity', 'true', 5],
    ['is_entity', 'false', 6],
    ['amends', '4', 6],
    ['chain', '2', 7],
    ['amends', '2, chain = 2', 8],
    ['amends', 'null, chain = null', 6],
  ])('names the position of the row whose column %s was set to %s', async (column, value, position) => {
    const alteration = await alterationAfter(
      `update event_log.events set ${column} = ${value} where position = ${position}`,
    );
    expect(alteration).toMatchObject({ position, upTo: position });
  });

  it('finds deleted events and batches, in the middle and at the end', async () => {
    expect(await alterationAfter('delete from event_log.events where position = 8')).toMatchObject({
      position: 8,
    });
    expect(await alterationAfter('delete from event_log.batches where last_position = 8')).toMatchObject({
      position: 8,
    });
    expect(await alterationAfter('delete from event_log.events where position = 4')).toMatchObject({
      position: 4,
    });
  });

  it('finds an inserted event', async () => {
    const copy = `insert into event_log.events select (jsonb_populate_record(e, '{"position": 9, "id": "forged"}')).* from event_log.events e where position = 4`;
    expect(await alterationAfter(copy)).toMatchObject({ position: 9 });
    expect(await alterationAfter('update event_log.head set position = 9')).toMatchObject({ position: 9 });
  });

  it.each([
    ['was removed', 'delete from event_log.event_ids where position = 4', 4],
    ['leads to another event', 'update event_log.event_ids set position = 5 where position = 4', 4],
    ['was added', "insert into event_log.event_ids values ('/forged', 'forged', 4)", 8],
  ])('finds an identity that %s', async (_, alteration, position) => {
    expect(await alterationAfter(alteration)).toMatchObject({ position });
  });

  it('finds two events whose positions were swapped', async () => {
    const swap = `
      update event_log.events set position = -position where position in (4, 5);
      update event_log.events set position = 9 + position where position < 0;
      update event_log.event_ids set position = 9 - position where position in (4, 5)`;
    expect(await alterationAfter(swap)).toMatchObject({ position: 3, upTo: 5 });
  });

  it.each([
    ['hash', "sha256('x')", 3, 5],
    ['first_position', '4', 3, 3],
    ['recorded_at', "recorded_at - interval '1 day'", 3, 3],
    ['last_position', '6', 3, 6],
  ])('finds a batch whose %s was altered', async (column, value, position, upTo) => {
    const alteration = await alterationAfter(
      `update event_log.batches set ${column} = ${value} where last_position = 5`,
    );
    expect(alteration).toMatchObject({ position, upTo });
  });

  it.each([
    ['position', '7'],
    ['chain_hash', "sha256('x')"],
    ['recorded_at', "recorded_at - interval '1 ms'"],
    ['tree_position', '2'],
  ])('finds a head whose %s was altered', async (column, value) => {
    expect(await alterationAfter(`update event_log.head set ${column} = ${value}`)).not.toBeNull();
  });

  it('returns another digest after an append', async () => {
    const before = (await verifyLog(test.database)).digest;
    await log.append({ events: [valid(cloudEvent('dossier.submitted'))], mode: 'atomic', policy: permitAll });
    expect((await verifyLog(test.database)).digest).not.toBe(before);
  });

  /** Cuts the last batch off as if it had never been: events, identities, batch and head. */
  const cutOff = `
    delete from event_log.events where position = 8;
    delete from event_log.event_ids where position = 8;
    delete from event_log.batches where last_position = 8;
    update event_log.head set position = 7, tree_position = 2, (chain_hash, recorded_at) =
      (select hash, recorded_at from event_log.batches where last_position = 7)`;

  it('finds that the newest batch was cut off by a subscriber that has read it', async () => {
    await test.database.query(
      `insert into event_log.checkpoints (subscriber, position) values ('projector', 8)`,
    );
    expect(await alterationAfter(cutOff)).toMatchObject({ position: 8, upTo: 8 });
  });

  it('finds that the newest batch was cut off by a digest that was noted before', async () => {
    const { position, digest } = await verifyLog(test.database);
    expect(await readDigest(test.database)).toEqual({ position, digest });
    expect(await alterationAfter(cutOff)).toBeNull();
    const { alteration } = await verifyLog(test.database, { expected: { position, digest } });
    expect(alteration).toMatchObject({ position: 8, upTo: 8 });
  });

  it('accepts a digest that was noted before further appends, and finds that the log was rewritten since', async () => {
    const { position, digest } = await verifyLog(test.database);
    await log.append({ events: [valid(cloudEvent('dossier.submitted'))], mode: 'atomic', policy: permitAll });
    const found = async (expected: LogDigest): Promise<unknown> =>
      (await verifyLog(test.database, { expected })).alteration;
    expect(await found({ position, digest })).toBeNull();
    expect(await found({ position, digest: 'f'.repeat(64) })).toMatchObject({ position: 1, upTo: 8 });
    expect(await found({ position: 4, digest })).toMatchObject({ position: 1, upTo: 4 });
  });
});
