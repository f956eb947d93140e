import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findProgram } from './system-tools.js';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findProgram('chromium'), args: FLAGS });
}

/** Waits until a page of Thang has read what it shows, in whichever language it speaks. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page
    .locator('[aria-label="Loading…"], [aria-label="Đang tải…"]')
    .first()
    .waitFor({ state: 'detached' });
}

/** What axe objects to on the page by WCAG 2.2 AA, and by how many pixels it is wider than the window. */
export async function objections(page: Page): Promise<{ violations: string[]; beyond: number }> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    beyond: await page.evaluate<number>(beyond),
  };
}

/** What `objections` says of a page that there is nothing to object to. */
export const NONE = { violations: [], beyond: 0 };
