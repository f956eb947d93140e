/** The longest name of a file that is kept. */
const MAX_NAME = 200;

/** Returns the name of a file without folders and characters that do not show. */
export function shortName(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[/\\]/, '')
    .trim();
  return [...(name || 'list')].slice(0, MAX_NAME).join('');
}
