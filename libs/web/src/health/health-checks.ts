import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';

/** Something that must hold before this process may be sent requests. */
export interface HealthCheck {
  name: string;
  /**
   * Rejects when it does not hold. The detail of a `DomainError` is told to callers, other errors only to the
   * log.
   */
  check: () => Promise<void>;
}

interface CheckResult {
  name: string;
  result: 'ok' | 'failed';
  /** For callers. */
  reason?: string;
}

export type HealthReport = Readonly<Record<string, 'ok' | 'failed'>>;

const CHECK_WITHIN_MS = 2000;

/** The checks behind `/health/ready`. Modules add theirs at start; a name given twice is checked once. */
@Injectable()
export class HealthChecks {
  private readonly logger = new Logger(HealthChecks.name);
  private readonly checks = new Map<string, HealthCheck>();
  private shuttingDown = false;

  add(check: HealthCheck): void {
    this.checks.set(check.name, check);
  }

  /** From now on the process is not ready any more, so that a balancer looks elsewhere while it drains. */
  drain(): void {
    this.shuttingDown = true;
  }

  get draining(): boolean {
    return this.shuttingDown;
  }

  /** Runs all checks at once, each for two seconds at most.
   * @throws DomainError `not-ready`, naming the checks that failed; the log says why. */
  async assertReady(): Promise<HealthReport> {
    if (this.shuttingDown)
      throw new DomainError('shutting-down', 'This process is about to end.', { retryAfter: 1 });
    const results = await Promise.all([...this.checks.values()].map((check) => this.run(check)));
    const checks: HealthReport = Object.fromEntries(results.map(({ name, result }) => [name, result]));
    const failed = results.filter(({ result }) => result === 'failed');
    if (failed.length === 0) return checks;
    const names = failed.map(({ name }) => name).join(', ');
    const reasons = failed.flatMap(({ reason = [] }) => reason);
    const detail = [`Not ready: ${names}.`, ...reasons].join(' ');
    throw new DomainError('not-ready', detail, { checks, retryAfter: 1 });
  }

  private async run({ name, check }: HealthCheck): Promise<CheckResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_WITHIN_MS} ms`)), CHECK_WITHIN_MS);
    });
    try {
      await Promise.race([check(), late]);
      return { name, result: 'ok' };
    } catch (error) {
      this.logger.warn(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return { name, result: 'failed', ...(error instanceof DomainError ? { reason: error.detail } : {}) };
    } finally {
      clearTimeout(timer);
    }
  }
}
