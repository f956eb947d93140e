/** What a service ends with, by sysexits.h: EX_CONFIG, EX_TEMPFAIL, EX_UNAVAILABLE. */
export const EXIT_SETTINGS = 78;
export const EXIT_ADDRESS_IN_USE = 75;
/** The database was away or had no space when the service started; it may be started again at once. */
export const EXIT_DATABASE_AWAY = 69;
