import type { DomainError } from '#kernel';
import { byteOrderOf, scanUtf8, type FileEncoding } from '#tabular';

/**
 * Refuses a file that is not in the encoding that its sender takes it to be in, before anything is sent.
 *
 * @throws Error that names the line and the option to send the file with
 */
export async function checkEncoding(path: string, encoding: FileEncoding): Promise<void> {
  const marked = await byteOrderOf(path).catch((error: DomainError) => {
    throw new Error(`${path}: ${error.detail}`);
  });
  if (marked !== null) {
    if (marked === encoding) return;
    throw wrongEncoding(path, encoding, 1, `It looks like UTF-16: send it with --encoding ${marked}`);
  }
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return;
  const { firstOther, isAscii } = await scanUtf8(path);
  if (encoding !== 'utf-8' && firstOther === null && !isAscii)
    throw wrongEncoding(path, encoding, 1, 'It is UTF-8: send it without --encoding');
  if (encoding === 'utf-8' && firstOther !== null)
    throw wrongEncoding(path, encoding, firstOther, `${CODE_PAGE}: send it with --encoding windows-1258`);
}

const CODE_PAGE = 'It may have been saved in the Vietnamese code page of Windows';

function wrongEncoding(path: string, encoding: FileEncoding, line: number, proposal: string): Error {
  return new Error(
    `${path}, line ${line}, is not ${encoding}. ${proposal}, or save it as UTF-8. Nothing was sent.`,
  );
}
