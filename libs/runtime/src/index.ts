export { EXIT_ADDRESS_IN_USE, EXIT_DATABASE_AWAY, EXIT_SETTINGS } from './exit-codes.js';
export { requireFiles } from './frameworks/require-files.js';
export { requireFrameworks } from './frameworks/require-frameworks.js';
export type { Installation } from './installation.js';
export type { LogLevel } from './logger.js';
export { runBackgroundService, runHttpService, type Features } from './nest-services.js';
export { prepareDatabase, readTimeZone } from './prepare-database.js';
export type { ServiceMessage, StartedMessage, SupervisorMessage } from './supervised/messages.js';
export type { ProcessState } from '#web';
