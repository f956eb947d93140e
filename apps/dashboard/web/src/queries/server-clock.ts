import { useEffect, useState } from 'react';
import { dayOf } from '../format/days.js';
import { useAbout, type About } from './about.js';

/**
 * Returns the installation's time (epoch milliseconds) at the device's instant `now`, computed from what it
 * was at `readAt`.
 */
function serverTime(clock: About['clock'], readAt: number, now: number): number {
  return Date.parse(clock.now) + (now - readAt) * clock.rate;
}

/** Returns the time each second; `null` until the installation's time is loaded. */
export function useServerNow(): number | null {
  const { data, dataUpdatedAt } = useAbout();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!data) return undefined;
    const read = () => setNow(serverTime(data.clock, dataUpdatedAt, Date.now()));
    read();
    const timer = setInterval(read, 1000);
    return () => clearInterval(timer);
  }, [data, dataUpdatedAt]);
  return now;
}

/** Returns today's date (`YYYY-MM-DD`) by the installation's clock and zone; `null` until it is loaded. */
export function useToday(): string | null {
  const { data, dataUpdatedAt } = useAbout();
  const [today, setToday] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return undefined;
    const read = () => setToday(dayOf(serverTime(data.clock, dataUpdatedAt, Date.now()), data.timeZone));
    read();
    const timer = setInterval(read, 1000);
    return () => clearInterval(timer);
  }, [data, dataUpdatedAt]);
  return today;
}
