import type { ScaledClockOptions } from '#kernel';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

export type ClockSettings = Required<ScaledClockOptions>;

/** Parses the text of THANG_CLOCK; `undefined` when it breaks the rule. */
export function parseClock(text: string): ClockSettings | undefined {
  const parts = new Map(
    text
      .trim()
      .split(/\s+/)
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const instant = (name: string): number =>
    INSTANT.test(parts.get(name) ?? '') ? Date.parse(parts.get(name) ?? '') : NaN;
  const rate = Number(parts.get('rate') ?? NaN);
  const clock = {
    simulatedStart: instant('from'),
    realStart: instant('since'),
    rate,
    simulatedEnd: instant('until'),
  };
  const sound = parts.size === 4 && Object.values(clock).every(Number.isFinite) && rate > 0;
  return sound ? clock : undefined;
}

/** The inverse of `parseClock`. */
export function formatClock(clock: ClockSettings): string {
  const instant = (ms: number): string => new Date(ms).toISOString();
  return `from=${instant(clock.simulatedStart)} since=${instant(clock.realStart)} rate=${clock.rate} until=${instant(clock.simulatedEnd)}`;
}
