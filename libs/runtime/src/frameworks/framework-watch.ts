import { Logger } from '@nestjs/common';
import type { FrameworkFiles, FrameworkProblem, FrameworkSet } from '#maturity';

const EVERY_MS = 2_000;

/**
 * Takes over changes of the framework files while a process runs. As long as any of them is wrong, what was
 * right before stays.
 */
export class FrameworkWatch {
  private readonly logger = new Logger(FrameworkWatch.name);

  constructor(
    private readonly set: FrameworkSet,
    private readonly files: Pick<FrameworkFiles, 'look'>,
  ) {}

  /** For as long as the process lives, which this does not prolong. */
  start(everyMs = EVERY_MS): void {
    setTimeout(() => {
      this.look()
        .catch((error: unknown) => this.logger.error(error))
        .finally(() => this.start(everyMs)); // prettier-ignore
    }, everyMs).unref();
  }

  async look(): Promise<void> {
    const found = await this.files.look();
    if (!found) return;
    if ('errors' in found) this.complain(found.errors);
    else if (this.set.replace(found.frameworks)) {
      const editions = found.frameworks.map(({ id, edition }) => `${id} ${edition.id}`);
      this.logger.log(`The framework files have changed. In use now: ${editions.join(', ') || 'none'}.`);
    }
  }

  /** Each problem once, however often other files change meanwhile. */
  private complain(problems: readonly FrameworkProblem[]): void {
    for (const { file, line, path, rule, detail } of this.set.keepDespite(problems)) {
      const place = `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` at ${path}`}`;
      this.logger.error(`${place} breaks ${rule}: ${detail} The frameworks stay as they were.`);
    }
  }
}
