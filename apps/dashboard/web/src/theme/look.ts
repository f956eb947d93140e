import { createContext, useContext } from 'react';
import type { Look } from './colors.js';

/** What the reader chose; `system`: as the device. */
export type LookChoice = 'system' | Look;

export const lookChoices: readonly LookChoice[] = ['system', 'light', 'dark'];

const STORAGE_KEY = 'thang.look';

export function readStoredLook(): LookChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return lookChoices.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Stores the choice. Where storage is forbidden, the choice lasts until the page is closed. */
export function storeLook(choice: LookChoice): void {
  try {
    localStorage.setItem(STORAGE_KEY, choice);
  } catch {
    return;
  }
}

interface ChosenLook {
  choice: LookChoice;
  choose: (choice: LookChoice) => void;
}

export const LookContext = createContext<ChosenLook>({ choice: 'system', choose: () => undefined });

export function useLook(): ChosenLook {
  return useContext(LookContext);
}
