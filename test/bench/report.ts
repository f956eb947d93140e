import { cpus, loadavg } from 'node:os';

/** One line of the report: a figure of Thang, and what it is compared with, measured in the same run. */
export interface Finding {
  what: string;
  figure: number;
  unit: 'events/s' | 's' | 'tries/s' | 'ms' | 'MB' | 'kB' | '×' | '';
  comparedWith?: string;
  limit?: number;
  /** The aim as text. */
  aim?: string;
}

/** Returns a Markdown table to paste into `README.md`. */
export function report(findings: readonly Finding[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}, load at the end ${loadavg()[0]?.toFixed(1)}`;
  const rows = findings.map(
    ({ what, figure, unit, comparedWith = '', limit, aim = '' }) =>
      `| ${what} | ${show(figure)} ${unit} | ${limit === undefined ? comparedWith : `${comparedWith}: ${show(limit)} ${unit}`} | ${limit ? (figure / limit).toFixed(2) : ''} | ${aim} |`,
  );
  return [
    machine,
    '',
    '| what | Thang | compared with | ratio | aim |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function show(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString('en-US') : figure.toPrecision(3);
}
