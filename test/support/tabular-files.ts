import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { openTabular, type RowsOptions, type TabularHints, type TabularRow } from '#tabular';

/** Files of one spec, removed after it. */
export class TabularFiles {
  private readonly directory = mkdtempSync(join(tmpdir(), 'thang-tabular-'));
  private count = 0;

  write(content: string | Uint8Array): string {
    const path = join(this.directory, `list-${(this.count += 1)}`);
    writeFileSync(path, content);
    return path;
  }

  async rows(
    content: string | Uint8Array,
    hints: TabularHints = {},
    options: RowsOptions = {},
  ): Promise<TabularRow[]> {
    const file = await openTabular(this.write(content), hints);
    const rows: TabularRow[] = [];
    for await (const row of file.rows(options)) rows.push(row);
    return rows;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream as Readable);
}

export interface WorkbookXml {
  /** The XML inside `worksheet` of each sheet, by its name. */
  sheets: Readonly<Record<string, string>>;
  /** The XML inside `sst`. */
  strings?: string;
  /** The XML inside `styleSheet`. */
  styles?: string;
  /** Attributes of `workbookPr`. */
  properties?: string;
  /** The prefix of all elements, as the Open XML SDK writes `x:`. */
  prefix?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Puts a workbook together from XML as Excel and LibreOffice write it. */
export function workbookOf({
  sheets,
  strings,
  styles,
  properties = '',
  prefix = '',
}: WorkbookXml): Promise<Buffer> {
  const p = prefix === '' ? '' : `${prefix}:`;
  const xmlns = prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix}="${MAIN}"`;
  const part = (root: string, inside: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<${p}${root} ${xmlns} xmlns:r="${OFFICE}">${inside}</${p}${root}>`;
  const names = Object.keys(sheets);
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const list = (items: readonly string[]): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  const listed = names.map(
    (name, index) => `<${p}sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': list([relationship(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': part(
      'workbook',
      `<${p}workbookPr ${properties}/><${p}sheets>${listed.join('')}</${p}sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': list([
      ...names.map((_, index) => relationship(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      relationship(98, 'sharedStrings', '/xl/sharedStrings.xml'),
      relationship(99, 'styles', 'styles.xml'),
    ]),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        part('worksheet', sheets[name] ?? ''),
      ]),
    ),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': part('sst', strings) }),
    ...(styles !== undefined && { 'xl/styles.xml': part('styleSheet', styles) }),
  });
}
