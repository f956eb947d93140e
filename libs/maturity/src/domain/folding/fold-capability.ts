import type { Dated } from './dated.js';
import type { Ledger } from './ledger.js';

const STATUSES = ['not-started', 'in-progress', 'in-place', 'proven'] as const;

/** The latest attestation counts. */
export function foldCapability(
  history: readonly Dated<'capability'>[],
  ledger: Ledger,
  subject: string,
): void {
  const [, framework = ''] = subject.split('/');
  for (const { day, event } of history) {
    const { status } = event.data;
    ledger.set('capabilities.status', day, STATUSES.indexOf(status), subject);
    const stocks = {
      'capabilities.attested': true,
      'capabilities.inProgress': status === 'in-progress',
      'capabilities.inPlace': status === 'in-place',
      'capabilities.proven': status === 'proven',
    };
    ledger.setAll(day, stocks, [`framework=${framework}`]);
  }
}
