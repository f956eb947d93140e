/** What people read about a change, in one language: a subject line and, beneath it, why and what now. */
export interface NotificationText {
  /** One line, fit for the subject of a mail. */
  title: string;
  /** On which ladder, from where to where, as of which day, and how far the next stage is. */
  summary: readonly string[];
  /** Headed lists: the KPI values with their thresholds, and what is missing for the next stage. */
  sections: readonly NotificationSection[];
  /** What follows: when the next stage is expected, who took the alert, why it no longer holds. */
  outlook: readonly string[];
}

export interface NotificationSection {
  heading: string;
  items: readonly string[];
}

/** The notice as plain text without its title: paragraphs, and lists with a dash before each item. */
export function toPlainText({ summary, sections, outlook }: NotificationText): string {
  const lists = sections.map(({ heading, items }) =>
    [`${heading}:`, ...items.map((item) => `- ${item}`)].join('\n'),
  );
  return [summary.join('\n'), ...lists, outlook.join('\n')]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
