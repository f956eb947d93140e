import type { ImportDocument } from '../../apps/recorder/src/imports/import.response.js';
import { established } from '../support/cloud-event-factory.js';
import { eventually } from '../support/eventually.js';
import { startThang, type RunningThang } from '../support/running-thang.js';

const ROWS = 3_000;

describe('kill -9 while a list is imported', () => {
  let thang: RunningThang;
  beforeAll(async () => {
    thang = await startThang();
    await thang.client.send([established('vn', undefined, { level: 'nation' })]);
  }, 120_000);
  afterAll(() => thang.close());

  const list = [
    'Mã TTHC;Tên TTHC',
    ...Array.from({ length: ROWS }, (_, n) => `${n + 1};Dịch vụ ${n + 1}`),
    'x;Một cột thừa;31/02/2026',
  ].join('\n');

  const find = async (id: string): Promise<ImportDocument> =>
    (await thang.client.get<ImportDocument>(`/imports/${id}`)).body;

  /** Kills everything once the import has done some rows in this state, and starts it again. */
  async function killWhile(id: string, state: string): Promise<void> {
    await eventually(async () => {
      const list = await find(id);
      if (list.state === state && list.rowsDone < 500) throw new Error('It has not begun yet.');
    });
    await thang.process.kill();
    await thang.restart();
  }

  async function until(id: string, state: string): Promise<ImportDocument> {
    const within = { withinMs: 90_000 };
    return eventually(async () => {
      const list = await find(id);
      if (list.state !== state) throw new Error(`It is ${list.state}.`);
      return list;
    }, within);
  }

  /** Returns how many events of the list are in the log, and in how many runs. */
  async function recorded(): Promise<{ events: number; distinct: number; runs: number }> {
    let cursor = '';
    const ids: string[] = [];
    const subjects = new Set<string>();
    const runs = new Set<string>();
    do {
      const path = `/events?orgUnit=vn&type=vn.thang.service.registered.v1&limit=500${cursor && `&cursor=${cursor}`}`;
      const { body } = await thang.client.get<{
        items: { event: { id: string; subject: string }; run: string | null }[];
        next: string | null;
      }>(path);
      for (const { event, run } of body.items) {
        ids.push(event.id);
        subjects.add(event.subject);
        runs.add(String(run));
      }
      cursor = body.next ?? '';
    } while (cursor !== '');
    return { events: ids.length, distinct: subjects.size, runs: runs.size };
  }

  it('reads, records and undoes it once, in one run each, without doubles (I12)', async () => {
    const { body } = await thang.client.upload<ImportDocument>('/imports?orgUnit=vn&fileName=list.csv', list);
    const { id } = body;
    await killWhile(id, 'reading');
    const preview = await until(id, 'previewed');
    expect(preview.counts).toEqual({ new: ROWS, same: 0, changed: 0, rejected: 1 });
    await thang.client.post(`/imports/${id}/confirm`, {});
    await killWhile(id, 'recording');
    const result = await until(id, 'recorded');
    expect(result.counts).toEqual(preview.counts);
    expect(await recorded()).toEqual({ events: ROWS, distinct: ROWS, runs: 1 });
    await thang.client.post(`/imports/${id}/undo`, {});
    await thang.process.kill();
    await thang.restart();
    expect((await until(id, 'undone')).undo).toEqual({ takenBack: ROWS, kept: 0, refused: 0 });
  }, 300_000);
});
