import type { EntityChange, FigureChange, Preview } from '#insights';
import { inLanguage, type Language } from '#kernel';
import { entityKinds, traitsOf, type Assessment, type Framework } from '#maturity/domain';
import { describeWarning, type Warning } from '#warnings';
import type { AccessScope } from '../access-scope/access-scope.js';
import { Describer } from '../assessment/describe-assessment.js';
import { nameOfMeasure } from '../assessment/describe-mark.js';
import type { OrgUnitName } from '../org-units/org-unit.response.js';
import type {
  PreviewEntityDocument,
  PreviewKpiDocument,
  PreviewResponse,
  PreviewTrackDocument,
  PreviewWarningDocument,
} from './preview.response.js';

/** Words what events would do, in one language, as far as the caller sees it. */
export class PreviewDescriber {
  constructor(
    private readonly scope: AccessScope,
    private readonly language: Language,
  ) {}

  preview({ entities, figures, changesFigures, units }: Preview): Omit<PreviewResponse, 'warnings' | 'tree'> {
    const results = this.results(units);
    const changed = entities
      .filter(({ orgUnit }) => this.scope.sees(orgUnit))
      .flatMap((entity) => this.entity(entity));
    return {
      errors: [],
      measured: true,
      entities: changed,
      ...results,
      figures: figures.filter(({ orgUnit }) => this.scope.sees(orgUnit)).map((figure) => this.figure(figure)),
      harms: results.tracks.some(({ falls }) => falls),
      withoutEffect: !changesFigures && changed.length === 0,
    };
  }

  /** Words the stages and KPIs that change. */
  results(units: Preview['units']): Pick<PreviewResponse, 'tracks' | 'kpis'> {
    const effects = units
      .filter(({ orgUnit }) => this.scope.sees(orgUnit))
      .flatMap(({ orgUnit, effects: all }) => all.map((effect) => ({ orgUnit, ...effect })));
    return {
      tracks: effects.flatMap(({ orgUnit, framework, before, after }) =>
        this.tracks(orgUnit, framework, before, after),
      ),
      kpis: effects.flatMap(({ orgUnit, framework, before, after }) =>
        this.kpis(orgUnit, framework, before, after),
      ),
    };
  }

  warnings(warnings: readonly (Warning & { index: number })[]): PreviewWarningDocument[] {
    return warnings.map((warning) => {
      const { detail, advice } = describeWarning(warning, this.language);
      return { index: warning.index, code: warning.code, detail, advice };
    });
  }

  private unit(code: string): OrgUnitName {
    return { code, name: inLanguage(this.scope.unit(code).name, this.language) };
  }

  private entity({ orgUnit, subject, name, before, after }: EntityChange): PreviewEntityDocument[] {
    const [noun = ''] = subject.split('/');
    const kind = entityKinds.get(noun);
    if (!kind) return [];
    const words = (amounts: ReadonlyMap<string, number>): string[] => {
      const { state, levels } = traitsOf(kind, (measure) => amounts.get(measure));
      return [state, ...levels].map((trait) => inLanguage(trait.name, this.language));
    };
    const [was, is] = [before && words(before), words(after)];
    if (was?.join('\n') === is.join('\n')) return [];
    const shown = name === null ? null : inLanguage(name, this.language);
    return [{ orgUnit: this.unit(orgUnit), subject, name: shown, before: was, after: is }];
  }

  private figure({ orgUnit, measure, amount }: FigureChange): PreviewResponse['figures'][number] {
    return { orgUnit: this.unit(orgUnit), measure, name: nameOfMeasure(measure, this.language), amount };
  }

  private tracks(
    orgUnit: string,
    framework: Framework,
    before: Assessment,
    after: Assessment,
  ): PreviewTrackDocument[] {
    const describer = new Describer(framework, this.language);
    return after.tracks.flatMap(({ id, kind, stage }) => {
      const was = before.tracks.find((track) => track.id === id)?.stage ?? null;
      if (was?.id === stage?.id) return [];
      const track = framework.tracks.find((each) => each.id === id);
      return [
        {
          orgUnit: this.unit(orgUnit),
          framework: framework.id,
          frameworkName: inLanguage(framework.name, this.language),
          track: id,
          trackName: track ? inLanguage(track.name, this.language) : id,
          kind,
          before: describer.stageOrNull(id, was),
          after: describer.stageOrNull(id, stage),
          falls: (stage?.level ?? 0) < (was?.level ?? 0),
        },
      ];
    });
  }

  private kpis(
    orgUnit: string,
    framework: Framework,
    before: Assessment,
    after: Assessment,
  ): PreviewKpiDocument[] {
    const describer = new Describer(framework, this.language);
    return after.kpis.flatMap(({ id, value, unit }) => {
      const from = before.kpis.find((kpi) => kpi.id === id)?.value ?? null;
      if (from === value) return [];
      return [
        {
          orgUnit: this.unit(orgUnit),
          framework: framework.id,
          frameworkName: inLanguage(framework.name, this.language),
          kpi: id,
          name: describer.kpiName(id),
          unit,
          decimals: Math.max(describer.decimals(id, value), describer.decimals(id, from)),
          from,
          to: value,
        },
      ];
    });
  }
}
