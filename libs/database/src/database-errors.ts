/**
 * SQL states that mean the database is away: connection exceptions (class 08), too many connections, a server
 * that starts, stops or ended the session; and that a transaction gave way to another, in a deadlock or after
 * waiting for a lock.
 */
const SQL_STATES = /^(08...|53[34]00|57P0[1235]|40P01|40001|55P03)$/;
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** Messages of errors to which `pg` gives no code. */
const MESSAGES = [
  /^timeout exceeded when trying to connect/,
  /^Connection terminated/,
  /^Client has encountered a connection error/,
];

/**
 * Returns true when the error means that the database refused, ended or lacked a connection, or gave a lock
 * to another. The call may be repeated.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return MESSAGES.some((pattern) => pattern.test(error.message));
  if (SQL_STATES.test(code)) return true;
  // A missing file reports ENOENT, too; count it only when connecting to a socket.
  return SOCKET_CODES.has(code) && (code !== 'ENOENT' || syscall === 'connect');
}

const DISK_FULL = '53100';

/** Returns true when PostgreSQL, or this process itself, found no space on the disk. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return code === DISK_FULL || code === 'ENOSPC';
}
