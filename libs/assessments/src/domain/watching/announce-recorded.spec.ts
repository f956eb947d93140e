import type { LoggedEvent } from '#event-log/domain';
import { causesOf } from '../../../../../test/support/causes-factory.js';
import { dayOf, happened } from '../../../../../test/support/logged-event-factory.js';
import type { ChangeCause } from '../journal-entry.js';
import { announceRecorded, type AnnouncedEvent, type EventAnnouncement } from './announce-recorded.js';
import type { EventWatch } from './event-watch.js';

const watches: readonly EventWatch[] = [
  { type: 'vn.thang.system.incident-reported.v1', filter: { personalData: true } },
  { type: 'vn.thang.process.redesigned.v1' },
];
const incident = (personalData: boolean, changes: Partial<LoggedEvent> = {}): LoggedEvent => ({
  ...happened(
    'system.incident-reported',
    '2026-03-01',
    { personalData },
    { subject: 'system/x', position: 4 },
  ),
  ...changes,
});

function look(
  effective: LoggedEvent | null,
  previous: AnnouncedEvent | null = null,
  causes: ChangeCause[] = ['new'],
  about: readonly LoggedEvent[] = [],
): EventAnnouncement {
  const context = { orgUnit: 'VN-HN', day: dayOf('2026-03-02'), causes: causesOf(...causes), logPosition: 9 };
  const amendments = { positions: [8], reason: 'Wrong system' };
  return announceRecorded({ root: 4, effective, about, amendments, context }, previous, watches);
}
const lines = ({ entries }: EventAnnouncement): string[] =>
  entries.map(({ kind, orgUnit, silent }) => [kind, orgUnit, ...(silent ? ['silent'] : [])].join(' '));
const before = look(incident(true)).announced;

describe('announceRecorded', () => {
  it('tells of an event whose type and data a rule asks for, and of no other', () => {
    expect(lines(look(incident(true)))).toEqual(['recorded VN-HN']);
    expect(lines(look(incident(false)))).toEqual([]);
    expect(lines(look(happened('process.redesigned', '2026-03-01')))).toEqual(['recorded VN-HN']);
    expect(lines(look(happened('system.secured', '2026-03-01')))).toEqual([]);
  });

  it('names the event, with its type and data', () => {
    expect(look(incident(true)).entries[0]?.data).toMatchObject({
      item: { id: '4', name: 'system/x' },
      recorded: {
        type: 'vn.thang.system.incident-reported.v1',
        subject: 'system/x',
        data: { personalData: true },
      },
      events: { count: 1, positions: [4] },
    });
    const named = happened('process.redesigned', '2026-03-01', { name: 'Licence' });
    expect(look(named).entries[0]?.data.item?.name).toBe('Licence');
  });

  it('takes the last name that the log has for what it is about, and the name in the event before that', () => {
    const registered = (name: string): LoggedEvent => happened('system.registered', '2025-01-01', { name });
    const about = [registered('Portal'), registered('Portal 2'), incident(true)];
    const nameOf = (event: LoggedEvent) => look(event, null, ['new'], about).entries[0]?.data.item?.name;
    expect(nameOf(incident(true))).toBe('Portal 2');
    expect(nameOf(happened('process.redesigned', '2026-03-01', { name: 'Licence' }))).toBe('Licence');
  });

  it('tells of it once', () => {
    expect(lines(look(incident(true), before))).toEqual([]);
  });

  it('is silent about history', () => {
    expect(lines(look(incident(true, { backfill: true }), null, ['backfill', 'new']))).toEqual([
      'recorded VN-HN silent',
    ]);
  });

  it('withdraws it when the event is retracted, with the reason', () => {
    const withdrawn = look(null, before, ['retracted']);
    expect(lines(withdrawn)).toEqual(['withdrawn VN-HN']);
    expect(withdrawn.announced).toBeNull();
    expect(withdrawn.entries[0]?.data).toMatchObject({
      withdraws: { kind: 'recorded', item: { id: '4' }, day: dayOf('2026-03-02') },
      reason: 'Wrong system',
      causes: ['retracted'],
    });
  });

  it('withdraws it when a correction no longer matches, and tells again when it names another org unit', () => {
    expect(lines(look(incident(false), before, ['corrected']))).toEqual(['withdrawn VN-HN']);
    expect(lines(look(incident(true, { orgUnit: 'VN-SG' }), before, ['corrected']))).toEqual([
      'withdrawn VN-HN',
      'recorded VN-SG',
    ]);
  });
});
