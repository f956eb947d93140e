/** The page of a framework, of the edition in force unless one is named. */
export function frameworkPath(id: string, edition: string | null = null): string {
  return `/frameworks/${encodeURIComponent(id)}${edition === null ? '' : `?edition=${encodeURIComponent(edition)}`}`;
}
