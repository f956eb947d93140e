import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Principal } from '#identity/domain';
import { bilingual, formatDay, inLanguage, type Language } from '#kernel';
import { ProjectedPosition, SilentSources, type SilentSource } from '#read-models';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { Today } from '../point-in-time/today.js';

/** What a list says about the figures behind it. */
export interface DataState {
  /** The org unit in words; null: all within the access scope. */
  orgUnit: string | null;
  /** `YYYY-MM-DD` */
  asOf: string;
  /** Silent sources on that day. */
  stale: string[];
  position: string;
}

/** The sources that are named. A country has hundreds of silent ones. */
const MAX_NAMED = 20;

/**
 * Asks which sources are silent, and how far facts are counted. Without an org unit it is about all within
 * the access scope, without a day about today.
 */
export class GetDataState extends Query<DataState> {
  constructor(
    readonly caller: Principal,
    readonly orgUnit: string | undefined,
    readonly asOf: string | undefined,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetDataState)
export class GetDataStateHandler implements IQueryHandler<GetDataState> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly today: Today,
    private readonly silentSources: SilentSources,
    private readonly projected: ProjectedPosition,
  ) {}

  async execute({ caller, orgUnit, asOf, language }: GetDataState): Promise<DataState> {
    const scope = await this.scopes.of(caller);
    const unit = orgUnit === undefined ? null : scope.unit(orgUnit);
    const below = unit === null ? scope.units() : scope.below(unit.code);
    const day = this.today.or(asOf, 'asOf');
    const silent = await this.silentSources.of(
      below.map(({ code }) => code),
      day,
    );
    const named = silent.slice(0, MAX_NAMED).map((source) => staleText(source, scope, language));
    return {
      orgUnit: unit && `${inLanguage(unit.name, language)} (${unit.code})`,
      asOf: formatDay(day),
      stale:
        silent.length > named.length ? [...named, others(silent.length - named.length, language)] : named,
      position: String(await this.projected.read()),
    };
  }
}

function staleText({ orgUnit, source, heard }: SilentSource, scope: AccessScope, language: Language): string {
  const unit = inLanguage(scope.unit(orgUnit).name, language);
  const day = formatDay(heard);
  const text = bilingual(
    `${unit}, ${source}: số liệu cuối ngày ${day}`,
    `${unit}, ${source}: last heard ${day}`,
  );
  return inLanguage(text, language);
}

function others(count: number, language: Language): string {
  return inLanguage(bilingual(`và ${count} nguồn khác`, `and ${count} other sources`), language);
}
