/** The lists of this lib that the page shows. Browsers load them without the rest of the domain. */
export { alertStates, type AlertState } from './alert.js';
export { alertKinds, type AlertKind } from './alert-kinds.js';
