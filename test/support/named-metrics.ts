/** Returns the metrics that a PromQL expression reads, recorded series aside. */
export function metricsNamedIn(expression: string): string[] {
  const bare = expression.replace(/"[^"]*"/g, '""');
  return [...new Set(bare.match(/\b(?:thang|process|nodejs)_\w+|thang:[\w:]+/g) ?? [])];
}
