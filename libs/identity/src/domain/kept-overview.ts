import type { Looks } from './look.js';

/** What the overview shows. `null`: what it begins with. */
export interface ShownOverview {
  root: string | null;
  framework: string | null;
  track: string | null;
}

/** What the overview keeps for a person, on every device. */
export interface KeptOverview {
  shown: ShownOverview;
  looks: Looks | null;
}
