import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DomainError } from '#kernel';
import { fileCut, fileDamaged, fileEncrypted, fileTooLarge } from '../bad-file.js';
import { HARMLESS_BYTES, MAX_ENTRIES, MAX_INFLATED_BYTES, MAX_INFLATION, MAX_PART_BYTES } from '../limits.js';

/**
 * The zip archive that a workbook is, judged by its directory before anything is inflated. While an entry is
 * read, yauzl ends it where it grows beyond the size that the directory states.
 */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws DomainError `file-cut`, `file-damaged`, `file-too-large`, `file-encrypted` */
  static async open(path: string): Promise<Archive> {
    const zip = await openPromise(path, { autoClose: false }).catch((error: Error) => {
      // The directory of an archive is its end; without it the file is cut off.
      throw /end of central directory/i.test(error.message) ? fileCut() : damagedBy(error);
    });
    try {
      return new Archive(zip, await directoryOf(zip));
    } catch (error) {
      zip.close();
      throw error instanceof DomainError ? error : damagedBy(error as Error);
    }
  }

  /** The name of a part in the directory; case does not matter. */
  has(name: string): boolean {
    return this.parts.has(keyOf(name));
  }

  /** Yields the content of a part in pieces. It is empty for a part that the archive lacks. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.parts.get(keyOf(name));
    if (!entry) return;
    let stream: Readable | undefined;
    try {
      stream = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      throw error instanceof DomainError ? error : damagedBy(error as Error);
    } finally {
      stream?.destroy();
    }
  }

  /** Returns a small part as text; undefined when the archive lacks it. */
  async text(name: string): Promise<string | undefined> {
    if (!this.has(name)) return undefined;
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of this.chunks(name)) {
      bytes += chunk.length;
      if (bytes > MAX_PART_BYTES) throw tooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
  }

  async close(): Promise<void> {
    if (!this.zip.isOpen) return;
    const closed = once(this.zip, 'close');
    this.zip.close();
    await closed;
  }
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge();
  const parts = new Map<string, Entry>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw fileEncrypted();
    inflated += entry.uncompressedSize;
    const isBomb =
      entry.uncompressedSize > HARMLESS_BYTES &&
      entry.uncompressedSize > MAX_INFLATION * Math.max(1, entry.compressedSize);
    if (isBomb || inflated > MAX_INFLATED_BYTES) throw tooLarge();
    const key = keyOf(entry.fileName);
    if (parts.has(key))
      throw fileDamaged({ vi: `có hai phần cùng tên ${key}`, en: `two parts are named ${key}` });
    parts.set(key, entry);
  }
  return parts;
}

function keyOf(name: string): string {
  return name.replace(/^\//, '').toLowerCase();
}

function tooLarge(): DomainError {
  return fileTooLarge({
    vi: 'khi giải nén tệp lớn bất thường',
    en: 'it grows beyond measure when it is unpacked',
  });
}

function damagedBy(error: Error): DomainError {
  return fileDamaged({
    vi: `không giải nén được (${error.message})`,
    en: `it cannot be unpacked (${error.message})`,
  });
}
