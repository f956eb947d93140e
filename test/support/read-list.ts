import type request from 'supertest';
import { cellText, type Cell, type ListFormat, type TabularRow } from '#tabular';
import type { TabularFiles } from './tabular-files.js';

/** A list that was written, read again. */
export interface ListRead {
  title: string;
  /** The lines above the headings, by their label. */
  header: Map<string, Cell | undefined>;
  headings: string[];
  /** The cells of each row by heading. */
  rows: Map<string, Cell>[];
  /** The line below the rows. */
  footer: string | null;
}

/** Takes a list home, and reads the file. */
export async function readList(
  files: TabularFiles,
  get: (path: string) => request.Test,
  path: string,
  format: ListFormat,
): Promise<ListRead> {
  const answer = await get(`/api/v1/export/${path}${path.includes('?') ? '&' : '?'}format=${format}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect([path, answer.status, answer.headers['content-disposition']]).toEqual([
    path,
    200,
    expect.stringMatching(
      new RegExp(`^attachment; filename="thang-[a-z-]+-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
    ),
  ]);
  return parted(await files.rows(answer.body as Buffer, { delimiter: ',' }));
}

/** The headings follow the only blank row; a note follows another one. */
function parted(rows: readonly TabularRow[]): ListRead {
  const at = rows.findIndex(({ row }, index) => index > 0 && row > rows[index - 1]!.row + 1);
  const [above, [first, ...rest]] = [rows.slice(0, at), rows.slice(at)];
  const headings = (first?.cells ?? []).map(cellText);
  const end = rest.findIndex(({ row }, index) => row > (rest[index - 1] ?? first!).row + 1);
  const list = end === -1 ? rest : rest.slice(0, end);
  const note = end === -1 ? undefined : rest[end]?.cells[0];
  return {
    title: cellText(above[0]?.cells[0] ?? { kind: 'empty' }),
    header: new Map(above.slice(1).map(({ cells: [label, value] }) => [cellText(label!), value])),
    headings,
    rows: list.map(
      ({ cells }) =>
        new Map(headings.map((heading, column) => [heading, cells[column] ?? { kind: 'empty' }])),
    ),
    footer: note ? cellText(note) : null,
  };
}
