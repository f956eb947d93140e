import { isIP } from 'node:net';
import { registerDecorator } from 'class-validator';
import { parseClock } from './clock-settings.js';

/** A class-validator rule over the text of a variable. The message states the rule and never the value. */
export function Holds(rule: (text: string) => boolean, message: string): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'holds',
      target: target.constructor,
      propertyName: String(propertyName),
      options: { message },
      validator: { validate: (value: unknown) => typeof value === 'string' && rule(value) },
    });
  };
}

export function isWholeNumber(least: number, most: number): (text: string) => boolean {
  return (text) => /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

export const isPort = isWholeNumber(0, 65_535);

export function isUrlOf(...protocols: string[]): (text: string) => boolean {
  return (text) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '';
}

export function isTimeZone(text: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '' &&
      !/^[+-]/.test(text)
    );
  } catch {
    return false;
  }
}

/** `thang@example.org` or `Thang <thang@example.org>`, without anything that could add a mail header. */
export function isMailbox(text: string): boolean {
  const address = /^[^<>\r\n]*<([^<>\s]+)>$/.exec(text)?.[1] ?? text;
  return /^[^\s<>@]+@[^\s<>@]+$/.test(address);
}

export function isDestination(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (rest.length > 0) return false;
  if (bits !== undefined) return family > 0 && isWholeNumber(0, family === 4 ? 32 : 128)(bits);
  return family > 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(address);
}

export function isClock(text: string): boolean {
  return parseClock(text) !== undefined;
}
