import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#kernel';

/** A condition for sending requests to this process. */
export interface HealthCheck {
  name: string;
  /**
   * Rejects when the condition does not hold. Callers get the detail of a `DomainError`; other errors go to
   * the log only.
   */
  check: () => Promise<void>;
  /** True for a check of another process, which that process does not need to hear of. */
  ofOther?: boolean;
}

interface CheckResult {
  name: string;
  result: 'ok' | 'failed';
  /** The reason, for callers. */
  reason?: string;
}

export type HealthReport = Readonly<Record<string, 'ok' | 'failed'>>;

const CHECK_WITHIN_MS = 2000;

/**
 * The checks behind `/health/ready`. Modules add theirs at start; a later check replaces an earlier one of
 * the same name.
 */
@Injectable()
export class HealthChecks {
  private readonly logger = new Logger(HealthChecks.name);
  private readonly checks = new Map<string, HealthCheck>();
  private shuttingDown = false;
  /** The checks that failed when they last ran. Probes come each second, so only changes are logged. */
  private readonly failed = new Set<string>();

  add(check: HealthCheck): void {
    this.checks.set(check.name, check);
  }

  /** Makes the process not ready from now on, so that a load balancer avoids it while it drains. */
  drain(): void {
    this.shuttingDown = true;
  }

  get draining(): boolean {
    return this.shuttingDown;
  }

  /**
   * Runs all checks at once, each for two seconds at most.
   * @throws DomainError `not-ready` with the names of the failed checks; the log has the reasons
   */
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

  /** Returns the names of this process's own checks that fail, for another process that answers for it. */
  async ownFailing(): Promise<string[]> {
    const own = [...this.checks.values()].filter(({ ofOther = false }) => !ofOther);
    const results = await Promise.all(own.map((check) => this.run(check)));
    return results.filter(({ result }) => result === 'failed').map(({ name }) => name);
  }

  private async run({ name, check }: HealthCheck): Promise<CheckResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_WITHIN_MS} ms`)), CHECK_WITHIN_MS);
    });
    try {
      await Promise.race([check(), late]);
      if (this.failed.delete(name)) this.logger.log(`${name}: works again.`);
      return { name, result: 'ok' };
    } catch (error) {
      if (!this.failed.has(name))
        this.logger.warn(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      this.failed.add(name);
      return { name, result: 'failed', ...(error instanceof DomainError ? { reason: error.detail } : {}) };
    } finally {
      clearTimeout(timer);
    }
  }
}
