import type { Language } from '#kernel';

/** What a brief says of an org unit, in one language, ready to be laid out on one page. */
export interface BriefContent {
  language: Language;
  unit: string;
  /** Level, code and the org units above. */
  place: string;
  /** Where the org unit stands and what is missing, in one sentence. */
  sentence: string;
  framework: string | null;
  ladder: BriefLadder | null;
  /** The other followed frameworks with their results. */
  followed: BriefList;
  /** What moved within a month. */
  moved: BriefList;
  missing: BriefList;
  late: BriefList;
  /** How complete the data are. */
  completeness: BriefList;
  day: string;
  position: string;
  /** Where the same numbers can be seen, with their evidence. */
  evidence: string;
}

/** The lines that have room, and how many more there are. */
export interface BriefList {
  lines: readonly string[];
  more: number;
}

export interface BriefLadder {
  stages: readonly { level: number; name: string; state: 'held' | 'next' | 'ahead' }[];
  /** How far the org unit is on the way to the next stage; `null`: unknown, or at the top. */
  way: string | null;
}

/** The lists of a brief, in the order in which they get room. */
export const briefLists = ['missing', 'moved', 'late', 'followed', 'completeness'] as const;

/** How many rows of 12 pt the lists have on the page together; found by printing. */
export const ROWS = 26;
const MAX_ROWS_OF_LINE = 2;
/** Fewer characters than fit into a row, because words wrap. */
const ROW_CHARACTERS = 66;

/** Returns how many rows a line takes. What is longer is cut by the style. */
export function rowsOf(line: string): number {
  return Math.min(MAX_ROWS_OF_LINE, Math.max(1, Math.ceil(line.length / ROW_CHARACTERS)));
}

/** Gives the lists room in turn, one line each, until nothing fits. An empty list takes one row. */
export function fitted(
  lists: Readonly<Record<(typeof briefLists)[number], readonly string[]>>,
): Record<(typeof briefLists)[number], BriefList> {
  let left = ROWS - briefLists.filter((id) => lists[id].length === 0).length;
  const shown = { missing: 0, moved: 0, late: 0, followed: 0, completeness: 0 };
  const most = Math.max(...briefLists.map((id) => lists[id].length));
  for (let place = 0; place < most && left > 0; place += 1)
    for (const id of briefLists) {
      const line = lists[id][place];
      if (line === undefined || shown[id] < place || rowsOf(line) > left) continue;
      shown[id] += 1;
      left -= rowsOf(line);
    }
  const list = (id: (typeof briefLists)[number]): BriefList => ({
    lines: lists[id].slice(0, shown[id]),
    more: lists[id].length - shown[id],
  });
  return {
    missing: list('missing'),
    moved: list('moved'),
    late: list('late'),
    followed: list('followed'),
    completeness: list('completeness'),
  };
}
