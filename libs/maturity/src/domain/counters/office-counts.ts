import type { DocumentProcessed, MeetingHeld, TrainingCompleted } from '#event-log/domain';
import type { Counts } from './counts.js';
import { countOf } from './counts.js';

export function documentProcessed({ electronic, signed, secret }: DocumentProcessed): Counts {
  return {
    'documents.processed': 1,
    'documents.electronic': countOf(electronic),
    'documents.signed': countOf(signed),
    'documents.nonSecret': countOf(!secret),
    'documents.nonSecretSigned': countOf(!secret && signed),
  };
}

export function meetingHeld({ online, sites }: MeetingHeld): Counts {
  return {
    'meetings.held': 1,
    'meetings.online': countOf(online),
    'meetings.acrossSites': countOf(sites > 1),
    'meetings.onlineAcrossSites': countOf(online && sites > 1),
  };
}

export function trainingCompleted({ people }: TrainingCompleted): Counts {
  return { 'training.people': people };
}
