import { SingleBar } from 'cli-progress';
import { Database } from '#database';
import { verifyLog } from '#event-log';
import { locateInstance } from '../instance/locate-instance.js';

/** Checks the whole log. Returns exit code 1 when something was altered. */
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
    const redacted =
      result.redacted > 0 ? ` ${result.redacted} of them erased on demand, their seals intact.` : '';
    console.log(`Nothing was altered: ${result.position} events.${redacted}`);
    console.log(`Digest at position ${result.position}: ${result.digest}`);
    return 0;
  } finally {
    bar.stop();
    await database.close();
  }
}
