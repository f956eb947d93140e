import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DomainError } from '#kernel';

/** Names under which systems install Chromium. `spawn` looks them up on the PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PRINT_MS = 30_000;
/** A browser takes some hundred megabytes, so they print one after the other. */
const MAX_WAITING = 8;

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-pdf-header-footer',
];

/** Prints pages as PDF by a Chromium of this machine, if there is one. */
export class PdfPrinter {
  private readonly names: readonly string[];
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** @param chromium path of the program; `null`: look for it on the PATH */
  constructor(chromium: string | null) {
    this.names = chromium === null ? NAMES : [chromium];
  }

  /**
   * Returns `null` where there is no Chromium.
   * @throws DomainError `overloaded`; `internal` when Chromium fails
   */
  async print(html: string): Promise<Buffer | null> {
    if (this.waiting >= MAX_WAITING)
      throw new DomainError('overloaded', 'Other pages are being printed. Try again in a moment.', {
        retryAfter: 10,
      });
    this.waiting += 1;
    const printed = this.last.catch(() => null).then(() => this.printed(html));
    this.last = printed;
    try {
      return await printed;
    } finally {
      this.waiting -= 1;
    }
  }

  private async printed(html: string): Promise<Buffer | null> {
    const directory = await mkdtemp(join(tmpdir(), 'thang-brief-'));
    try {
      const [page, pdf] = [join(directory, 'page.html'), join(directory, 'page.pdf')];
      await writeFile(page, html, { mode: 0o600 });
      for (const name of this.names) {
        const started = await run(name, [
          ...FLAGS,
          // Chromium refuses to sandbox for root, which containers run as. The page has no script.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          `--user-data-dir=${join(directory, 'profile')}`,
          `--print-to-pdf=${pdf}`,
          pathToFileURL(page).href,
        ]);
        if (started) return await readFile(pdf);
      }
      return null;
    } finally {
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

/** Returns false when there is no such program. */
function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: PRINT_MS, killSignal: 'SIGKILL' });
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    child.on('exit', (code, signal) => {
      if (code === 0) resolve(true);
      else reject(new Error(`Chromium ended with ${code ?? signal}.`));
    });
  });
}
