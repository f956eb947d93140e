import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cellText, openTabular } from '#tabular';
import type { ListLayoutsResponse } from '../../apps/recorder/src/imports/import-lists.response.js';
import { libreOfficeWorkbook, type FilledCell } from './libre-office-workbook.js';
import type { RunningThang } from './running-thang.js';

/** 31 January 2026 as the serial number of a workbook. */
const JANUARY_31 = 46_053;

interface ServiceList {
  thang: RunningThang;
  /** Where the workbook is written. */
  folder: string;
  name: string;
  language: 'vi' | 'en';
}

/**
 * Downloads the template of the list of services from the page of imports and fills it in with five
 * services, as LibreOffice saves it: shared strings, days as serial numbers. The last one has a day that does
 * not exist.
 */
export async function filledServiceList(
  page: Page,
  { thang, folder, name, language }: ServiceList,
): Promise<string> {
  const downloading = page.waitForEvent('download');
  const button = language === 'vi' ? 'Tải mẫu XLSX' : 'Download as XLSX';
  await page.getByRole('button', { name: button }).press('Enter');
  const [headings = []] = await textsOf(await (await downloading).path());
  const { body } = await thang.client.get<ListLayoutsResponse>('/imports/layouts', {
    'accept-language': language,
  });
  const { fields } = body.items.find(({ id }) => id === 'services')!;
  const fieldOf = (heading: string): string => fields.find(({ label }) => label === heading)?.id ?? '';
  const values = (n: number): Record<string, FilledCell> => ({
    code: `${name}.${n}`,
    name: `Dịch vụ ${n}`,
    process: language === 'vi' ? 'Toàn trình' : 'Full process',
    digitizedOn: n === 5 ? '31/02/2026' : { serial: JANUARY_31 },
  });
  const rows = [1, 2, 3, 4, 5].map((n) => headings.map((heading) => values(n)[fieldOf(heading)] ?? null));
  const path = join(folder, `${name}.xlsx`);
  await writeFile(path, await libreOfficeWorkbook('Dữ liệu', [headings, ...rows]));
  return path;
}

/** Returns the rows of a file as texts. */
export async function textsOf(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of (await openTabular(path)).rows()) rows.push(row.cells.map(cellText));
  return rows;
}
