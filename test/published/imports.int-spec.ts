import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { processOf, type CanadianService } from '../../apps/thang/src/samples/canada.js';
import { established } from '../support/cloud-event-factory.js';
import { ImportsClient, type ListMapping } from '../support/imports-client.js';
import { startRecorderApp, type RecorderApp } from '../support/recorder-app.js';

const samples = join(import.meta.dirname, '../../config/samples');
const releases = join(import.meta.dirname, '../data/govuk-releases');

let recorder: RecorderApp;
let imports: ImportsClient;

beforeAll(async () => {
  recorder = await startRecorderApp();
  imports = new ImportsClient(recorder.url, await recorder.newKey({ rights: ['events:write', 'read'] }));
});
afterAll(() => recorder.close());

interface Report {
  subject: string;
  to: string;
  quantities: Record<string, number>;
}

/** Returns the reports that count, of all sources. */
async function reports(type = 'vn.thang.activity.reported.v1'): Promise<Report[]> {
  const { rows } = await recorder.database.query<Report>(
    `select subject, canonical::jsonb #>> '{data,period,to}' as to,
       canonical::jsonb #> '{data,quantities}' as quantities
     from event_log.events e where type = $1
       and not exists (select from event_log.events r where r.amends = e.position)`,
    [type],
  );
  return rows;
}

describe('Canada’s inventory as a CSV', () => {
  const path = join(samples, 'canada/services.csv');
  const rows: CanadianService[] = parse(readFileSync(path), { columns: true });
  const period = '01/04/2023 - 31/03/2024';

  beforeAll(async () => {
    const units = [...new Set(rows.map(({ owner_org }) => owner_org))];
    await recorder.seed(
      established('CA', undefined, { data: { name: 'Canada', level: 'nation' } }),
      ...units.map((code) =>
        established(code, 'CA', { data: { name: code, level: 'ministry', parent: 'CA' } }),
      ),
    );
  });

  /** Answers the one question of the list: which year its figures are of. */
  async function preview(content: Buffer | string): Promise<{ id: string; counts: Record<string, number> }> {
    const asked = await imports.preview(content, { orgUnit: 'CA', asOf: '2024-03-31' });
    if (asked.state === 'previewed') return asked;
    expect(asked.questions).toEqual([expect.objectContaining({ kind: 'field', field: 'period' })]);
    const columns = asked.file!.headings.map(({ text, field }) => ({ heading: text, field }));
    const mapping: ListMapping = { layout: 'services', columns, constants: { period } };
    await imports.call('PATCH', `/${asked.id}`, { mapping });
    return imports.settled(asked.id);
  }

  it('gives the full-process, partial and other services of the publisher, each once', async () => {
    const { id, counts } = await preview(await readFile(path));
    const distinct = new Set(rows.map(({ service_id }) => service_id)).size;
    expect(counts).toEqual({ new: distinct, same: rows.length - distinct, changed: 0, rejected: 0 });
    expect(await imports.confirm(id)).toMatchObject({ state: 'recorded', counts });
    const { rows: found } = await recorder.database.query<{ process: string; count: string }>(
      `select canonical::jsonb #>> '{data,process}' as process, count(*)
       from event_log.events where type = 'vn.thang.service.digitized.v1' group by 1`,
    );
    const byId = new Map(rows.map((row) => [row.service_id, row]));
    for (const process of ['full', 'partial', 'none'] as const) {
      const wanted = [...byId.values()].filter((row) => processOf(row) === process).length;
      const counted = found
        .filter((each) => each.process === process)
        .reduce((sum, each) => sum + Number(each.count), 0);
      expect([process, counted]).toEqual([process, wanted]);
    }
  }, 60_000);

  it('changes nothing the second time, and corrects a restated figure without adding it', async () => {
    const text = await readFile(path, 'utf8');
    expect((await preview(text)).counts).toMatchObject({ new: 0, changed: 0, same: rows.length });
    const [first] = rows;
    const line = text.split('\n').find((each) => each.startsWith(`${first!.service_id},`))!;
    const restated = text.replace(line, line.replace(/,\d+(\r?)$/, ',999999$1'));
    const { id, counts } = await preview(restated);
    expect(counts).toMatchObject({ new: 0, changed: 1, same: rows.length - 1 });
    await imports.confirm(id);
    const ofFirst = (await reports()).filter(({ subject }) => subject === `service/${first!.service_id}`);
    expect(ofFirst.map(({ quantities }) => quantities['dossiers.received'])).toEqual([999_999]);
  }, 60_000);
});

describe('GOV.UK’s releases as CSV', () => {
  const read = (day: string): Buffer => readFileSync(join(releases, `services-${day}.csv`));
  const rowsOf = (day: string): Record<string, string>[] => parse(read(day), { columns: true });

  beforeAll(async () => {
    const units = new Map(
      ['2016-03-21', '2016-07-12'].flatMap(rowsOf).map((row) => [row['Abbr']!, row['Department']!]),
    );
    await recorder.seed(
      established('GOVUK', undefined, { data: { name: 'UK', level: 'nation' } }),
      ...[...units].map(([code, name]) =>
        established(code, 'GOVUK', { data: { name, level: 'ministry', parent: 'GOVUK' } }),
      ),
    );
  });

  async function importRelease(day: string): Promise<Record<string, number>> {
    const uploaded = await imports.preview(read(day), { orgUnit: 'GOVUK', asOf: '2016-12-31' });
    const columns = uploaded.file!.headings.map(({ text }) => {
      const [, year, quarter, what] = /^(\d{4})-Q(\d) (Vol\.|Digital vol\.)$/.exec(text) ?? [];
      if (year === undefined) {
        const field = { Abbr: 'orgUnit', Slug: 'code' }[text] ?? null;
        return { heading: text, field };
      }
      const field = what === 'Vol.' ? 'quantities.dossiers.received' : 'quantities.dossiers.online';
      const month = Number(quarter) * 3;
      const to = new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
      return {
        heading: text,
        field,
        period: { from: `${year}-${String(month - 2).padStart(2, '0')}-01`, to },
      };
    });
    const constants = { basis: 'trailing-12-months' };
    await imports.call('PATCH', `/${uploaded.id}`, {
      mapping: { layout: 'activity.reported', columns, constants, decimal: '.' },
    });
    const { id, counts } = await imports.settled(uploaded.id);
    expect(await imports.confirm(id)).toMatchObject({ state: 'recorded', counts });
    return counts;
  }

  it('finds slug, department and the quarters in the headings by itself', async () => {
    const { file } = await imports.preview(read('2016-03-21'), { orgUnit: 'GOVUK' });
    const proposed = new Map(file!.headings.map(({ text, field, period }) => [text, [field, period?.to]]));
    expect(proposed.get('Slug')).toEqual(['code', undefined]);
    expect(proposed.get('Abbr')).toEqual(['orgUnit', undefined]);
    expect(proposed.get('2014-Q1 Vol.')).toEqual(['quantities.dossiers.received', '2014-03-31']);
    expect(proposed.get('2015-Q2 Digital vol.')).toEqual(['quantities.dossiers.online', '2015-06-30']);
  });

  it('restates figures of an earlier release and doubles none', async () => {
    const first = await importRelease('2016-03-21');
    expect(first).toMatchObject({ changed: 0, rejected: 0 });
    const second = await importRelease('2016-07-12');
    expect(second['changed']).toBeGreaterThan(20);
    const wanted = new Map<string, number>();
    for (const day of ['2016-03-21', '2016-07-12'])
      for (const row of rowsOf(day))
        for (const [heading, text] of Object.entries(row)) {
          const [, year, quarter] = /^(\d{4})-Q(\d) Vol\.$/.exec(heading) ?? [];
          if (!year || text === '' || !/^[\d,]+$/.test(text)) continue;
          const to = new Date(Date.UTC(Number(year), Number(quarter) * 3, 0)).toISOString().slice(0, 10);
          wanted.set(`service/${row['Slug']} ${to}`, Number(text.replaceAll(',', '')));
        }
    const found = (await reports()).filter(({ to }) => to < '2016-01-01');
    const received = found.flatMap(({ subject, to, quantities }) => {
      const amount = quantities['dossiers.received'];
      return amount === undefined ? [] : [[`${subject} ${to}`, amount] as const];
    });
    expect(received).toHaveLength(wanted.size);
    expect(new Map(received)).toEqual(wanted);
  });
});
