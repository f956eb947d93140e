import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { tidy } from '#maturity/domain';

/**
 * Answers with the decimal numbers that calculations meant: 0.30000000000000004 leaves as 0.3. Differences
 * and means of decimal figures would otherwise show what binary fractions cannot hold.
 */
export class TidyNumbers implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map(tidied));
  }
}

/** Tidies the numbers of an answer in place. Bytes and streams are left as they are. */
export function tidied(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? tidy(value) : value;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (typeof member === 'number' ? !Number.isInteger(member) : typeof member === 'object') {
      const next = tidied(member);
      if (next !== member) members[key] = next;
    }
  }
  return value;
}
