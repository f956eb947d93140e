import { LINES, Runs } from '#intake';
import {
  cloudEvent,
  established,
  retraction,
  type CloudEvent,
} from '../../../../test/support/cloud-event-factory.js';
import { startRecorderApp, type RecorderApp } from '../../../../test/support/recorder-app.js';

let recorder: RecorderApp;
let key: string;

beforeAll(async () => {
  recorder = await startRecorderApp();
  key = await recorder.newKey({ rights: ['events:write', 'read', 'administer'] });
  await recorder.seed(established('VN-HN'));
});
afterAll(() => recorder.close());

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function call(method: string, path: string, options: RequestInit = {}, by = key): Promise<Answer> {
  const headers = { authorization: `Bearer ${by}`, ...(options.headers as Record<string, string>) };
  const response = await fetch(`${recorder.url}/api/v1${path}`, { method, ...options, headers });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

async function newRun(by = key): Promise<string> {
  const { status, body } = await call('POST', '/runs', {}, by);
  expect(status).toBe(201);
  return body['id'] as string;
}

function sendBatch(events: CloudEvent[], headers: Record<string, string> = {}, by = key): Promise<Answer> {
  const type = { 'content-type': 'application/cloudevents-batch+json' };
  const options = { headers: { ...type, ...headers }, body: JSON.stringify(events) };
  return call('POST', '/events', options, by);
}

function sendLines(events: CloudEvent[], headers: Record<string, string> = {}): Promise<Answer> {
  const body = events.map((event) => JSON.stringify(event)).join('\n');
  return call('POST', '/events', { headers: { 'content-type': LINES, ...headers }, body });
}

/** Returns the runs in which events with this source were stored. */
async function runsOf(source: string): Promise<(string | null)[]> {
  const { rows } = await recorder.database.query<{ run: string | null }>(
    'select run from event_log.events where source = $1 order by position',
    [source],
  );
  return rows.map(({ run }) => run);
}

/**
 * Returns a tree of org units in the order of its file, children first, with a fact of the lowest one before.
 */
function childrenFirst(prefix: string, source: string): CloudEvent[] {
  const code = (name: string): string => `${prefix}-${name}`;
  return [
    cloudEvent('service.registered', { source, orgunit: code('CHC') }),
    established(code('CHC'), code('BADJIA'), { source }),
    established(code('BADJIA'), code('BO'), { source }),
    established(code('BO'), code('SL'), { source }),
    established(code('SL'), undefined, { source }),
  ];
}

describe('POST /events', () => {
  it('takes a tree of org units whose children stand before their parents in one request', async () => {
    expect(await sendBatch(childrenFirst('ONE', '/tree/1'))).toMatchObject({
      status: 202,
      body: { accepted: 5 },
    });
    expect(await runsOf('/tree/1')).toEqual([null, null, null, null, null]);
    expect((await sendBatch([cloudEvent('dossier.submitted')])).body).not.toHaveProperty('waiting');
  });

  it('takes such a tree as lines, which are a run of their own', async () => {
    expect(await sendLines(childrenFirst('LINES', '/tree/2'))).toMatchObject({
      status: 202,
      body: { accepted: 5 },
    });
    const runs = await runsOf('/tree/2');
    expect(new Set(runs)).toEqual(new Set([runs[0]]));
    expect(await call('GET', `/runs/${runs[0]}`)).toMatchObject({
      status: 200,
      body: { accepted: 5, waiting: 0, closedAt: expect.any(String) },
    });
  });

  it('lets lines wait for a line that comes thousands of lines later', async () => {
    const source = '/tree/3';
    const facts = Array.from({ length: 2_500 }, () =>
      cloudEvent('dossier.submitted', { source, orgunit: 'LATE-CHC' }),
    );
    const answer = await sendLines([...facts, ...childrenFirst('LATE', source)]);
    expect(answer).toMatchObject({ status: 202, body: { accepted: 2_505, duplicates: 0 } });
    expect(answer.body).not.toHaveProperty('waiting');
  });

  it('refuses lines that waited in vain under their index, and stores all others', async () => {
    const lines = [
      cloudEvent('dossier.submitted'),
      cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' }),
      retraction({ source: '/nobody', id: '1' }),
      cloudEvent('dossier.submitted'),
    ];
    const errors = [
      { index: 1, code: 'unknown-unit' },
      { index: 2, code: 'target-unknown' },
    ];
    expect(await sendLines(lines)).toMatchObject({
      status: 422,
      body: { code: 'events-refused', accepted: 2, nextLine: 2, errorCount: 2, errors },
    });
    expect(await sendLines(lines, { prefer: 'handling=lenient' })).toMatchObject({
      status: 202,
      body: { accepted: 0, duplicates: 2, rejected: 2, errorCount: 2, errors },
    });
  });
});

describe('a run', () => {
  it('stores what waited with the request that brings it, and says how many wait', async () => {
    const run = await newRun();
    const [fact, chc, badjia, bo, sl] = childrenFirst('RUN', '/tree/4') as [
      CloudEvent,
      CloudEvent,
      CloudEvent,
      CloudEvent,
      CloudEvent,
    ];
    const inRun = { 'thang-run': run };
    const correction = { ...fact, id: 'correction', corrects: fact.id };
    const taken = retraction({ source: fact.source, id: 'correction' });
    const waiting = await sendBatch([taken, correction, fact], inRun);
    expect(waiting).toMatchObject({ status: 202, body: { accepted: 0, duplicates: 0, waiting: 3 } });
    expect(await sendLines([chc, badjia], inRun)).toMatchObject({ status: 202, body: { waiting: 5 } });
    expect(await sendBatch([sl, bo], inRun)).toMatchObject({ body: { accepted: 7, waiting: 0 } });
    expect(await runsOf('/tree/4')).toEqual(Array(7).fill(run));
    expect(await call('GET', `/runs/${run}`)).toMatchObject({ body: { accepted: 7, closedAt: null } });
    const closed = await call('POST', `/runs/${run}/close`);
    expect(closed).toMatchObject({ status: 200, body: { id: run, accepted: 7, waiting: 0, refused: 0 } });
    expect(await call('POST', `/runs/${run}/close`)).toEqual(closed);
  });

  it('lists what it refused by the line of the sender, page by page', async () => {
    const run = await newRun();
    const lost = [1, 2, 3].map(() => cloudEvent('dossier.submitted', { orgunit: 'NOWHERE' }));
    await sendBatch(lost, { 'thang-run': run, 'thang-first-line': '101' });
    expect(await call('POST', `/runs/${run}/close`)).toMatchObject({ body: { accepted: 0, refused: 3 } });
    const first = await call('GET', `/runs/${run}/refused?limit=2`);
    expect(first.body['items']).toEqual([
      expect.objectContaining({ line: 101, id: lost[0]!.id, code: 'unknown-unit', pointer: '/orgunit' }),
      expect.objectContaining({ line: 102, id: lost[1]!.id }),
    ]);
    const next = await call('GET', `/runs/${run}/refused?limit=2&cursor=${String(first.body['next'])}`);
    expect(next.body).toMatchObject({ items: [{ line: 103 }], next: null });
  });

  it('stores at its close what another sender made possible meanwhile', async () => {
    const run = await newRun();
    await sendBatch([cloudEvent('dossier.submitted', { orgunit: 'MEANWHILE' })], { 'thang-run': run });
    await sendBatch([established('MEANWHILE')]);
    expect(await call('POST', `/runs/${run}/close`)).toMatchObject({ body: { accepted: 1, refused: 0 } });
  });

  it('waits within the rights of its key only', async () => {
    const limited = await recorder.newKey({ rights: ['events:write'], orgUnit: 'VN-HN' });
    const run = await newRun(limited);
    const lost = cloudEvent('dossier.submitted', { orgunit: 'FOREIGN' });
    expect(await sendBatch([lost], { 'thang-run': run }, limited)).toMatchObject({ body: { waiting: 1 } });
    await sendBatch([established('FOREIGN')]);
    expect(await call('POST', `/runs/${run}/close`, {}, limited)).toMatchObject({
      body: { accepted: 0, refused: 1 },
    });
    const { body } = await call('GET', `/runs/${run}/refused`, {}, limited);
    expect(body).toMatchObject({ items: [{ code: 'outside-scope' }] });
  });

  it('does not exist for another key', async () => {
    const run = await newRun();
    const other = await recorder.newKey();
    const answers = [
      await call('GET', `/runs/${run}`, {}, other),
      await call('GET', `/runs/${run}/refused`, {}, other),
      await call('POST', `/runs/${run}/close`, {}, other),
      await sendBatch([cloudEvent('dossier.submitted')], { 'thang-run': run }, other),
      await sendBatch([cloudEvent('dossier.submitted')], { 'thang-run': 'seven' }),
    ];
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(
      Array(5).fill([404, 'run-not-found']),
    );
    expect(await call('GET', `/runs/${run}`)).toMatchObject({ body: { closedAt: null } });
  });

  it('takes no events once it is closed or its lease has ended', async () => {
    const [closed, ended] = [await newRun(), await newRun()];
    await call('POST', `/runs/${closed}/close`);
    await recorder.database.query('update event_log.runs set lease_until = now() where id = $1', [ended]);
    for (const run of [closed, ended]) {
      expect(await sendBatch([cloudEvent('dossier.submitted')], { 'thang-run': run })).toMatchObject({
        status: 409,
        body: { code: 'run-closed' },
      });
    }
  });

  it('is renewed by each request', async () => {
    const run = await newRun();
    await recorder.database.query(
      `update event_log.runs set lease_until = lease_until - interval '50 seconds' where id = $1`,
      [run],
    );
    const before = (await call('GET', `/runs/${run}`)).body['leaseUntil'] as string;
    await sendBatch([cloudEvent('dossier.submitted')], { 'thang-run': run });
    const after = (await call('GET', `/runs/${run}`)).body['leaseUntil'] as string;
    expect(Date.parse(after) - Date.parse(before)).toBeGreaterThanOrEqual(49_000);
  });

  it('is inspected when it closes: warnings by kind with their count and the newest three examples', async () => {
    const run = await newRun();
    const inRun = { 'thang-run': run };
    const service = (name: string, code: number): CloudEvent =>
      cloudEvent(`service.${name}`, { source: '/run/warned', subject: `service/run-${code}` });
    await sendBatch(
      [1, 2, 3, 4, 5].map((code) => service('digitized', code)),
      inRun,
    );
    expect((await call('GET', `/runs/${run}`)).body['warnings']).toBeNull();
    // The registration comes later in the run than the fact that needs it.
    await sendBatch([service('registered', 5)], inRun);
    const closed = await call('POST', `/runs/${run}/close`, { headers: { 'accept-language': 'en' } });
    expect(closed.body['warnings']).toEqual([
      {
        code: 'service-not-counted',
        name: 'Service that does not count: never registered',
        advice: expect.stringContaining('service.registered') as string,
        source: '/run/warned',
        count: 4,
        intended: false,
        examples: [4, 3, 2].map((code) => ({
          position: expect.any(String) as string,
          pointer: '/subject',
          detail: expect.stringContaining(`never registered service/run-${code}:`) as string,
        })),
      },
    ]);
    await sendBatch([2, 3, 4].map((code) => service('registered', code)));
    expect((await call('GET', `/runs/${run}`)).body['warnings']).toMatchObject([
      { count: 1, examples: [{ detail: expect.stringContaining('service/run-1') as string }] },
    ]);
    await sendBatch([service('registered', 1)]);
    expect((await call('GET', `/runs/${run}`)).body['warnings']).toEqual([]);
  });

  it('is inspected although its sender never closes it', async () => {
    const run = await newRun();
    await sendBatch([cloudEvent('service.digitized', { subject: 'service/run-9' })], { 'thang-run': run });
    await recorder.database.query('update event_log.runs set lease_until = now() where id = $1', [run]);
    const runs = recorder.app.get(Runs, { strict: false });
    await runs.endRuns();
    expect((await call('GET', `/runs/${run}`)).body['warnings']).toMatchObject([{ count: 1 }]);
  });

  it('is inspected by another process when the one that had begun has died', async () => {
    const run = await newRun();
    await sendBatch([cloudEvent('service.digitized', { subject: 'service/run-10' })], { 'thang-run': run });
    await recorder.database.query('update event_log.runs set lease_until = now() where id = $1', [run]);
    await recorder.database.query(
      `insert into warnings.inspected_runs (run, leased_until) values ($1, now() + interval '1 minute')`,
      [run],
    );
    const runs = recorder.app.get(Runs, { strict: false });
    await runs.endRuns();
    expect((await call('GET', `/runs/${run}`)).body['warnings']).toBeNull();
    await recorder.database.query('update warnings.inspected_runs set leased_until = now()');
    await runs.endRuns();
    expect((await call('GET', `/runs/${run}`)).body['warnings']).toMatchObject([{ count: 1 }]);
  });

  it('needs the right to record events', async () => {
    const reader = await recorder.newKey({ rights: ['read'] });
    expect(await call('POST', '/runs', {}, reader)).toMatchObject({ status: 403 });
    expect(await call('POST', '/runs/1/close', {}, reader)).toMatchObject({ status: 403 });
  });

  it('is refused with a first line that is no number', async () => {
    const run = await newRun();
    const headers = { 'thang-run': run, 'thang-first-line': 'one' };
    expect(await sendBatch([cloudEvent('dossier.submitted')], headers)).toMatchObject({
      status: 400,
      body: { errors: [{ header: 'Thang-First-Line' }] },
    });
  });
});
