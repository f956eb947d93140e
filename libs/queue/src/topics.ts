/** The topics of nudges. A nudge says that there is work, never what it is; the databases hold that. */
export const topics = ['project', 'assess', 'notify', 'deliver'] as const;
export type Topic = (typeof topics)[number];
