import {
  describeEntry,
  describeMany,
  describeWithdrawal,
  describeWithdrawals,
  type Alert,
  type NotificationContext,
  type NotificationText,
} from '#alerting/domain';
import type { AnnouncementData, AssessmentEntryKind } from '#assessments/domain';
import { DayZone, type Language } from '#kernel';
import type { Framework } from '#maturity/domain';
import {
  bandYaml,
  checklistTrackYaml,
  criterionYaml,
  frameworkFrom,
  indexTrackYaml,
  kpiYaml,
  targetsTrackYaml,
  trackYaml,
} from '../../../../../test/support/framework-factory.js';
import { announcement } from '../../../../../test/support/journal-entry-factory.js';
import { outgoing } from '../channel.conformance.js';
import { renderMail } from './mail.js';

const MAX_SUBJECT = 78;
const MAX_WORDS = 120;

const long = (word: string): string => Array.from({ length: 40 }, () => word).join(' ');
const longName = { vi: long('ủy ban'), en: long('committee a') };

/** A framework of every kind of track, with names of 80 words. */
const framework: Framework = {
  ...frameworkFrom({
    name: longName,
    kpis: [kpiYaml({ name: longName })],
    tracks: [
      trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 70 })]], { id: 'levels' }),
      trackYaml([[criterionYaml()], [criterionYaml({ enter: 80, exit: 70 })]], {
        id: 'gates',
        kind: 'independent',
      }),
      indexTrackYaml({ bands: [bandYaml(1, 0), bandYaml(2, 80)] }),
      checklistTrackYaml(),
      targetsTrackYaml(),
    ],
  }),
  hash: 'x',
};
const named = {
  ...framework,
  tracks: framework.tracks.map((track) => ({
    ...track,
    stages: track.stages.map((stage) => ({ ...stage, name: longName })),
  })),
} as Framework;

const context: NotificationContext = {
  orgUnitName: () => longName,
  framework: () => named,
  measure: () => ({
    unitOfWork: { vi: 'dịch vụ toàn trình', en: 'full-process services', enOne: 'service' },
  }),
  event: (position) => ({
    position,
    type: 'vn.thang.system.incident-reported.v1',
    subject: `system/${'x'.repeat(200)}`,
    time: 0,
  }),
  zone: new DayZone('Asia/Ho_Chi_Minh'),
};

const kpi = framework.kpis[0]!.id;
const unmet = {
  kpi,
  value: 61.25,
  threshold: 80,
  direction: 'at-least',
  progress: 0.4,
  missing: { measure: 'services.fullProcess', count: 123_456 },
  eta: '2026-03-01',
} as const;
const data: Partial<AnnouncementData> = {
  from: { level: 1, id: 'stage-1' },
  to: { level: 2, id: 'stage-2' },
  progress: 0.85,
  causes: ['retracted', 'peer', 'day-end', 'merger'],
  events: { count: 40, positions: [1, 2, 3] },
  kpi,
  value: { from: 12.345678, to: 61.25, numerator: 1_234_567, denominator: 9_876_543 },
  score: { from: 0.41, to: 0.52 },
  verdict: { from: 'under-way', to: 'ended' },
  due: { from: '2026-12-31', to: '2027-03-31' },
  recorded: { type: 'vn.thang.system.incident-reported.v1', subject: 'system/x', data: {} },
  item: { id: 'stage-2', name: longName },
  check: { kind: 'looks-alike', source: `/portals/${'x'.repeat(200)}`, count: 1_234_567 },
  waitedFor: 'run',
  kpis: [],
  next: { level: 2, id: 'stage-2', bottleneck: kpi, unmet: [unmet, unmet, unmet, unmet] },
};

/** Every kind of entry, with a track that has it. The compiler asks for kinds that are missing. */
const trackOf: Readonly<Record<AssessmentEntryKind, string | null>> = {
  baseline: 'levels',
  'stage-advanced': 'levels',
  'stage-regressed': 'levels',
  'band-changed': 'index',
  'gate-opened': 'gates',
  'gate-closed': 'gates',
  'kpi-moved': 'levels',
  'score-moved': 'index',
  'threshold-approaching': 'levels',
  'item-attested': 'checklist',
  'item-revoked': 'checklist',
  'target-verdict': 'targets',
  'milestone-planned': null,
  'milestone-rescheduled': null,
  'milestone-due': null,
  'milestone-late': null,
  'milestone-reached': null,
  'milestone-cancelled': null,
  recorded: null,
  'check-fired': null,
  'check-cleared': null,
  withdrawn: 'levels',
  restated: 'levels',
};
const kinds = Object.keys(trackOf) as AssessmentEntryKind[];
const languages: readonly Language[] = ['vi', 'en'];

function entryOf(kind: AssessmentEntryKind) {
  const item = kind === 'target-verdict' ? { id: 'target' } : data.item;
  const entry = announcement({ kind, track: trackOf[kind] ?? '', data: { ...data, ...(item && { item }) } });
  return trackOf[kind] === null ? { ...entry, framework: null, edition: null, track: null } : entry;
}

const alertOf = (kind: AssessmentEntryKind, orgUnit = 'P1'): Alert => {
  const { data: announced, ...entry } = entryOf(kind);
  return { ...entry, orgUnit, announcement: announced } as unknown as Alert;
};

function mailOf(
  text: NotificationText,
  language: Language,
): { subject: string; words: number; text: string } {
  const { content } = outgoing();
  const mail = { url: 'http://thang.test/alerts/1-stage', replyTo: [], unsubscribe: 'http://thang.test/u/1' };
  const rendered = renderMail({
    id: 'm',
    language,
    content: { ...content, texts: { vi: text, en: text }, mail },
  });
  const words = rendered.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return { subject: rendered.subject, words, text: rendered.text };
}

function expectShort(text: NotificationText, language: Language): void {
  const { subject, words } = mailOf(text, language);
  expect(Array.from(subject).length).toBeLessThanOrEqual(MAX_SUBJECT);
  expect(words).toBeLessThanOrEqual(MAX_WORDS);
}

describe.each(languages)('a mail in %s', (language) => {
  it.each(kinds)('has at most 120 words and a subject of 78 characters about %s with long names', (kind) => {
    const text = describeEntry(entryOf(kind), context, language);
    expectShort(text, language);
    expect(text.title).not.toBe('');
    expect(text.why).not.toBe('');
    expect(text.action).not.toBe('');
  });

  it('has at most 120 words and a subject of 78 characters about a silent source with a long name', () => {
    const entry = entryOf('check-fired');
    const silence = { heard: '2026-12-28', from: '2026-12-31', usualGap: 12.5 };
    const check = { ...data.check!, kind: 'source-silent', silence } as const;
    const text = describeEntry({ ...entry, data: { ...entry.data, check } }, context, language);
    expectShort(text, language);
    expect(text.subject).toMatch(
      language === 'vi' ? /: portals.*… ngừng gửi sau/ : /: portals.*… no facts since/,
    );
  });

  it('has at most 120 words and a subject of 78 characters about a source that is silent about many', () => {
    const entry = entryOf('check-fired');
    const silence = { heard: '2026-12-28', from: '2026-12-31', usualGap: 12.5 };
    const many = { kind: 'source-silent', count: 3321, orgUnits: ['A', 'B', 'C'], silence } as const;
    const check = { ...data.check!, ...many };
    const text = describeEntry({ ...entry, data: { ...entry.data, check } }, context, language);
    expectShort(text, language);
    expect(text.subject).toMatch(
      language === 'vi' ? /… ngừng gửi về 3.321 đơn vị$/ : /… silent about 3,321 /,
    );
  });

  it.each(kinds)('has at most 120 words and a subject of 78 characters about the end of %s', (kind) => {
    const alert = alertOf(kind);
    const withdrawal = { noticeAt: 0, at: 1e12, causes: [], reason: long('reason of it'), overtaken: false };
    const entry = { ...alert, data: alert.announcement };
    const text = describeWithdrawal(entry, withdrawal, context, language);
    expectShort(text, language);
    const alerts = Array.from({ length: 34 }, (_, index) => alertOf(kind, `P${index}`));
    const notices = alerts.map((each, index) => ({
      alert: each,
      text: { ...text, why: `${index}` },
      reason: long(`${index}`),
    }));
    const many = describeWithdrawals(notices, context, language);
    const ofOne = describeWithdrawals(
      notices.map((each) => ({ ...each, alert })),
      context,
      language,
    );
    expectShort({ ...ofOne, table: { columns: [], rows: [] } }, language);
    expectShort({ ...many, table: { columns: [], rows: [] } }, language);
  });

  it('lists the changes of up to five units, and puts those of more into one table', () => {
    const short: NotificationContext = {
      ...context,
      orgUnitName: (code) => code,
      framework: () => undefined,
    };
    const changes = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        alert: alertOf('stage-advanced', `P${index}`),
        change: 'firing' as const,
      }));
    const few = describeMany(changes(3), { isWeekly: false }, short, language);
    expect([few.sections[0]?.items.length, few.table]).toEqual([3, undefined]);
    expectShort(few, language);
    const many = describeMany(changes(34), { isWeekly: true }, short, language);
    expect([many.sections, many.table?.rows.length]).toEqual([[], 34]);
    expect(Array.from(many.subject).length).toBeLessThanOrEqual(MAX_SUBJECT);
    expect(describeMany(changes(90), { isWeekly: false }, short, language).table).toMatchObject({
      more: expect.stringContaining('30') as string,
    });
  });

  it('keeps names on one line, so that a stored name cannot forge lines of the message (case 14)', () => {
    const forged = 'Sở Y tế\r\nBcc: someone@example.org\n\nHello\u202e';
    const hostile: NotificationContext = { ...context, orgUnitName: () => forged };
    const { text } = mailOf(describeEntry(entryOf('stage-advanced'), hostile, language), language);
    expect(text).toContain('Sở Y tế Bcc: someone@example.org Hello');
    expect(text.split('\n').filter((line) => /^(Bcc|Hello)/.test(line))).toEqual([]);
    expect(text).not.toContain('\u202e');
  });
});
