/** What a nudge is about. It says that there is something to do, never what: the databases hold that. */
export const topics = ['project', 'assess', 'notify', 'deliver'] as const;
export type Topic = (typeof topics)[number];
