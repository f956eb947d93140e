import { SingleBar } from 'cli-progress';
import { InvalidArgumentError } from 'commander';
import { verifyJournal } from '#assessments';
import { Database } from '#database';
import { formatLogDigest, parseLogDigest, readDigest, verifyLog, type LogDigest } from '#event-log';
import { verifyAuditTrail, type AuditTrailFault } from '#identity';
import { print } from '../output/print.js';
import { locateInstance } from '../instance/locate-instance.js';

const faultTexts: Readonly<Record<AuditTrailFault['fault'], string>> = {
  altered: 'does not say what was recorded',
  missing: 'is missing',
  added: 'was added from outside',
};

/** Prints the digest of the log, to be kept elsewhere and compared by `verify --expect`. */
export async function digest(): Promise<number> {
  const { databaseUrl } = await locateInstance();
  const database = new Database({ url: databaseUrl, poolSize: 1, applicationName: 'thang digest' });
  try {
    console.log(formatLogDigest(await readDigest(database)));
    return 0;
  } finally {
    await database.close();
  }
}

/** @throws InvalidArgumentError */
export function parseExpected(text: string): LogDigest {
  const expected = parseLogDigest(text);
  if (expected) return expected;
  throw new InvalidArgumentError('Give what `thang digest` printed: a position, a colon and 64 hex digits.');
}

/**
 * Checks the whole log, the journal and the audit trail. Returns exit code 1 when something was altered.
 *
 * @param expected what `digest` printed before
 */
export async function verify(expected: LogDigest | null): Promise<number> {
  const { databaseUrl } = await locateInstance();
  const database = new Database({ url: databaseUrl, poolSize: 2, applicationName: 'thang verify' });
  const bar = new SingleBar({
    format: 'Verifying [{bar}] {value}/{total} events',
    clearOnComplete: true,
    stream: process.stderr,
  });
  try {
    bar.start(0, 0);
    const onProgress = ({ verified, of }: { verified: number; of: number }): void => {
      bar.setTotal(of);
      bar.update(verified);
    };
    const result = await verifyLog(database, { onProgress, expected });
    bar.stop();
    if (result.alteration) {
      const { position, upTo, detail } = result.alteration;
      console.error(
        `Altered at position ${upTo === position ? position : `${position} to ${upTo}`}: ${detail}`,
      );
      return 1;
    }
    const fault = await verifyJournal(database, async () => (await readDigest(database)).position);
    if (fault !== null) {
      console.error(fault);
      return 1;
    }
    const trail = await verifyAuditTrail(database);
    if (trail.fault) {
      const { record, fault } = trail.fault;
      console.error(`The audit trail was altered: record ${record} ${faultTexts[fault]}.`);
      return 1;
    }
    const redacted =
      result.redacted > 0 ? ` ${result.redacted} of them erased on demand, their seals intact.` : '';
    const { position, digest } = result;
    print({ position, digest, redacted: result.redacted, auditRecords: trail.records }, () => [
      `Nothing was altered: ${position} events.${redacted}`,
      'The journal fits the log.',
      `The audit trail was not altered: ${trail.records} records.`,
      `Digest at position ${position}: ${digest}`,
    ]);
    return 0;
  } finally {
    bar.stop();
    await database.close();
  }
}
