import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { EventSearch, vocabulary, type FiledEvent, type LoggedEvent } from '#event-log';
import { titleOfType, type EntityName } from '#event-log/domain';
import { PrincipalNames } from '#identity';
import type { Principal } from '#identity/domain';
import { EffectsQuery, EntityNames, kpisReadingAny, type EventDelta, type EventEffects } from '#insights';
import { DomainError, formatDay, inLanguage, type Language } from '#kernel';
import { describeWarning, EventInspector, kindOfCode, type Warning } from '#warnings';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { nameOfMeasure } from '../assessment/describe-mark.js';
import { toInstant } from '../assessment/instants.js';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { reasonOf } from '../records/describe-record.js';
import { ownReasons } from './effect-reasons.js';
import type {
  EffectDeltaDocument,
  EffectEventDocument,
  EffectKpiDocument,
  EffectReasonDocument,
  EffectUnitDocument,
  EventEffectsResponse,
  EventReplacementDocument,
  RecordedByDocument,
} from './effects.response.js';

export class GetEffects extends Query<EventEffectsResponse> {
  constructor(
    readonly caller: Principal,
    readonly position: string,
    readonly language: Language,
  ) {
    super();
  }
}

const POSITION = /^[1-9]\d{0,15}$/;

@QueryHandler(GetEffects)
export class GetEffectsHandler implements IQueryHandler<GetEffects> {
  constructor(
    private readonly database: Database,
    private readonly scopes: AccessScopes,
    private readonly search: EventSearch,
    private readonly names: PrincipalNames,
    private readonly effects: EffectsQuery,
    private readonly inspector: EventInspector,
    private readonly catalogue: FrameworkCatalogue,
    private readonly entities: EntityNames,
  ) {}

  async execute({ caller, position: text, language }: GetEffects): Promise<EventEffectsResponse> {
    const scope = await this.scopes.of(caller);
    const filed = POSITION.test(text) ? await this.search.at(this.database, Number(text)) : null;
    if (!filed || !maySee(filed, scope))
      throw new DomainError('not-found', 'There is no event at this position that you may see.');
    const effects = await this.effects.of(filed.position);
    const amends = filed.amends === null ? null : String(filed.amends);
    const recordedBy = await this.recorderOf(filed);
    const describer = new EffectDescriber(scope, language);
    if (!effects)
      return {
        ...{ position: text, event: null, recordedBy, state: null, replacedBy: null, replaced: null, amends },
        ...{ deltas: [], kpis: [], reasons: [describer.own('erased')] },
      };
    const deltas = effects.deltas.filter(({ orgUnit }) => scope.sees(orgUnit));
    const kpis = this.kpis(deltas, scope, describer);
    const { orgUnit, subject } = effects.event;
    const [name = null] = await this.entities.of([{ orgUnit: orgUnit ?? '', subject: subject ?? '' }]);
    const warnings = await this.inspector.inspect([effects.event]);
    return {
      position: text,
      event: describer.event(effects.event, filed.orgUnit, name),
      recordedBy,
      state: effects.state,
      replacedBy: effects.replacedBy === null ? null : String(effects.replacedBy),
      replaced: await this.replacementAt(effects.replacedBy, language),
      amends,
      deltas: deltas.map((delta) => describer.delta(delta)),
      kpis,
      reasons: describer.reasons(effects, kpis.length > 0, warnings),
    };
  }

  private async recorderOf({ recordedBy }: FiledEvent): Promise<RecordedByDocument | null> {
    if (recordedBy === null) return null;
    return { id: recordedBy, name: (await this.names.of([recordedBy])).get(recordedBy) ?? null };
  }

  private async replacementAt(
    position: number | null,
    language: Language,
  ): Promise<EventReplacementDocument | null> {
    const filed = position === null ? null : await this.search.at(this.database, position);
    if (!filed) return null;
    return {
      at: toInstant(filed.recordedAt),
      by: await this.recorderOf(filed),
      reason: reasonOf(filed, language),
    };
  }

  /** The KPIs of each org unit whose totals changed and of those above it, as far as the caller sees them. */
  private kpis(
    deltas: readonly EventDelta[],
    scope: AccessScope,
    describer: EffectDescriber,
  ): EffectKpiDocument[] {
    const found = new Map<string, EffectKpiDocument>();
    const codes = [...new Set(deltas.map(({ orgUnit }) => orgUnit))];
    for (const code of codes) {
      const own = deltas.filter(({ orgUnit }) => orgUnit === code);
      for (const unit of [scope.unit(code), ...scope.ancestorsOf(code).reverse()]) {
        for (const { framework, kpi } of kpisReadingAny(this.catalogue.applyingTo(unit, scope), own)) {
          const key = `${framework.id} ${kpi.id}`;
          const document = found.get(key) ?? describer.kpi(framework, kpi);
          if (!document.orgUnits.some((each) => each.code === unit.code))
            document.orgUnits.push(describer.unit(unit.code));
          found.set(key, document);
        }
      }
    }
    return [...found.values()];
  }
}

/** The same rule as for `GET /events/{position}`. */
function maySee({ orgUnit }: FiledEvent, scope: AccessScope): boolean {
  return scope.holds(orgUnit);
}

/** Words effects in one language. */
class EffectDescriber {
  constructor(
    private readonly scope: AccessScope,
    private readonly language: Language,
  ) {}

  unit(code: string): EffectUnitDocument {
    const name = this.scope.tree.get(code)?.name;
    return { code, name: name === undefined ? code : inLanguage(name, this.language) };
  }

  event(
    { type, subject, source, id, time, recordedAt }: LoggedEvent,
    orgUnit: string | null,
    name: EntityName | null,
  ): EffectEventDocument {
    return {
      ...{
        title: titleOfType(type, this.language),
        name: name === null ? null : inLanguage(name, this.language),
      },
      ...{ type, subject, source, id, time: toInstant(time), recordedAt: toInstant(recordedAt) },
      orgUnit: orgUnit === null ? null : this.unit(orgUnit),
    };
  }

  delta({ orgUnit, measure, day, subject, amount }: EventDelta): EffectDeltaDocument {
    return {
      orgUnit: this.unit(orgUnit),
      measure,
      name: nameOfMeasure(measure, this.language),
      day: formatDay(day),
      subject,
      amount,
    };
  }

  kpi(
    framework: ReturnType<typeof kpisReadingAny>[number]['framework'],
    kpi: ReturnType<typeof kpisReadingAny>[number]['kpi'],
  ): EffectKpiDocument {
    return {
      framework: framework.id,
      frameworkName: inLanguage(framework.name, this.language),
      kpi: kpi.id,
      name: inLanguage(kpi.name, this.language),
      orgUnits: [],
    };
  }

  own(code: keyof typeof ownReasons): EffectReasonDocument {
    return { code, detail: ownReasons[code][this.language], advice: null };
  }

  /** Says why the event changes no figure, and then what else is to be looked at. */
  reasons(effects: EventEffects, isRead: boolean, warnings: readonly Warning[]): EffectReasonDocument[] {
    const warned = warnings.map((warning): EffectReasonDocument => {
      const { detail, advice } = describeWarning(warning, this.language);
      return { code: warning.code, detail, advice };
    });
    const own = ownReasonOf(effects, isRead, warnings);
    return own === null ? warned : [this.own(own), ...warned];
  }
}

function ownReasonOf(
  { event, state, deltas, overridden }: EventEffects,
  isRead: boolean,
  warnings: readonly Warning[],
): keyof typeof ownReasons | null {
  if (state !== 'effective') return state;
  if (vocabulary.get(event.type)?.kind === 'tree') return 'changes-tree';
  if (overridden) return 'covered-by-report';
  if (deltas.length > 0 && isRead) return null;
  if (warnings.some(({ code }) => kindOfCode(code).withoutEffect || code === 'type-not-read')) return null;
  return deltas.length > 0 ? 'not-read-here' : 'nothing-new';
}
