import type { Framework } from '#maturity/domain';
import { Describer } from './describe-assessment.js';

const framework = {
  id: 'ladder',
  kpis: [{ id: 'share', name: { vi: 'Tỷ lệ', en: 'Share' }, unit: 'percent', decimals: 1 }],
  tracks: [
    {
      id: 'main',
      kind: 'ladder',
      stages: [{ level: 1, id: 'first', name: { vi: 'Bậc một', en: 'First' }, criteria: [] }],
    },
  ],
} as unknown as Framework;

const unmet = {
  kpi: 'share',
  value: 20,
  threshold: 50,
  direction: 'at-least' as const,
  progress: 0.4,
  missing: { measure: 'services.fullProcess', count: 1 },
  eta: '2026-03-01',
};

describe('Describer', () => {
  it('names stages, KPIs and work in the requested language', () => {
    const vietnamese = new Describer(framework, 'vi');
    const english = new Describer(framework, 'en');
    expect(vietnamese.stage('main', { level: 1, id: 'first' })).toEqual({
      level: 1,
      id: 'first',
      name: 'Bậc một',
    });
    expect(english.stage('main', { level: 1, id: 'first' })).toEqual({
      level: 1,
      id: 'first',
      name: 'First',
    });
    expect(english.unmet(unmet)).toMatchObject({
      name: 'Share',
      unit: 'percent',
      decimals: 1,
      missing: { count: 1 },
    });
  });

  it('uses singular and plural in English', () => {
    const describer = new Describer(framework, 'en');
    const nameOf = (count: number): string | undefined =>
      describer.unmet({ ...unmet, missing: { measure: 'services.fullProcess', count } }).missing?.name;
    expect([nameOf(1), nameOf(2)]).toEqual(['full-process service', 'full-process services']);
  });

  it("uses the id as the name when today's file lacks the id", () => {
    const describer = new Describer(undefined, 'vi');
    expect(describer.stage('gone', { level: 3, id: 'third' })).toEqual({
      level: 3,
      id: 'third',
      name: 'third',
    });
    expect(describer.unmet({ ...unmet, missing: { measure: 'old.measure', count: 2 } })).toMatchObject({
      name: 'share',
      missing: { name: 'old.measure' },
    });
  });

  it('returns null for a missing stage and for missing work', () => {
    const describer = new Describer(framework, 'vi');
    expect(describer.nextStage('main', null)).toBeNull();
    expect(describer.stageOrNull('main', null)).toBeNull();
    expect(describer.unmet({ ...unmet, missing: null }).missing).toBeNull();
  });
});
