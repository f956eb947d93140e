import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { IntakeOptions } from '../intake-options.js';

/** Bodies up to this size are not counted: together they are small beside the other costs of a connection. */
const SMALL_BYTES = 64 * 1024;

/**
 * Bounds the memory that event bodies take at the same time: parsed JSON takes several times its length.
 * Every key has a share of its own, so that one slow or greedy sender cannot keep the others out.
 */
@Injectable()
export class BodyBudget {
  private reserved = 0;
  private readonly reservedByKey = new Map<string, number>();

  constructor(private readonly options: IntakeOptions) {}

  /**
   * Opens a reservation. Call this only for callers that may record, because every reservation takes memory
   * from all of them.
   */
  reservationFor(callerId: string): BodyReservation {
    return new BodyReservation(this, callerId);
  }

  /**
   * Reserves memory. A body larger than the share of its key is still accepted when the key has nothing else
   * reserved.
   */
  take(callerId: string, bytes: number): void {
    const { perKeyBytes, totalBytes } = this.options.bodyBudget;
    const ofKey = this.reservedByKey.get(callerId) ?? 0;
    if (ofKey > 0 && ofKey + bytes > perKeyBytes) {
      throw new DomainError(
        'too-many-requests',
        'This key has too many large bodies under way. Wait for their answers, then send this one again.',
        { retryAfter: 1 },
      );
    }
    if (this.reserved > 0 && this.reserved + bytes > totalBytes) {
      throw new DomainError('overloaded', 'Too many large bodies at once; send this one again.', {
        retryAfter: 1,
      });
    }
    this.reserved += bytes;
    this.reservedByKey.set(callerId, ofKey + bytes);
  }

  giveBack(callerId: string, bytes: number): void {
    const left = (this.reservedByKey.get(callerId) ?? 0) - bytes;
    if (left > 0) this.reservedByKey.set(callerId, left);
    else this.reservedByKey.delete(callerId);
    this.reserved -= bytes;
  }
}

/** The memory that one body, or one group of lines, has reserved. */
export class BodyReservation {
  private bytes = 0;
  private taken = 0;

  constructor(
    private readonly budget: BodyBudget,
    private readonly callerId: string,
  ) {}

  /**
   * @throws DomainError `too-many-requests` when the key's share is used up, `overloaded` when the whole
   * budget is
   */
  grow(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes <= SMALL_BYTES) return;
    this.budget.take(this.callerId, this.bytes - this.taken);
    this.taken = this.bytes;
  }

  release(): void {
    if (this.taken > 0) this.budget.giveBack(this.callerId, this.taken);
    this.bytes = 0;
    this.taken = 0;
  }
}
