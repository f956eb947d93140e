import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import type { ListRecordsResponse } from '../../../apps/dashboard/src/records/records.response.js';
import { established } from '../../support/cloud-event-factory.js';
import { NONE, objections } from '../../support/running-browser.js';
import type { RunningThang } from '../../support/running-thang.js';

const root = join(import.meta.dirname, '../../..');
const CANADA = join(root, 'config/samples/canada/services.csv');
const release = (day: string): string => join(root, `test/data/govuk-releases/services-${day}.csv`);
const rowsOf = (text: string | Buffer): Record<string, string>[] => parse(text, { columns: true });

/** Enough of Canada's inventory for several departments; each record is a line. */
const LINES_OF_CANADA = 201;

export interface ImportsUnderTest {
  thang: RunningThang;
  /** Where files are written. */
  folder: string;
  /** Opens the page of imports. */
  open: () => Promise<Page>;
}

type Counts = Record<'new' | 'changed' | 'same' | 'rejected', number>;

/** The published lists of two countries, uploaded on the page as they are published. */
export function publishedListJourneys(on: () => ImportsUnderTest): void {
  const upload = async (unit: string, path: string): Promise<Page> => {
    const page = await on().open();
    await page.getByLabel('Organisation of the list').fill(unit);
    await page.getByRole('option', { name: unit }).first().click();
    await page.getByLabel('Choose a file', { exact: true }).setInputFiles(path);
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    return page;
  };
  const previewed = async (page: Page): Promise<Counts> => {
    await page.getByRole('heading', { level: 2, name: 'Preview', exact: true }).waitFor();
    expect(await objections(page)).toEqual(NONE);
    const count = async (outcome: string): Promise<number> => {
      const shown = page.locator('dl > div').filter({ hasText: new RegExp(`^${outcome}[0-9,]+$`) });
      return Number((await shown.locator('dd').innerText()).replaceAll(',', ''));
    };
    return {
      new: await count('New'),
      changed: await count('Changed'),
      same: await count('The same'),
      rejected: await count('Rejected'),
    };
  };
  const record = async (page: Page, rows: number): Promise<void> => {
    await page.getByRole('button', { name: `Record ${rows} row` }).press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Result', exact: true }).waitFor();
    await page.context().close();
  };
  /** Returns the received applications that count by the end of the period, with the number of versions. */
  const received = async (subject: string): Promise<[to: string, amount: number, versions: number][]> => {
    const { body } = await on().thang.client.get<ListRecordsResponse>(
      `/records?type=vn.thang.activity.reported.v1&subject=${subject}`,
    );
    return body.items.flatMap(({ state, versions }) => {
      const { period, quantities } = versions.at(-1)?.data as unknown as Report;
      const amount = quantities['dossiers.received'];
      return state === 'retracted' || amount === undefined ? [] : [[period.to, amount, versions.length]];
    });
  };

  it('takes Canada’s inventory as a CSV on the page after one question, restates a figure, doubles none', async () => {
    const { thang, folder } = on();
    const text = readFileSync(CANADA, 'utf8').split('\n').slice(0, LINES_OF_CANADA).join('\n');
    const rows = rowsOf(text);
    await establish(
      thang,
      ['CA', 'Canada'],
      new Map(rows.map((row) => [row['owner_org']!, row['owner_org']!])),
    );
    const path = join(folder, 'canada.csv');
    await writeFile(path, text);
    const asked = await upload('Canada', path);
    await asked.getByRole('heading', { level: 2, name: '1 question before the preview' }).waitFor();
    expect(await objections(asked)).toEqual(NONE);
    await asked.getByLabel('The list needs “Period” in every row').fill('01/04/2023 - 31/03/2024');
    await asked.getByRole('button', { name: 'Preview', exact: true }).click();
    const services = new Set(rows.map((row) => row['service_id'])).size;
    const counts = { new: services, changed: 0, same: rows.length - services, rejected: 0 };
    expect(await previewed(asked)).toEqual(counts);
    await record(asked, services);

    const again = await upload('Canada', path);
    expect(await previewed(again)).toEqual({ ...counts, new: 0, same: rows.length });
    await again.getByText(/changes nothing/).waitFor();
    await again.context().close();

    const [first] = rows;
    const line = text.split('\n').find((each) => each.startsWith(`${first!['service_id']},`))!;
    const restated = join(folder, 'restated.csv');
    await writeFile(restated, text.replace(line, line.replace(/,\d+(\r?)$/, ',999999$1')));
    const next = await upload('Canada', restated);
    expect(await previewed(next)).toEqual({ ...counts, new: 0, changed: 1, same: rows.length - 1 });
    await record(next, 1);
    expect(await received(`service/${first!['service_id']}`)).toEqual([['2024-03-31', 999_999, 2]]);
  }, 120_000);

  it('takes two releases of GOV.UK as CSV on the page, restates what the later one says, doubles none', async () => {
    const [earlier, later] = ['2016-03-21', '2016-07-12'].map(release) as [string, string];
    const rows = [earlier, later].flatMap((path) => rowsOf(readFileSync(path)));
    const units = new Map(rows.map((row) => [row['Abbr']!, row['Department']!]));
    await establish(on().thang, ['GOVUK', 'United Kingdom'], units);
    const first = await upload('United Kingdom', earlier);
    await first.getByLabel('What is the column “Department”?').waitFor();
    await first.getByRole('button', { name: 'Preview', exact: true }).click();
    // Two rows say the same of one service.
    expect(await previewed(first)).toEqual({ new: 40, changed: 0, same: 1, rejected: 0 });
    await record(first, 40);

    const second = await upload('United Kingdom', later);
    expect(await previewed(second)).toEqual({ new: 1, changed: 39, same: 1, rejected: 0 });
    await record(second, 40);
    const claims = await received('service/bis-claims-processing');
    expect(claims).toContainEqual(['2015-09-30', 18_729, 2]);
    expect(new Set(claims.map(([to]) => to)).size).toBe(claims.length);

    const third = await upload('United Kingdom', later);
    expect(await previewed(third)).toMatchObject({ new: 0, changed: 0 });
    await third.context().close();
  }, 120_000);
}

async function establish(
  { client }: RunningThang,
  [root, name]: [code: string, name: string],
  below: ReadonlyMap<string, string>,
): Promise<void> {
  await client.send([
    established(root, undefined, { data: { name, level: 'nation' } }),
    ...[...below].map(([code, unit]) =>
      established(code, root, { data: { name: unit, level: 'ministry', parent: root } }),
    ),
  ]);
}

interface Report {
  period: { to: string };
  quantities: Record<string, number>;
}
