import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DayZone } from '#kernel';
import { writeCsv, writeXlsx, type WrittenList } from '#tabular';
import { establish } from '../establish.js';
import { startProduct, type Bench, type Product } from '../product.js';
import type { Finding } from '../report.js';

const HEADINGS = ['Mã dịch vụ', 'Mã số hồ sơ', 'Kênh nộp', 'Người dân, doanh nghiệp tự nộp', 'Ngày'];
const ZONE = new DayZone('Asia/Ho_Chi_Minh');

/** What an import of some rows took. */
interface Measured {
  previewRate: number;
  recordRate: number;
  /** MB of the recorder after the import, at their highest. */
  peak: number;
}

/**
 * Imports dossiers as CSV and as XLSX, and records the same number of events as lines of JSON for comparison.
 * Each in a database of its own.
 */
export async function measureImporting(bench: Bench, rows: number): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thang-bench-lists-'));
  try {
    const csv = join(folder, 'list.csv');
    const xlsx = join(folder, 'list.xlsx');
    await pipeline(Readable.from(writeCsv(listOf(rows))), createWriteStream(csv));
    const sheets = [{ name: 'Hồ sơ', list: listOf(rows) }];
    await pipeline(writeXlsx({ language: 'vi', zone: ZONE, sheets }), createWriteStream(xlsx));
    const raw = await measureLines(bench, rows);
    const ofCsv = await measureImport(bench, csv, rows);
    const ofXlsx = await measureImport(bench, xlsx, rows);
    const shown = rows.toLocaleString('en-US');
    return [
      ...findings(`CSV of ${shown} rows`, ofCsv, raw),
      ...findings(`XLSX of ${shown} rows`, ofXlsx, raw),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findings(what: string, { previewRate, recordRate, peak }: Measured, raw: number): Finding[] {
  const compared = { unit: 'events/s', comparedWith: 'the same as NDJSON', limit: raw } as const;
  return [
    { what: `previewed, ${what}`, figure: previewRate, ...compared },
    { what: `recorded, ${what}`, figure: recordRate, ...compared },
    { what: `peak memory of the recorder, ${what}`, figure: peak, unit: 'MB', aim: '< 300 MB' },
  ];
}

function listOf(rows: number): WrittenList {
  const columns = HEADINGS.map((heading) => ({ heading, kind: 'text' as const }));
  return { columns, rows: dossiers(rows) };
}

function* dossiers(rows: number): Generator<string[]> {
  for (let n = 1; n <= rows; n += 1)
    yield [`${n % 500}`, `H-${n}`, n % 3 === 0 ? 'Tại bộ phận một cửa' : 'Trang web', 'có', dayOf(n)];
}

function dayOf(n: number): string {
  return `${String((n % 28) + 1).padStart(2, '0')}/01/2026`;
}

async function measureLines(bench: Bench, rows: number): Promise<number> {
  const product = await startProduct(bench, ['recorder']);
  try {
    const { communes } = await establish(product);
    const line = (row: readonly string[]): string =>
      JSON.stringify({
        specversion: '1.0',
        source: '/bench',
        id: row[1],
        type: 'vn.thang.dossier.submitted.v1',
        subject: `service/${row[0]}`,
        orgunit: communes[0],
        time: '2026-01-15T00:00:00Z',
        data: { dossier: row[1], channel: 'web', selfFiled: true },
      });
    const started = performance.now();
    const response = await fetch(`${product.base}/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${product.key}`, 'content-type': 'application/x-ndjson' },
      body: Readable.toWeb(Readable.from(linesOf(dossiers(rows), line))) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    if (response.status !== 202) throw new Error(`Lines were rejected: ${await response.text()}`);
    return rows / ((performance.now() - started) / 1000);
  } finally {
    await product.stop();
  }
}

function* linesOf(rows: Iterable<string[]>, line: (row: readonly string[]) => string): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += `${line(row)}\n`;
    if (text.length < 64_000) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function measureImport(bench: Bench, path: string, rows: number): Promise<Measured> {
  const product = await startProduct(bench, ['recorder']);
  try {
    const { communes } = await establish(product);
    const uploaded = await call(product, `?orgUnit=${communes[0]}&fileName=list`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: await openAsBlob(path),
    });
    const previewed = await settled(product, uploaded.id, 'previewed');
    await call(product, `/${uploaded.id}/confirm`, { method: 'POST' });
    const recorded = await settled(product, uploaded.id, 'recorded');
    return {
      previewRate: rows / previewed,
      recordRate: rows / recorded,
      peak: await peakMemory(product.pidOf('recorder')),
    };
  } finally {
    await product.stop();
  }
}

interface Answer {
  id: string;
  state: string;
}

async function call(product: Product, path: string, request: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${product.base}/imports${path}`, {
    ...request,
    headers: { authorization: `Bearer ${product.key}`, ...request.headers },
  });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Waits until the import is in this state. Returns the seconds. */
async function settled(product: Product, id: string, wanted: string): Promise<number> {
  const started = performance.now();
  for (;;) {
    const { state } = await call(product, `/${id}`);
    if (state === wanted) return (performance.now() - started) / 1000;
    if (state === 'failed' || state === 'questions') throw new Error(`The import is ${state}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Returns the most memory that a process has had, in MB. */
async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}
