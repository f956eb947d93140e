/** The text about a change, in one language: a subject line, the reasons, and what follows. */
export interface NotificationText {
  /** One line, fit for the subject of a mail. */
  title: string;
  /** The track, the stage before and after, the day, and the progress to the next stage. */
  summary: readonly string[];
  /** Lists with headings: the KPI values with their thresholds, and what is missing for the next stage. */
  sections: readonly NotificationSection[];
  /** When the next stage is expected, who acknowledged the alert, or why it is cleared. */
  outlook: readonly string[];
}

export interface NotificationSection {
  heading: string;
  items: readonly string[];
}

/** Returns the text without its title: paragraphs, and lists with a dash before each item. */
export function toPlainText({ summary, sections, outlook }: NotificationText): string {
  const lists = sections.map(({ heading, items }) =>
    [`${heading}:`, ...items.map((item) => `- ${item}`)].join('\n'),
  );
  return [summary.join('\n'), ...lists, outlook.join('\n')]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
