import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { bilingual, DomainError } from '#kernel';

const MIB = 1024 * 1024;

/** The longest file. A million rows of thirty columns take about 200 MB as CSV. */
export const MAX_FILE_BYTES = 512 * MIB;

/** A sender that sends nothing for so long has gone. */
const MAX_SILENCE_MS = 60_000;

/** An uploaded file on the disk. */
export interface Upload {
  path: string;
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/**
 * Writes an upload to the disk as it comes, calls back with it, and removes it.
 *
 * @throws DomainError `file-empty`, `payload-too-large`, `request-timeout`, `malformed-request`
 */
export async function withUpload<T>(stream: Readable, work: (upload: Upload) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'thang-upload-'));
  try {
    return await work(await store(stream, join(folder, 'upload')));
  } finally {
    stream.resume();
    await rm(folder, { recursive: true, force: true });
  }
}

async function store(stream: Readable, path: string): Promise<Upload> {
  const output = createWriteStream(path, { mode: 0o600 });
  const hash = createHash('sha256');
  let bytes = 0;
  let silence = silentAfter(stream);
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      clearTimeout(silence);
      silence = silentAfter(stream);
      bytes += chunk.length;
      if (bytes > MAX_FILE_BYTES) throw tooLarge();
      hash.update(chunk);
      if (!output.write(chunk)) await once(output, 'drain');
    }
  } catch (error) {
    throw error instanceof DomainError ? error : brokenOff();
  } finally {
    clearTimeout(silence);
    output.end();
    await finished(output);
  }
  if (bytes === 0) throw new DomainError('file-empty', EMPTY);
  return { path, bytes, sha256: hash.digest('hex') };
}

function silentAfter(stream: Readable): NodeJS.Timeout {
  const error = new DomainError('request-timeout', 'The file came too slowly, or stopped coming.');
  return setTimeout(() => stream.destroy(error), MAX_SILENCE_MS);
}

const EMPTY = bilingual('Tệp không có nội dung.', 'The file is empty.');

function tooLarge(): DomainError {
  const limit = MAX_FILE_BYTES / MIB;
  return new DomainError(
    'payload-too-large',
    bilingual(
      `Tệp lớn hơn ${limit} MB. Hãy chia thành nhiều tệp.`,
      `The file is larger than ${limit} MB. Split it into several files.`,
    ),
  );
}

function brokenOff(): DomainError {
  return new DomainError(
    'malformed-request',
    bilingual('Tệp chưa được tải lên trọn vẹn. Hãy gửi lại.', 'The upload broke off. Send the file again.'),
  );
}
