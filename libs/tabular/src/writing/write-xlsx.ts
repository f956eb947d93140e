import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DayZone } from '#kernel';
import { type Language } from '#kernel';
import { sheetXml, type SheetOptions } from './sheet-xml.js';
import type { WrittenList } from './written-list.js';
import {
  contentTypesPart,
  rootRelationshipsPart,
  sheetPart,
  stylesPart,
  workbookPart,
  workbookRelationshipsPart,
} from './xlsx-parts.js';

export interface WrittenSheet extends Omit<SheetOptions, 'zone'> {
  name: string;
  list: WrittenList;
}

export interface WrittenWorkbook {
  language: Language;
  /** The time zone in which instants are shown. */
  zone: DayZone;
  sheets: readonly WrittenSheet[];
}

const dayFormats: Readonly<Record<Language, string>> = { vi: 'dd/mm/yyyy', en: 'd mmm yyyy' };
/** Entries of an archive have a time; one that is fixed makes equal lists equal files. */
const ENTRY_TIME = new Date('2000-01-01T00:00:00Z');

/** Writes a workbook while the rows of its sheets are taken, one sheet after the other. */
export function writeXlsx({ language, zone, sheets }: WrittenWorkbook): Readable {
  const zip = new ZipFile();
  const options = { mtime: ENTRY_TIME };
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts = {
    '[Content_Types].xml': contentTypesPart(sheets.length),
    '_rels/.rels': rootRelationshipsPart(),
    'xl/workbook.xml': workbookPart(names),
    'xl/_rels/workbook.xml.rels': workbookRelationshipsPart(sheets.length),
    'xl/styles.xml': stylesPart(dayFormats[language]),
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, options);
  const output = zip.outputStream as Readable;
  sheets.forEach(({ list, ...rest }, index) => {
    zip.addReadStreamLazy(`xl/${sheetPart(index + 1)}`, options, (give) => {
      const xml = Readable.from(sheetXml(list, { zone, ...rest }));
      // What fails while rows are taken ends the file, so that it is not taken for whole.
      xml.on('error', (error) => output.destroy(error));
      give(null, xml);
    });
  });
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  return output;
}

const FORBIDDEN = /[\\/?*[\]:]/g;
const MAX_NAME_LENGTH = 31;

/** Returns names that workbooks allow: short, without some characters, each once whatever its case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let unique = plain.slice(0, MAX_NAME_LENGTH).trim();
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      unique = `${plain.slice(0, MAX_NAME_LENGTH - suffix.length).trim()}${suffix}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
