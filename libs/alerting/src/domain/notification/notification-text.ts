import { clip, countWords } from './single-line.js';

/** The text about a change, in one language. Its first three lines suffice on a phone. */
export interface NotificationText {
  /** The subject of a mail: at most 78 characters; names the org unit, the framework, and from → to. */
  subject: string;
  /** What happened: one line. */
  title: string;
  /** Why: the figures that decided it, and the cause of their change. One line. */
  why: string;
  /** What to do. One line. */
  action: string;
  /** Lists with headings: figures before and after, the deciding events, what is missing. */
  sections: readonly NotificationSection[];
  /** Many changes in one message. */
  table?: NotificationTable;
}

export interface NotificationSection {
  heading: string;
  items: readonly string[];
  /** What the list leaves out, such as "and 37 more". It leads to the whole list on the page. */
  more?: string;
}

export interface NotificationTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  more?: string;
}

/** Most words of a text without its table. With link and footer, a mail stays within 120 words. */
const MAX_WORDS = 100;
const MAX_LINE = { title: 32, why: 32, action: 26 } as const;

/** Returns the text without its title: paragraphs, lists with a dash before each item, and the table. */
export function toPlainText({ why, action, sections, table }: NotificationText): string {
  const lists = sections.map(({ heading, items, more }) =>
    [`${heading}:`, ...[...items, ...(more === undefined ? [] : [more])].map((item) => `- ${item}`)].join(
      '\n',
    ),
  );
  return [
    [why, action].filter((line) => line !== '').join('\n'),
    ...lists,
    ...(table ? [plainTable(table)] : []),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function plainTable({ columns, rows, more }: NotificationTable): string {
  return [columns, ...rows]
    .map((row) => row.join(' | '))
    .concat(more ?? [])
    .join('\n');
}

/** Shortens a text to the most words that a message may have: the last items of its lists go first. */
export function withinWords(text: NotificationText): NotificationText {
  const lines = {
    title: clip(text.title, Number.POSITIVE_INFINITY, MAX_LINE.title),
    why: clip(text.why, Number.POSITIVE_INFINITY, MAX_LINE.why),
    action: clip(text.action, Number.POSITIVE_INFINITY, MAX_LINE.action),
  };
  let room = MAX_WORDS - countWords(`${lines.title} ${lines.why} ${lines.action}`);
  const sections: NotificationSection[] = [];
  for (const section of text.sections) {
    const kept = fitting(section, room);
    if (!kept) break;
    room -= wordsOf(kept);
    sections.push(kept);
  }
  return { ...text, ...lines, sections };
}

/** Returns as much of a section as there is room for; `null` when not even its first item fits. */
function fitting(section: NotificationSection, room: number): NotificationSection | null {
  for (let count = section.items.length; count > 0; count -= 1) {
    const kept = { ...section, items: section.items.slice(0, count) };
    if (wordsOf(kept) <= room) return kept;
  }
  return null;
}

function wordsOf({ heading, items, more }: NotificationSection): number {
  return countWords([heading, ...items, more ?? ''].join(' '));
}
