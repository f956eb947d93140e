import { fileKindUnknown, fileTooLarge, fileWithoutSheets } from '../bad-file.js';
import { MAX_SHEETS } from '../limits.js';
import type { Sheet } from '../tabular-file.js';
import type { Archive } from './archive.js';
import { readXml, type Attributes } from './read-xml.js';

/** A sheet and the part of the archive that holds it. */
export interface WorkbookSheet extends Sheet {
  part: string;
}

export interface Workbook {
  sheets: readonly WorkbookSheet[];
  dateSystem: 1900 | 1904;
  sharedStrings: string | undefined;
  styles: string | undefined;
}

/** @throws DomainError `file-kind-unknown` for an archive that is no XLSX, `file-without-sheets` */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const [root] = (await relationshipsOf(archive, '')).filter(({ type }) => type === 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  if (!archive.has(part) || part.endsWith('.bin')) throw fileKindUnknown(otherKind(archive, part));
  const relationships = await relationshipsOf(archive, part);
  const targetOf = (type: string): string | undefined =>
    relationships.find((one) => one.type === type && archive.has(one.target))?.target;

  const listed: { name: string; id: string; isHidden: boolean }[] = [];
  let dateSystem: 1900 | 1904 = 1900;
  await readXml(archive.chunks(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
      if (name !== 'sheet') return;
      if (listed.length === MAX_SHEETS) throw tooManySheets();
      const { name: title = '', state = 'visible' } = attributes;
      listed.push({ name: title, id: relationshipId(attributes), isHidden: state !== 'visible' });
    },
  });
  const sheets = listed.flatMap(({ name, id, isHidden }): WorkbookSheet[] => {
    const target = relationships.find((relationship) => relationship.id === id);
    // Sheets of charts and dialogs have no rows.
    if (target?.type !== 'worksheet' || !archive.has(target.target)) return [];
    return [{ name, part: target.target, ...(isHidden && { isHidden: true as const }) }];
  });
  if (sheets.length === 0) throw fileWithoutSheets();
  return { sheets, dateSystem, sharedStrings: targetOf('sharedStrings'), styles: targetOf('styles') };
}

interface Relationship {
  id: string;
  /** The last word of the type, which both the transitional and the strict form share. */
  type: string;
  target: string;
}

async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
  const relationships: Relationship[] = [];
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!archive.has(file)) return [];
  await readXml(archive.chunks(file), {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      relationships.push({ id: Id, type, target: resolved(folder, Target) });
    },
  });
  return relationships;
}

/** Targets are relative to the folder of the part, or begin with `/`. */
function resolved(folder: string, target: string): string {
  return new URL(target, `part:///${folder}`).pathname.slice(1);
}

/** `r:id`, with whatever prefix the namespace of relationships has. */
function relationshipId(attributes: Attributes): string {
  const name = Object.keys(attributes).find((attribute) => /:id$/.test(attribute));
  return name === undefined ? '' : (attributes[name] ?? '');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function otherKind(archive: Archive, part: string): { vi: string; en: string } | null {
  if (part.endsWith('.bin')) return { vi: 'sổ làm việc nhị phân (XLSB)', en: 'a binary workbook (XLSB)' };
  if (archive.has('content.xml')) return { vi: 'tệp OpenDocument (ODS)', en: 'an OpenDocument file (ODS)' };
  if (archive.has('word/document.xml')) return { vi: 'tệp Word', en: 'a Word document' };
  return { vi: 'tệp nén (ZIP)', en: 'a ZIP archive' };
}

function tooManySheets(): Error {
  return fileTooLarge({
    vi: `có hơn ${MAX_SHEETS} trang tính`,
    en: `it has more than ${MAX_SHEETS} sheets`,
  });
}
