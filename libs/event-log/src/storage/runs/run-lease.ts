import { bilingual, DomainError } from '#kernel';

/** How long a run stays open after its last request. */
export const RUN_LEASE_SECONDS = 60;

/** How long a run stays open at most. */
export const MAX_RUN_MINUTES = 60;

/** SQL of the end of a lease that begins now, for the table `event_log.runs`. */
export const NEW_LEASE = `least(
  clock_timestamp() + interval '${RUN_LEASE_SECONDS} seconds', runs.opened_at + interval '${MAX_RUN_MINUTES} minutes')`;

export function runNotFound(): DomainError {
  const detail = bilingual('Khóa này không có lượt gửi nào với mã này.', 'The key has no run with this id.');
  return new DomainError('run-not-found', detail);
}

export function runClosed(): DomainError {
  const detail = bilingual(
    'Lượt gửi đã đóng hoặc đã hết hạn. Hãy mở lượt mới và gửi phần còn lại.',
    'The run was closed, or its lease has ended. Open a new one and send the rest in it.',
  );
  return new DomainError('run-closed', detail);
}
