import type { FastifyInstance } from 'fastify';

/**
 * Reads paths and queries in Unicode's normal form C, in which codes are recorded: some systems send "ế" as a
 * letter with two marks.
 */
export function readNormalAddresses(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _, done) => {
    for (const values of [request.params, request.query]) normalize(values);
    done();
  });
}

function normalize(values: unknown): void {
  if (typeof values !== 'object' || values === null) return;
  const members = values as Record<string, unknown>;
  for (const [name, value] of Object.entries(members)) {
    if (typeof value === 'string') members[name] = value.normalize('NFC');
    else if (Array.isArray(value)) members[name] = value.map((each: unknown) => (typeof each === 'string' ? each.normalize('NFC') : each)); // prettier-ignore
  }
}
