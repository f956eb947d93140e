import { workbookOf } from './tabular-files.js';

/** A cell as a person fills it in: a text, a number, a day as its serial number, or nothing. */
export type FilledCell = string | number | { serial: number } | null;

/**
 * Puts a workbook together as LibreOffice Calc 24 saves one as XLSX. It differs from Excel: every text is a
 * shared string with `xml:space`, the number format "General" has an id of its own (164), days have a further
 * one (165), empty fields of a used row keep their style, rows and fields carry all attributes, and
 * the sheet has elements before and behind its rows.
 */
export function libreOfficeWorkbook(
  sheet: string,
  rows: readonly (readonly FilledCell[])[],
): Promise<Buffer> {
  const texts: string[] = [];
  const shared = (text: string): number => {
    const known = texts.indexOf(text);
    return known === -1 ? texts.push(text) - 1 : known;
  };
  const cell = (value: FilledCell, place: string): string => {
    if (value === null) return `<c r="${place}" s="0"/>`;
    if (typeof value === 'string') return `<c r="${place}" s="0" t="s"><v>${shared(value)}</v></c>`;
    if (typeof value === 'number') return `<c r="${place}" s="0" t="n"><v>${value}</v></c>`;
    return `<c r="${place}" s="1" t="n"><v>${value.serial}</v></c>`;
  };
  const width = Math.max(...rows.map((row) => row.length));
  const written = rows.map((row, index) => {
    const fields = row.map((value, column) => cell(value, `${letters(column)}${index + 1}`));
    const attributes =
      'customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"';
    return `<row r="${index + 1}" ${attributes}>${fields.join('')}</row>`;
  });
  const xml =
    '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr>' +
    `<dimension ref="A1:${letters(width - 1)}${rows.length}"/>` +
    '<sheetViews><sheetView showFormulas="false" tabSelected="true" workbookViewId="0"/></sheetViews>' +
    '<sheetFormatPr defaultColWidth="11.53515625" defaultRowHeight="12.8" zeroHeight="false"/>' +
    `<sheetData>${written.join('')}</sheetData>` +
    '<printOptions headings="false" gridLines="false"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75"/>';
  const strings = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return workbookOf({ sheets: { [sheet]: xml }, strings, styles: STYLES, properties: PROPERTIES });
}

const PROPERTIES = 'backupFile="false" showObjects="all" date1904="false"';

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>' +
  '<fonts count="1"><font><sz val="10"/><name val="Liberation Sans"/><family val="2"/></font></fonts>' +
  '<cellStyleXfs count="1"><xf numFmtId="164" fontId="0" applyFont="true"><protection locked="true"/></xf></cellStyleXfs>' +
  '<cellXfs count="2">' +
  '<xf numFmtId="164" fontId="0" xfId="0"><alignment horizontal="general"/><protection locked="true"/></xf>' +
  '<xf numFmtId="165" fontId="0" xfId="0"><alignment horizontal="general"/><protection locked="true"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** `A` for 0, `AA` for 26. */
function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
