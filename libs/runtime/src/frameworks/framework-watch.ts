import { Logger } from '@nestjs/common';
import type { FileText } from '#database';
import type { FrameworkFiles, FrameworkProblem, FrameworkSet } from '#maturity';

const EVERY_MS = 2_000;

/**
 * Takes over changes of the framework files while a process runs. While a file has an error, the frameworks
 * stay as they are.
 */
export class FrameworkWatch {
  private readonly logger = new Logger(FrameworkWatch.name);

  constructor(
    private readonly set: FrameworkSet,
    private readonly files: Pick<FrameworkFiles, 'look'>,
    /** Keeps correct files for a start with broken ones. */
    private readonly keep: (files: readonly FileText[]) => Promise<void>,
  ) {}

  /** Looks at the files until the process ends. The timer does not keep the process alive. */
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
    if (!('errors' in found)) await this.keep(found.files);
  }

  /** Logs each problem once, however often other files change meanwhile. */
  private complain(problems: readonly FrameworkProblem[]): void {
    for (const { file, line, path, rule, detail } of this.set.keepDespite(problems)) {
      const place = `${file}${line === null ? '' : `:${line}`}${path === '' ? '' : ` at ${path}`}`;
      this.logger.error(`${place} breaks ${rule}: ${detail} The frameworks stay as they were.`);
    }
  }
}
