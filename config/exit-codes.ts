/** What a service ends with, by sysexits.h: EX_CONFIG, EX_TEMPFAIL. */
export const EXIT_SETTINGS = 78;
export const EXIT_ADDRESS_IN_USE = 75;
