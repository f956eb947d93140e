import { xmlText } from './xml-text.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEET_START = `${DECLARATION}<worksheet xmlns="${MAIN}">`;

/** More decimals than these are never shown. */
const MAX_DECIMALS = 6;

/** The cell styles by their number, in the order of `styles`. */
export const style = {
  plain: 0,
  heading: 1,
  title: 2,
  label: 3,
  day: 4,
  instant: 5,
  /** Stays text when a number is typed. */
  text: 6,
  wrapped: 7,
  /** Text that begins like a formula, marked as text for good. */
  quoted: 8,
  decimals: (count: number): number => 9 + Math.max(0, Math.min(count, MAX_DECIMALS)),
} as const;

const FIRST_FORMAT = 164;

/** @param dayFormat as the language writes days */
export function stylesPart(dayFormat: string): string {
  const decimals = Array.from({ length: MAX_DECIMALS + 1 }, (_, count) =>
    count === 0 ? '#,##0' : `#,##0.${'0'.repeat(count)}`,
  );
  const formats = [dayFormat, `${dayFormat} hh:mm:ss`, ...decimals];
  const xf = (format: number, font = 0, fill = 0, rest = ''): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"${rest}`;
  const wrapped = '<alignment vertical="top" wrapText="1"/>';
  const styles = [
    `${xf(0)}/>`,
    `${xf(49, 1, 2, ' applyFont="1" applyFill="1" applyAlignment="1"')}>${wrapped}</xf>`,
    `${xf(0, 2, 0, ' applyFont="1"')}/>`,
    `${xf(0, 1, 0, ' applyFont="1"')}/>`,
    `${xf(FIRST_FORMAT)}/>`,
    `${xf(FIRST_FORMAT + 1)}/>`,
    `${xf(49)}/>`,
    `${xf(0, 0, 0, ' applyAlignment="1"')}>${wrapped}</xf>`,
    `${xf(49, 0, 0, ' quotePrefix="1"')}/>`,
    ...decimals.map((_, count) => `${xf(FIRST_FORMAT + 2 + count)}/>`),
  ];
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    `<numFmts count="${formats.length}">${formats
      .map((code, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${xmlText(code)}"/>`)
      .join('')}</numFmts>` +
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="14"/><name val="Calibri"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE3EEF0"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

export function contentTypesPart(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', 'sheet.main') +
    override('/xl/styles.xml', 'styles') +
    numbers(sheets)
      .map((number) => override(`/xl/${sheetPart(number)}`, 'worksheet'))
      .join('') +
    '</Types>'
  );
}

export function rootRelationshipsPart(): string {
  return relationships([['officeDocument', 'xl/workbook.xml']]);
}

export function workbookRelationshipsPart(sheets: number): string {
  return relationships([
    ...numbers(sheets).map((number) => ['worksheet', sheetPart(number)] as const),
    ['styles', 'styles.xml'],
  ]);
}

export function workbookPart(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
  );
}

/** The path of a sheet below `xl/`, from 1. */
export function sheetPart(number: number): string {
  return `worksheets/sheet${number}.xml`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
