import type { Fact } from '../sample-event.js';
import { codeOf, departments, SERVICES_OF_DEPARTMENT, type Department } from './departments.js';
import { at, dayAfter, FIRST_DAY, LIVE_DAY } from './example-days.js';

/** Services that are full-process when the live year begins. */
const FULL_BEFORE = 56;
const NEVER_FULL = 10;
/** Days between one service and the next that becomes full-process in the live year. */
const DAYS_BETWEEN_FULL = 5;
/** A file of the year before that the justice department sends by mistake, and takes back. */
const MISTAKEN_ON = '2026-11-10';
const TAKEN_BACK_ON = '2026-11-13';
/** The construction department's system is out of order between these days. */
const OUTAGE_FROM = '2026-12-10';
const OUTAGE_UNTIL = '2027-01-15';

interface Service {
  department: Department;
  number: number;
  /** The place in the order in which services become full-process; the departments take turns. */
  place: number;
}

const services: readonly Service[] = departments.flatMap((department, turn) =>
  Array.from({ length: SERVICES_OF_DEPARTMENT }, (_, index) => ({
    department,
    number: index + 1,
    place: index * departments.length + turn,
  })),
);

export function serviceFacts(): Fact[] {
  return [
    ...services.flatMap(registered),
    ...services.filter(({ place }) => place < services.length - NEVER_FULL).map(madeFullProcess),
    ...mistakenFile(),
    ...outage(),
    ...renewal(),
  ];
}

export function subjectOf({ department, number }: Pick<Service, 'department' | 'number'>): string {
  return `service/vidu-${department.id}-${String(number).padStart(2, '0')}`;
}

function about(service: Service, of: string): Pick<Fact, 'id' | 'subject' | 'orgUnit' | 'feed'> {
  const subject = subjectOf(service);
  const { department } = service;
  return { id: `${subject}/${of}`, subject, orgUnit: codeOf(department), feed: department.id };
}

function registered(service: Service): Fact[] {
  const { department, number, place } = service;
  const name = {
    vi: `Thủ tục ví dụ ${number} của ${department.vi}`,
    en: `Example service ${number} of the ${department.en}`,
  };
  const data = {
    name,
    group: place % 3 === 0 ? 'G2B' : 'G2C',
    fee: place % 3 !== 1,
    essential: place % 5 === 0,
  };
  const partial = place % 10 < 7;
  return [
    { ...about(service, 'registered'), type: 'service.registered', time: at(FIRST_DAY, place), data },
    {
      ...about(service, 'first'),
      type: 'service.digitized',
      time: at(FIRST_DAY, 200 + place),
      data: { process: partial ? 'partial' : 'none', level: partial ? 3 : 2 },
    },
  ];
}

/** The first ones are spread over the year before, the others over the live year. */
function madeFullProcess(service: Service): Fact {
  const { place } = service;
  const day =
    place < FULL_BEFORE
      ? dayAfter(FIRST_DAY, 20 + Math.floor((place * 340) / FULL_BEFORE))
      : dayAfter(LIVE_DAY, 6 + (place - FULL_BEFORE) * DAYS_BETWEEN_FULL);
  return {
    ...about(service, 'full'),
    type: 'service.digitized',
    time: at(day, 30 + (place % 60)),
    data: { process: 'full', level: 4, approach: place % 2 === 0 ? 'platform' : 'single' },
  };
}

function mistakenFile(): Fact[] {
  const mistaken = services.filter(({ department, number }) => department.id === 'tu-phap' && number > 8);
  return mistaken.flatMap((service) => {
    const claim: Fact = {
      ...about(service, 'mistaken'),
      type: 'service.digitized',
      time: at(MISTAKEN_ON, 100 + service.number),
      data: { process: 'full', level: 4 },
    };
    return [claim, takenBack(claim, at(TAKEN_BACK_ON, 100 + service.number))];
  });
}

function takenBack({ id, orgUnit, feed }: Fact, time: string): Fact {
  return {
    id: `${id}/retracted`,
    type: 'event.retracted',
    ...(orgUnit === undefined ? {} : { orgUnit }),
    ...(feed === undefined ? {} : { feed }),
    time,
    retracts: id,
    data: {
      reason: { vi: 'Nhập nhầm tệp của kỳ trước', en: 'The file of another period was sent by mistake' },
    },
  };
}

function outage(): Fact[] {
  const hit = services.filter(({ department, number }) => department.id === 'xay-dung' && number <= 5);
  return hit.flatMap((service) =>
    (
      [
        ['outage', OUTAGE_FROM, 'partial', 3],
        ['restored', OUTAGE_UNTIL, 'full', 4],
      ] as const
    ).map(([name, day, process, level]) => ({
      ...about(service, name),
      type: 'service.digitized',
      time: at(day, 10 + service.number),
      data: { process, level },
    })),
  );
}

/** Services that appear and disappear because of digital technology. */
function renewal(): Fact[] {
  const launched = departments.slice(0, 6).map((department, index): Fact => {
    return {
      id: `launched/${index}`,
      type: 'service.launched',
      subject: `service/vidu-moi-${index + 1}`,
      orgUnit: codeOf(department),
      feed: department.id,
      time: at(dayAfter('2026-06-15', index * 45), 300),
      data: {
        name: { vi: `Dịch vụ mới ví dụ ${index + 1}`, en: `New example service ${index + 1}` },
        innovative: index % 2 === 0,
        ideaOn: dayAfter('2026-04-01', index * 45),
        process: 'full',
        level: 4,
      },
    };
  });
  const retired = services
    .filter(({ place }) => place >= services.length - 4)
    .map((service, index): Fact => ({
      ...about(service, 'retired'),
      type: 'service.retired',
      time: at(dayAfter('2026-11-20', index * 30), 310),
      data: { reason: 'replaced', cause: 'digital' },
    }));
  return [...launched, ...retired];
}
