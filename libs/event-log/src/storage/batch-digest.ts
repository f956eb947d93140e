import { createHash, type Hash } from 'node:crypto';

/**
 * Computes the link that a batch adds to the digest chain: the SHA-256 of the previous link, the first
 * position and the time of recording (both as signed 64-bit big-endian integers), and the leaves. A leaf is
 * the SHA-256 of an event's canonical text; leaves are in the order of positions. An event cannot be changed,
 * removed or inserted without changing every later link.
 */
export class BatchDigest {
  private readonly hash: Hash;

  /** @param recordedAt in epoch milliseconds */
  constructor(previous: Buffer, firstPosition: number, recordedAt: number) {
    const numbers = Buffer.allocUnsafe(16);
    numbers.writeBigInt64BE(BigInt(firstPosition), 0);
    numbers.writeBigInt64BE(BigInt(recordedAt), 8);
    this.hash = createHash('sha256').update(previous).update(numbers);
  }

  add(leaf: Buffer): this {
    this.hash.update(leaf);
    return this;
  }

  finish(): Buffer {
    return this.hash.digest();
  }
}
