import type { Fact } from '../sample-event.js';
import { ROOT } from './departments.js';
import { at, dayAfter, FIRST_DAY } from './example-days.js';

const LICENCE = 'CC-BY-4.0';
const DATASETS = 118;
const OUTCOMES = 12;

/** What the province's own offices record: datasets, outcomes, milestones, systems, work and risks. */
export function officeFacts(): Fact[] {
  return [...datasets(), ...outcomes(), ...milestones(), ...systems(), ...work()];
}

/** Ninety-four datasets in the year before, the others in the live year; each is updated every quarter. */
function datasets(): Fact[] {
  return Array.from({ length: DATASETS }, (_, index) => {
    const subject = `dataset/vidu-${String(index + 1).padStart(3, '0')}`;
    const opened =
      index < 94
        ? dayAfter(FIRST_DAY, 10 + Math.floor(index * 3.7))
        : dayAfter('2026-10-12', (index - 94) * 13);
    const about = { subject, orgUnit: ROOT, feed: 'cong-du-lieu' };
    const title = { vi: `Bộ dữ liệu ví dụ ${index + 1}`, en: `Example dataset ${index + 1}` };
    const data = { title, licence: LICENCE, formats: ['CSV', 'JSON'] };
    return [
      { ...about, id: `${subject}/opened`, type: 'dataset.opened', time: at(opened, index % 50), data },
      ...[1, 2, 3, 4].map((quarter) => ({
        ...about,
        id: `${subject}/updated/${quarter}`,
        type: 'dataset.updated',
        time: at(dayAfter(opened, quarter * 91), 55 + (index % 50)),
      })),
    ];
  }).flat();
}

function outcomes(): Fact[] {
  return Array.from({ length: OUTCOMES }, (_, index) => {
    const subject = `outcome/vidu-${index + 1}`;
    const about = { subject, orgUnit: ROOT, feed: 'van-phong' };
    const baseline = 40 + 5 * index;
    const name = { vi: `Thời gian xử lý ví dụ ${index + 1}`, en: `Example processing time ${index + 1}` };
    return [
      {
        ...about,
        id: `${subject}/baselined`,
        type: 'outcome.baselined',
        time: at(FIRST_DAY, 400 + index),
        data: { name, unit: 'ngày', better: 'lower', baseline, target: baseline * 0.8, category: 'service' },
      },
      ...[1, 2, 3, 4, 5, 6, 7].map((quarter) => ({
        ...about,
        id: `${subject}/measured/${quarter}`,
        type: 'outcome.measured',
        time: at(dayAfter(FIRST_DAY, quarter * 91), 120 + index),
        data: { value: Math.round(baseline * (1 - 0.018 * quarter - 0.002 * (index % 4)) * 10) / 10 },
      })),
    ];
  }).flat();
}

interface Plan {
  id: string;
  vi: string;
  en: string;
  due: string;
  task: number;
  reached?: string;
}

/** One milestone is reached late, one stays open past its day, the others are on time or still ahead. */
const plans: readonly Plan[] = [
  {
    id: 'cong-dvc',
    vi: 'Nâng cấp Cổng dịch vụ công',
    en: 'Upgrade the service portal',
    due: '2026-10-20',
    task: 5,
    reached: '2026-10-16',
  },
  {
    id: 'kho-du-lieu',
    vi: 'Kho dữ liệu dùng chung',
    en: 'Shared data warehouse',
    due: '2026-11-05',
    task: 4,
    reached: '2026-12-08',
  },
  {
    id: 'nen-tang',
    vi: 'Nền tảng tích hợp, chia sẻ dữ liệu',
    en: 'Data integration platform',
    due: '2026-11-25',
    task: 3,
  },
  {
    id: 'ha-tang',
    vi: 'Nâng cấp mạng số liệu chuyên dùng',
    en: 'Upgrade the dedicated network',
    due: '2027-01-31',
    task: 2,
    reached: '2027-01-20',
  },
  {
    id: 'an-toan',
    vi: 'Phê duyệt cấp độ an toàn mọi hệ thống',
    en: 'Approve the security level of every system',
    due: '2027-03-31',
    task: 6,
  },
  {
    id: 'quy-che',
    vi: 'Ban hành quy chế dữ liệu',
    en: 'Issue the data regulation',
    due: '2027-06-30',
    task: 1,
  },
];

function milestones(): Fact[] {
  return plans.flatMap(({ id, vi, en, due, task, reached }, index) => {
    const about = { subject: `milestone/vidu-${id}`, orgUnit: ROOT, feed: 'van-phong' };
    const planned: Fact = {
      ...about,
      id: `milestone/${id}/planned`,
      type: 'milestone.planned',
      time: at('2026-07-01', 200 + index),
      data: { title: { vi: `${vi} (ví dụ)`, en: `${en} (example)` }, due, task },
    };
    if (reached === undefined) return [planned];
    return [
      planned,
      { ...about, id: `milestone/${id}/reached`, type: 'milestone.reached', time: at(reached, 20) },
    ];
  });
}

function systems(): Fact[] {
  const kinds = ['portal', 'one-stop', 'ioc', 'field-report', 'database', 'other', 'other', 'other'] as const;
  return kinds.flatMap((kind, index) => {
    const about = { subject: `system/vidu-${index + 1}`, orgUnit: ROOT, feed: 'van-phong' };
    const data = {
      name: { vi: `Hệ thống ví dụ ${index + 1}`, en: `Example system ${index + 1}` },
      kind,
      sharedPlatform: index % 3 !== 0,
    };
    return [
      { ...about, id: `system/${index}`, type: 'system.registered', time: at(FIRST_DAY, 430 + index), data },
      {
        ...about,
        id: `system/${index}/secured`,
        type: 'system.secured',
        time: at(dayAfter('2026-02-01', index * 60), 15),
        data: { level: 3 },
      },
    ];
  });
}

/** Redesigned processes, functions, skills, and one incident in which personal data was affected. */
function work(): Fact[] {
  const about = { orgUnit: ROOT, feed: 'van-phong' };
  const redesigned = Array.from({ length: 9 }, (_, index): Fact => ({
    ...about,
    id: `process/${index}`,
    type: 'process.redesigned',
    subject: `process/vidu-${index + 1}`,
    time: at(dayAfter('2026-03-01', index * 55), 140),
    data: {
      name: { vi: `Quy trình ví dụ ${index + 1}`, en: `Example process ${index + 1}` },
      ...{ stepsBefore: 14 - (index % 4), stepsAfter: 6, daysBefore: 30, daysAfter: 12 + index },
      paperless: index % 2 === 0,
    },
  }));
  const trained = Array.from({ length: 8 }, (_, index): Fact => ({
    ...about,
    id: `training/${index}`,
    type: 'training.completed',
    subject: `training/vidu-${index + 1}`,
    time: at(dayAfter('2026-01-15', index * 75), 150),
    data: { people: 60 + 15 * index, topic: { vi: 'Kỹ năng số', en: 'Digital skills' } },
  }));
  const incident: Fact = {
    ...about,
    id: 'incident/1',
    type: 'system.incident-reported',
    subject: 'system/vidu-5',
    time: at('2027-02-03', 45),
    data: { severity: 'high', personalData: true },
  };
  return [...redesigned, ...trained, incident];
}
