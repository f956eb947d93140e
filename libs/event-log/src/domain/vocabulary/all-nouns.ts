import { administrationNouns } from './topics/administration.js';
import { amendmentNouns } from './topics/amendments.js';
import { dataNouns } from './topics/data.js';
import type { InBoth } from './topics/event-form.js';
import { figureNouns } from './topics/figures.js';
import { organisationNouns } from './topics/organisation.js';
import { peopleNouns } from './topics/people.js';
import { planNouns } from './topics/plans.js';
import { serviceNouns } from './topics/services.js';
import { systemNouns } from './topics/systems.js';

/**
 * Every noun of the vocabulary by what it is about, in the order in which types are published. A new noun is
 * a file in `nouns` and its labels in a file of `topics`. The library `maturity` does not compile until it
 * defines the effect of the noun's events.
 */
export const topics = {
  services: { name: ['Dịch vụ công', 'Public services'], nouns: serviceNouns },
  plans: { name: ['Kế hoạch và kết quả', 'Plans and results'], nouns: planNouns },
  figures: { name: ['Số liệu và chỉ số', 'Figures and indices'], nouns: figureNouns },
  data: { name: ['Dữ liệu', 'Data'], nouns: dataNouns },
  administration: {
    name: ['Quy trình và điều hành', 'Processes and administration'],
    nouns: administrationNouns,
  },
  systems: { name: ['Hệ thống và rủi ro', 'Systems and risks'], nouns: systemNouns },
  people: { name: ['Con người và lan tỏa', 'People and outreach'], nouns: peopleNouns },
  organisation: { name: ['Cơ cấu tổ chức', 'Organisation'], nouns: organisationNouns },
  amendments: { name: ['Thu hồi', 'Retraction'], nouns: amendmentNouns },
} as const satisfies Record<string, { name: InBoth; nouns: readonly { noun: string }[] }>;

export type TopicId = keyof typeof topics;

type Definition = (typeof topics)[TopicId]['nouns'][number];

export const allNouns: readonly Definition[] = Object.values(topics).flatMap(
  ({ nouns }): readonly Definition[] => nouns,
);
