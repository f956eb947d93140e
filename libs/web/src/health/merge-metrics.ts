const FAMILY = /^# HELP (\S+)/;

/**
 * Merges texts in the exposition format of Prometheus, one of each process. Each metric has its description
 * once, as the format asks for, and the samples of all processes, which differ by the label `process`.
 */
export function mergeMetrics(texts: readonly string[]): string {
  const families = new Map<string, string[]>();
  for (const block of texts.flatMap((text) => text.trim().split('\n\n'))) {
    const name = FAMILY.exec(block)?.[1];
    if (name === undefined) continue;
    const known = families.get(name);
    const lines = block.split('\n');
    if (known) known.push(...lines.filter((line) => !line.startsWith('#')));
    else families.set(name, lines);
  }
  return `${[...families.values()].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
