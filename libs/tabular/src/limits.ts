/** Columns of a list. An XLSX may have 16,384, and a CSV any number; a list that people keep has fewer. */
export const MAX_COLUMNS = 2_000;

export { MAX_CELL_LENGTH } from './domain/cell.js';

/** Characters of one row. A broken quote in a CSV makes a row of the rest of the file. */
export const MAX_ROW_LENGTH = 4_000_000;

export const MAX_SHEETS = 500;

/** Entries of the zip archive that a workbook is. */
export const MAX_ENTRIES = 5_000;

/** All entries of a workbook after inflation. A million rows of thirty columns take about 2 GB. */
export const MAX_INFLATED_BYTES = 6_000_000_000;

/** How much larger than its compressed form an entry may be; rows of numbers reach about fifty. */
export const MAX_INFLATION = 250;

/** Smaller entries may be inflated any number of times over. */
export const HARMLESS_BYTES = 20_000_000;

/** Parts that are read as a whole: the list of sheets, relationships. */
export const MAX_PART_BYTES = 16_000_000;

export const MAX_XML_DEPTH = 64;

/** Characters of XML between two tags. */
export const MAX_XML_RUN = 1_000_000;

export const MAX_SHARED_STRINGS = 8_000_000;
export const MAX_SHARED_STRING_BYTES = 2_000_000_000;

export const MAX_MERGED_RANGES = 100_000;
export const MAX_STYLES = 65_536;
