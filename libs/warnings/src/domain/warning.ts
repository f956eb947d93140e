import type { LoggedEvent } from '#event-log/domain';
import { parseDay, type Language } from '#kernel';
import type { Known } from './known.js';
import type { Doubt, WarningValues } from './warning-kind.js';
import { kindOfCode, warningKinds, type WarningCode } from './warning-kinds.js';

/** A warning about one recorded event. */
export interface Warning extends Doubt {
  code: WarningCode;
  /** The position of the event in the log. */
  position: number;
}

/** Inspects each event by every kind. */
export function inspectEvents(events: readonly LoggedEvent[], known: Known): Warning[] {
  return events.flatMap((event) =>
    warningKinds.flatMap((kind) =>
      kind
        .inspect(event, known)
        .map(({ pointer, values }) => ({ code: kind.code, position: event.position, pointer, values })),
    ),
  );
}

/** The texts of a warning in one language. */
export interface WarningTexts {
  name: string;
  detail: string;
  advice: string;
}

/** Returns the heading of a kind of warning, and what to do about it. */
export function describeKind(code: WarningCode, language: Language): Omit<WarningTexts, 'detail'> {
  const { name, advice } = kindOfCode(code);
  return { name: name[language], advice: advice[language] };
}

export function describeWarning(
  { code, values }: Pick<Warning, 'code' | 'values'>,
  language: Language,
): WarningTexts {
  const { detail } = kindOfCode(code);
  return { ...describeKind(code, language), detail: detail(inWords(values, language))[language] };
}

/** Writes days as people of that language do. */
function inWords(values: WarningValues, language: Language): WarningValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const day = parseDay(value);
      return [name, day === undefined ? value : dates[language].format(day * MS_PER_DAY)];
    }),
  );
}

const MS_PER_DAY = 86_400_000;
const dates: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  vi: new Intl.DateTimeFormat('vi-VN', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
};
