import type { Fact } from '#event-log/domain';
import { isOfType } from '#event-log/domain';
import { isFiledOnline } from './dossier-counts.js';

/** A thing, the key (org unit, subject), had one in the month in which the event happened. */
export interface Presence {
  /** Of kind `distinct`, for example `services.withDossier`. */
  measure: string;
  subject: string;
}

type Counted = Pick<Fact, 'type' | 'subject' | 'data'>;

/** Of which things with at least one a counter makes its subject one, in its month. None for all other events. */
export function presencesOf(event: Counted): Presence[] {
  const { subject } = event;
  return subject === null ? [] : measuresOf(event).map((measure) => ({ measure, subject }));
}

function measuresOf(event: Counted): string[] {
  if (isOfType(event, 'vn.thang.dossier.submitted.v1')) {
    return isFiledOnline(event.data)
      ? ['services.withDossier', 'services.withOnlineDossier']
      : ['services.withDossier'];
  }
  if (isOfType(event, 'vn.thang.payment.made.v1')) {
    return event.data.online
      ? ['services.withPayment', 'services.withOnlinePayment']
      : ['services.withPayment'];
  }
  return [];
}
