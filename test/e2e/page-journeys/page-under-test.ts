import type { Page } from 'playwright-core';
import type { RunningThang } from '../../support/running-thang.js';

/** The product and the browser that journeys in several files share: each start of them takes seconds. */
export interface PageUnderTest {
  thang: RunningThang;
  page: Page;
  /** Opens a page and expects no violation and no overflow, narrow and dark, wide and light. */
  expectNoObjections: (path: string) => Promise<void>;
}
