import { createHash } from 'node:crypto';

/** A statement under a name; the driver has each connection parse it once. */
export interface PreparedQuery {
  name: string;
  text: string;
  values: unknown[];
}

/**
 * For statements that are asked again and again and are short to run: parsing and planning them took as long. PostgreSQL keeps the plan of
 * a connection once it has seen that it does not depend on the values, and makes a new one when a table changes.
 */
export function prepared(text: string): (values: unknown[]) => PreparedQuery {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return (values) => ({ name, text, values });
}
