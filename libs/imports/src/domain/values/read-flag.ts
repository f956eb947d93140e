import { bilingual, toSearchText } from '#kernel';
import type { Cell } from '#tabular/domain';
import { cellText, read, unreadable, type Reading } from './reading.js';

/** What people write for yes and no, without accents. */
const YES = new Set('co,da co,da,roi,dung,x,✓,✔,☑,v,1,true,yes,y,duoc'.split(','));
const NO = new Set('khong,chua,chua co,khong co,sai,0,false,no,n,☐,✗'.split(','));

/** Reads yes or no in either language: `Có`, `x`, `✓`, `Yes`, `1`; `Không`, `chưa`, `No`, `0`. */
export function readFlag(cell: Cell): Reading<boolean> {
  if (cell.kind === 'boolean') return read(cell.value);
  const text = toSearchText(cell.kind === 'number' ? String(cell.value) : cellText(cell));
  if (YES.has(text)) return read(true);
  if (NO.has(text)) return read(false);
  return unreadable('not-yes-or-no', NOT_YES_OR_NO);
}

const NOT_YES_OR_NO = bilingual('Hãy ghi "có" hoặc "không".', 'Write "yes" or "no".');
