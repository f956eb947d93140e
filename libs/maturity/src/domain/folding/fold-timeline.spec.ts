import { happened, hanoi, inOrder, standing, withoutSegments } from '../../../../../test/support/history.js';
import { foldTimeline } from './fold-timeline.js';

const fold = (...history: Parameters<typeof inOrder>[0]) => foldTimeline(inOrder(history), hanoi);

describe('the timeline of a delivery model', () => {
  const uses = 'deliveryModels.uses[delivery-model/1]';
  const introduced = happened('delivery-model.introduced', '2025-01-01', { name: 'x' });
  const used = happened('delivery-model.used', '2025-02-01', { count: 700 });
  const usedAgain = happened('delivery-model.used', '2025-05-01', { count: 400 });
  const discontinued = happened('delivery-model.discontinued', '2025-08-01');

  it('counts the uses of twelve months', () => {
    const contributions = fold(introduced, used, usedAgain);
    expect(standing(contributions, '2025-01-01')).toEqual({ 'deliveryModels.active': 1, [uses]: 0 });
    expect(standing(contributions, '2026-01-31')[uses]).toBe(1100);
    expect(standing(contributions, '2026-02-01')[uses]).toBe(400);
    expect(standing(contributions, '2026-05-01')[uses]).toBe(0);
  });

  it('is used no longer once it is discontinued, whatever is reported later', () => {
    const contributions = fold(
      introduced,
      used,
      usedAgain,
      discontinued,
      happened('delivery-model.used', '2025-09-01', { count: 50 }),
    );
    expect(standing(contributions, '2025-07-31')).toEqual({ 'deliveryModels.active': 1, [uses]: 1100 });
    for (const day of ['2025-08-01', '2025-12-31', '2026-02-01', '2026-12-31']) {
      expect(standing(contributions, day)).toEqual({ 'deliveryModels.active': 0, [uses]: 0 });
    }
  });

  it('starts from nothing when it is introduced again', () => {
    const again = happened('delivery-model.introduced', '2025-10-01', { name: 'x' });
    const contributions = fold(
      introduced,
      used,
      discontinued,
      again,
      happened('delivery-model.used', '2025-11-01', { count: 5 }),
    );
    expect(standing(contributions, '2025-11-01')).toEqual({ 'deliveryModels.active': 1, [uses]: 5 });
  });
});

describe('the timeline of an outcome', () => {
  const improvement = 'outcomes.improvement[outcome/1]';
  const value = 'outcomes.value[outcome/1]';
  const baselined = happened('outcome.baselined', '2025-01-01', {
    category: 'service',
    better: 'lower',
    baseline: 90,
    target: 30,
  });

  it('starts at no improvement and follows its values', () => {
    const contributions = fold(
      baselined,
      happened('outcome.measured', '2025-03-01', { value: 64.5 }),
      happened('outcome.measured', '2025-06-01', { value: 30 }),
      happened('outcome.measured', '2025-09-01', { value: 99 }),
    );
    expect(standing(contributions, '2025-01-01')).toEqual({
      'outcomes.tracked': 1,
      'outcomes.tracked.segments[category=service]': 1,
      'outcomes.targetReached': 0,
      'outcomes.targetReached.segments[category=service]': 0,
      [improvement]: 0,
      [value]: 90_000,
    });
    expect(standing(contributions, '2025-03-01')[improvement]).toBe(283_333);
    expect(standing(contributions, '2025-06-01')).toMatchObject({
      'outcomes.targetReached': 1,
      'outcomes.targetReached.segments[category=service]': 1,
      [improvement]: 666_667,
      [value]: 30_000,
    });
    expect(standing(contributions, '2025-09-01')).toMatchObject({
      'outcomes.targetReached': 0,
      [improvement]: -100_000,
    });
  });

  it('improves upwards where higher is better, from a negative baseline too', () => {
    const contributions = fold(
      happened('outcome.baselined', '2025-01-01', { better: 'higher', baseline: -50 }),
      happened('outcome.measured', '2025-02-01', { value: -25 }),
    );
    expect(standing(contributions, '2025-02-01')[improvement]).toBe(500_000);
  });

  it('has no percentage of a baseline of zero, but is tracked', () => {
    const contributions = fold(
      happened('outcome.baselined', '2025-01-01', { better: 'higher', baseline: 0, target: 5 }),
      happened('outcome.measured', '2025-02-01', { value: 7 }),
    );
    expect(withoutSegments(standing(contributions, '2025-02-01'))).toEqual({
      'outcomes.tracked': 1,
      'outcomes.targetReached': 1,
      [value]: 7000,
    });
  });

  it('has nothing to compare values from before the baseline with', () => {
    const early = happened('outcome.measured', '2024-12-01', { value: 1 });
    expect(fold(early, baselined)).toEqual(fold(baselined));
  });
});

describe('the timeline of a milestone', () => {
  const planned = happened('milestone.planned', '2025-01-01', { due: '2025-03-31' });

  it('is late from the day after it was due until it is reached', () => {
    const contributions = fold(planned, happened('milestone.reached', '2025-05-01'));
    expect(standing(contributions, '2025-03-31')).toMatchObject({ 'milestones.late': 0 });
    expect(standing(contributions, '2025-04-01')).toMatchObject({
      'milestones.late': 1,
      'milestones.reached': 0,
    });
    expect(standing(contributions, '2025-05-01')).toEqual({
      'milestones.planned': 1,
      'milestones.late': 0,
      'milestones.reached': 1,
    });
  });

  it('is in time on the very day it is due', () => {
    const contributions = fold(planned, happened('milestone.reached', '2025-03-31'));
    expect(
      contributions.filter(({ measure, amount }) => measure === 'milestones.late' && amount !== 0),
    ).toEqual([]);
  });

  it('is late ahead of time when nothing more is heard', () => {
    expect(standing(fold(planned), '2025-04-01')).toMatchObject({ 'milestones.late': 1 });
  });

  it('is on time again when it is rescheduled, and gone when cancelled', () => {
    const contributions = fold(
      planned,
      happened('milestone.rescheduled', '2025-04-15', { due: '2025-06-30' }),
      happened('milestone.cancelled', '2025-07-15'),
    );
    expect(standing(contributions, '2025-04-14')).toMatchObject({ 'milestones.late': 1 });
    expect(standing(contributions, '2025-04-15')).toMatchObject({ 'milestones.late': 0 });
    expect(standing(contributions, '2025-07-01')).toMatchObject({ 'milestones.late': 1 });
    expect(standing(contributions, '2025-07-15')).toEqual({
      'milestones.planned': 0,
      'milestones.late': 0,
      'milestones.reached': 0,
    });
  });

  it('counts as planned and reached once the plan is known', () => {
    const reached = happened('milestone.reached', '2024-12-01');
    expect(standing(fold(reached), '2025-12-31')).toEqual({});
    expect(standing(fold(reached, planned), '2025-12-31')).toMatchObject({
      'milestones.reached': 1,
      'milestones.late': 0,
    });
  });
});

describe('other timelines', () => {
  it('count redesigns, the days they save and the change to paperless', () => {
    const redesigned = (on: string, paperless: boolean) =>
      happened('process.redesigned', on, {
        ...{ stepsBefore: 14, stepsAfter: 6, daysBefore: 30, daysAfter: 7.5, paperless },
      });
    const contributions = fold(redesigned('2025-01-01', true), redesigned('2025-02-01', true));
    expect(standing(contributions, '2025-12-31')).toEqual({
      'processes.redesigned': 2,
      'processes.daysSaved': 4500,
      'processes.daysSavedEach': 4500,
      'processes.stepsSaved': 16,
      'processes.paperless': 1,
    });
  });

  it('count systems from their registration on, and incidents always', () => {
    const contributions = fold(
      happened('system.secured', '2024-01-01', { level: 3 }),
      happened('system.incident-reported', '2024-02-01', { severity: 'high', personalData: true }),
      happened('system.registered', '2025-01-01', { name: 'x', kind: 'portal', sharedPlatform: true }),
    );
    expect(standing(contributions, '2024-12-31')).toEqual({
      'incidents.total': 1,
      'incidents.personalData': 1,
    });
    expect(standing(contributions, '2025-01-01')).toEqual({
      'incidents.total': 1,
      'incidents.personalData': 1,
      'systems.total': 1,
      'systems.total.segments[kind=portal]': 1,
      'systems.sharedPlatform': 1,
      'systems.sharedPlatform.segments[kind=portal]': 1,
      'systems.secured': 1,
      'systems.secured.segments[kind=portal]': 1,
      'systems.securityLevel': 3,
    });
  });

  it('count functions, registries, operating models, consultations, solutions and risks', () => {
    const contributions = [
      ...fold(
        happened('function.digitized', '2024-01-01'),
        happened('function.registered', '2025-01-01', { name: 'x', kind: 'inspection' }),
      ),
      ...fold(
        happened('registry.connected', '2025-01-01', { with: 'system/1' }),
        happened('registry.connected', '2025-01-02', { with: 'system/1' }),
        happened('registry.connected', '2025-01-03', { with: 'system/2' }),
        happened('registry.cleaned', '2025-01-04', { coverage: 0.92 }),
      ),
      ...fold(happened('operating-model.redesigned', '2025-01-01', { name: 'x' })),
      ...fold(
        happened('consultation.opened', '2025-01-01', { title: 'x' }),
        happened('consultation.answered', '2025-01-02'),
        happened('consultation.answered', '2025-01-03'),
      ),
      ...fold(
        happened('solution.adopted-elsewhere', '2025-01-01', { by: 'a' }),
        happened('solution.adopted-elsewhere', '2025-01-02', { by: 'b' }),
      ),
      ...fold(
        happened('risk.raised', '2025-01-01', { title: 'x', category: 'cost' }),
        happened('risk.closed', '2025-01-05'),
      ),
    ];
    expect(standing(contributions, '2025-01-04')).toEqual({
      'functions.total': 1,
      'functions.total.segments[kind=inspection]': 1,
      'functions.digital': 1,
      'functions.digital.segments[kind=inspection]': 1,
      'registries.total': 1,
      'registries.cleaned': 1,
      'registries.connected': 1,
      'registries.connections': 2,
      'registries.coverage': 920_000,
      'operatingModels.redesigned': 1,
      'consultations.opened': 1,
      'consultations.answered': 1,
      'solutions.adopted': 1,
      'risks.open': 1,
      'risks.open.segments[category=cost]': 1,
    });
    expect(standing(contributions, '2025-01-05')).toMatchObject({
      'risks.open': 0,
      'risks.open.segments[category=cost]': 0,
    });
  });

  it('keep the latest attestation of a capability', () => {
    const subject = 'capability/worldbank-digital-government/digital-by-default';
    const attested = (on: string, status: 'in-place' | 'in-progress') =>
      happened('capability.attested', on, { status, evidence: [] }, { subject });
    const contributions = fold(attested('2025-01-01', 'in-progress'), attested('2025-02-01', 'in-place'));
    expect(standing(contributions, '2025-02-01')).toEqual({
      'capabilities.attested': 1,
      'capabilities.inProgress': 0,
      'capabilities.inPlace': 1,
      'capabilities.proven': 0,
      'capabilities.attested.segments[framework=worldbank-digital-government]': 1,
      'capabilities.inProgress.segments[framework=worldbank-digital-government]': 0,
      'capabilities.inPlace.segments[framework=worldbank-digital-government]': 1,
      'capabilities.proven.segments[framework=worldbank-digital-government]': 0,
      [`capabilities.status[${subject}]`]: 2,
    });
  });

  it('keep the latest edition of a published index, and what it says only', () => {
    const published = (on: string, data: object) => happened('index.published', on, data);
    const contributions = fold(
      published('2023-01-01', {
        year: 2022,
        value: 0.6787,
        rank: 86,
        of: 193,
        components: { osi: 0.65, hci: 0.7 },
      }),
      published('2024-09-01', { year: 2024, value: 0.7709, components: { osi: 0.77 } }),
      published('2024-10-01', { year: 2022, value: 0.6788, rank: 85 }),
    );
    expect(standing(contributions, '2023-01-01')).toMatchObject({
      'indices.rank[index/1]': 86,
      'indices.of[index/1]': 193,
    });
    expect(standing(contributions, '2024-12-31')).toEqual({
      'indices.value[index/1]': 770_900,
      'indices.component[index/1#osi]': 770_000,
    });
  });

  it('leave counters, tree events and amendments to others', () => {
    const others = [
      happened('dossier.submitted', '2025-01-01', { channel: 'web' }),
      happened('org-unit.renamed', '2025-01-01', { name: 'x' }),
      happened('event.retracted', '2025-01-01', { source: '/test', id: '1', reason: 'x' }),
    ];
    expect(fold(...others)).toEqual([]);
  });
});
