import { formatDay, type DayZone } from '#kernel';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1_440;

/** An instant as the clocks of a zone show it. */
export interface LocalInstant {
  /** `YYYY-MM-DD` */
  day: string;
  secondOfDay: number;
  /** How many minutes the clocks are ahead of UTC. */
  offset: number;
}

/** @returns null for text that is no instant */
export function localInstant(text: string, zone: DayZone): LocalInstant | null {
  const epochMs = Date.parse(text);
  if (Number.isNaN(epochMs)) return null;
  const [day, minute] = [zone.dayOf(epochMs), zone.minuteOf(epochMs)];
  const utcMinute = Math.floor(epochMs / MS_PER_MINUTE);
  const second = Math.floor((epochMs - utcMinute * MS_PER_MINUTE) / 1000);
  return {
    day: formatDay(day),
    secondOfDay: minute * 60 + second,
    offset: day * MINUTES_PER_DAY + minute - utcMinute,
  };
}

/** Returns RFC 3339 in the zone: `2025-09-02T10:00:00+07:00`. Text that is no instant stays as it is. */
export function inZone(text: string, zone: DayZone): string {
  const local = localInstant(text, zone);
  if (!local) return text;
  const { day, secondOfDay, offset } = local;
  const sign = offset < 0 ? '-' : '+';
  const hour = clock(Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60);
  return `${day}T${clock(Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60)}${sign}${hour}`;
}

function clock(...parts: number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
