import { SingleBar } from 'cli-progress';
import { Database } from '#database';
import { verifyLog } from '#event-log';
import { verifyAuditTrail, type AuditTrailFault } from '#identity';
import { locateInstance } from '../instance/locate-instance.js';

const faultTexts: Readonly<Record<AuditTrailFault['fault'], string>> = {
  altered: 'does not say what was recorded',
  missing: 'is missing',
  added: 'was added from outside',
};

/** Checks the whole log and the audit trail. Returns exit code 1 when something was altered. */
export async function verify(): Promise<number> {
  const { databaseUrl } = await locateInstance();
  const database = new Database({ url: databaseUrl, poolSize: 2, applicationName: 'thang verify' });
  const bar = new SingleBar({
    format: 'Verifying [{bar}] {value}/{total} events',
    clearOnComplete: true,
    stream: process.stderr,
  });
  try {
    bar.start(0, 0);
    const result = await verifyLog(database, ({ verified, of }) => {
      bar.setTotal(of);
      bar.update(verified);
    });
    bar.stop();
    if (result.alteration) {
      const { position, upTo, detail } = result.alteration;
      console.error(
        `Altered at position ${upTo === position ? position : `${position} to ${upTo}`}: ${detail}`,
      );
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
    console.log(`Nothing was altered: ${result.position} events.${redacted}`);
    console.log(`The audit trail was not altered: ${trail.records} records.`);
    console.log(`Digest at position ${result.position}: ${result.digest}`);
    return 0;
  } finally {
    bar.stop();
    await database.close();
  }
}
