/**
 * The encodings of files, as options name them. Windows-1258 is the Vietnamese code page of Windows,
 * Windows-1252 that of Western Europe.
 */
export const encodings = ['utf-8', 'windows-1258', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type FileEncoding = (typeof encodings)[number];
