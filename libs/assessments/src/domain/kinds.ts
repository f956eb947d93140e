/** The lists of this lib that the page shows. Browsers load them without the rest of the domain. */
export { changeKinds, journalKinds, type JournalKind } from './journal-kinds.js';
