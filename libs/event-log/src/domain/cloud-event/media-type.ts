const JSON_UTF8 = /^application\/json(?:\s*;\s*charset=(?:utf-8|"utf-8"))?$/i;

/** Drops `charset=utf-8`: JSON is always UTF-8, so an event with it and one without it are the same event. */
export function plainMediaType(mediaType: string): string {
  const trimmed = mediaType.trim();
  return JSON_UTF8.test(trimmed) ? 'application/json' : trimmed;
}
