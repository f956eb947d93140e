import { bilingual } from '#kernel';
import { codeFault } from '#event-log/domain';
import type { Cell } from '#tabular/domain';
import { cellText, read, unreadable, type Reading } from './reading.js';

/** Reads text for people. A formula that a text file holds is text, and is escaped when it comes out. */
export function readText(cell: Cell): Reading<string> {
  return read(cellText(cell));
}

/**
 * Reads a code. Workbooks turn codes such as `1.004194` into numbers, so the text that the cell shows counts.
 */
export function readCode(cell: Cell): Reading<string> {
  const code = cellText(cell);
  const fault = codeFault(code);
  if (fault === null || fault.kind === 'outer-blank') return read(code);
  const detail = bilingual(
    `Mã có ký tự không nhìn thấy (${fault.character}). Hãy gõ lại mã.`,
    `The code holds an invisible character (${fault.character}). Type it anew.`,
  );
  return unreadable('not-a-code', detail, code.replace(/[\p{Cf}\p{Cc}]/gu, ''));
}

/** Reads several values of one cell, between semicolons, bars or line breaks; commas only without these. */
export function readList(cell: Cell): Reading<string[]> {
  const text = cell.kind === 'text' ? cell.text.normalize('NFC') : cellText(cell);
  const separator = /[;|\n]/.test(text) ? /[;|\n]/ : /,/;
  const items = text.split(separator).map((item) => item.replace(/\s+/gu, ' ').trim());
  return read(items.filter((item) => item !== ''));
}

/** Reads a web address. Without `https://` before it, it is suggested with it. */
export function readLink(cell: Cell): Reading<string> {
  const link = cellText(cell);
  if (/^https?:\/\/\S+$/i.test(link)) return read(link);
  const suggestion = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(link) ? `https://${link}` : null;
  return unreadable('not-a-link', NOT_A_LINK, suggestion);
}

const NOT_A_LINK = bilingual(
  'Hãy ghi địa chỉ bắt đầu bằng https://.',
  'Write an address that begins with https://.',
);
