import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTooLarge } from '../bad-file.js';
import { MAX_CELL_LENGTH, MAX_SHARED_STRING_BYTES, MAX_SHARED_STRINGS } from '../limits.js';
import type { Archive } from './archive.js';
import { readXml } from './read-xml.js';
import { TextCollector } from './text-collector.js';

const BLOCK_BYTES = 1_000_000;

/**
 * The texts that the cells of a workbook share, as UTF-8 in blocks of a megabyte. Blocks beyond the limit of
 * memory lie in a temporary file; sheets use their texts roughly in order, so few are read twice.
 */
export class SharedStrings {
  /** Where each text begins, and where the last one ends. */
  private starts = new Uint32Array(1_024);
  private count = 0;
  private end = 0;
  /** The blocks in memory, the one used last at the end. */
  private readonly blocks = new Map<number, Buffer>();
  private readonly written = new Set<number>();
  private file: number | null = null;

  constructor(private readonly maxBlocksInMemory = 32) {}

  /** @throws DomainError `file-too-large` */
  add(text: string): void {
    const bytes = Buffer.from(text.length > MAX_CELL_LENGTH ? text.slice(0, MAX_CELL_LENGTH + 1) : text);
    if (this.count === MAX_SHARED_STRINGS || this.end + bytes.length > MAX_SHARED_STRING_BYTES)
      throw tooManyTexts();
    let copied = 0;
    while (copied < bytes.length) {
      const block = this.block(Math.floor(this.end / BLOCK_BYTES));
      const taken = bytes.copy(block, this.end % BLOCK_BYTES, copied);
      copied += taken;
      this.end += taken;
    }
    this.count += 1;
    if (this.count === this.starts.length) {
      const longer = new Uint32Array(this.starts.length * 2);
      longer.set(this.starts);
      this.starts = longer;
    }
    this.starts[this.count] = this.end;
  }

  /** Returns undefined for a number that the workbook does not have. */
  at(index: number): string | undefined {
    const [start, end] = [this.starts[index], this.starts[index + 1]];
    if (!(index >= 0 && index < this.count) || start === undefined || end === undefined) return undefined;
    const [first, last] = [Math.floor(start / BLOCK_BYTES), Math.floor(end / BLOCK_BYTES)];
    if (first === last) return this.block(first).toString('utf8', start % BLOCK_BYTES, end % BLOCK_BYTES);
    const beginning = Buffer.from(this.block(first).subarray(start % BLOCK_BYTES));
    return Buffer.concat([beginning, this.block(last).subarray(0, end % BLOCK_BYTES)]).toString();
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.blocks.clear();
  }

  private block(index: number): Buffer {
    const known = this.blocks.get(index);
    if (known) {
      this.blocks.delete(index);
      this.blocks.set(index, known);
      return known;
    }
    const block = Buffer.alloc(BLOCK_BYTES);
    if (this.written.has(index) && this.file !== null)
      readSync(this.file, block, 0, BLOCK_BYTES, index * BLOCK_BYTES);
    this.blocks.set(index, block);
    if (this.blocks.size > this.maxBlocksInMemory) this.evict();
    return block;
  }

  private evict(): void {
    const [oldest] = this.blocks;
    if (!oldest) return;
    const [index, block] = oldest;
    this.blocks.delete(index);
    // The block that is being filled is the newest, so a block is full when it is written.
    if (this.written.has(index)) return;
    this.file ??= openTemporary();
    writeSync(this.file, block, 0, BLOCK_BYTES, index * BLOCK_BYTES);
    this.written.add(index);
  }
}

/** Reads the shared strings of a workbook. `close` them afterwards. */
export async function readSharedStrings(archive: Archive, part: string | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (part === undefined) return strings;
  const collector = new TextCollector();
  try {
    await readXml(archive.chunks(part), {
      open: (name) => {
        if (name === 'si') collector.begin();
        else collector.open(name);
      },
      text: (text) => collector.text(text),
      close: (name) => {
        if (name === 'si') strings.add(collector.end());
        else collector.close(name);
      },
    });
    return strings;
  } catch (error) {
    strings.close();
    throw error;
  }
}

/** Opens a file that has no name any more, so that it is gone when it is closed. */
function openTemporary(): number {
  const directory = mkdtempSync(join(tmpdir(), 'thang-strings-'));
  const file = openSync(join(directory, 'strings'), 'w+');
  rmSync(directory, { recursive: true });
  return file;
}

function tooManyTexts(): Error {
  return fileTooLarge({
    vi: `có hơn ${MAX_SHARED_STRINGS} chuỗi văn bản khác nhau`,
    en: `it has more than ${MAX_SHARED_STRINGS} different texts`,
  });
}
