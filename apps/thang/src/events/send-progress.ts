import { SingleBar } from 'cli-progress';

/** The counts of a file so far. */
export interface SendTally {
  accepted: number;
  duplicates: number;
  refused: number;
  waiting: number;
}

const EVERY_MS = 10_000;

/** Shows how far a file is sent: a bar on a terminal, elsewhere a line every ten seconds. */
export class SendProgress {
  private readonly bar: SingleBar | null;
  private shownAt = performance.now();

  constructor(private readonly tally: SendTally) {
    this.bar = process.stderr.isTTY
      ? new SingleBar({
          format:
            'Sending [{bar}] {percentage} % · {accepted} new, {duplicates} known, {refused} refused, {waiting} waiting',
          clearOnComplete: true,
          stream: process.stderr,
        })
      : null;
    this.bar?.start(1000, 0, { ...tally });
  }

  /** @param progress how much of the file is sent, 0–1 */
  update(progress: number): void {
    this.bar?.update(Math.floor(progress * 1000), { ...this.tally });
    if (this.bar || performance.now() - this.shownAt < EVERY_MS) return;
    this.shownAt = performance.now();
    const { accepted, duplicates, refused, waiting } = this.tally;
    console.error(
      `${Math.floor(progress * 100)} % sent: ${accepted} new, ${duplicates} known, ${refused} refused, ${waiting} waiting.`,
    );
  }

  stop(): void {
    this.bar?.stop();
  }
}
