/** The exit codes of a service, after sysexits.h: EX_CONFIG, EX_TEMPFAIL, EX_UNAVAILABLE. */
export const EXIT_SETTINGS = 78;
export const EXIT_ADDRESS_IN_USE = 75;
/**
 * The database was away or its disk was full when the service started. The supervisor may start it again at
 * once.
 */
export const EXIT_DATABASE_AWAY = 69;
