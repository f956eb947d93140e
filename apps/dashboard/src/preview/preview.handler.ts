import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventLog, vocabulary, type LoggedEvent } from '#event-log';
import type { Principal } from '#identity/domain';
import { PreviewQuery } from '#insights';
import {
  addRejectionsOfLog,
  callerChecks,
  CallerPolicies,
  checkCandidates,
  shownToCaller,
  type CheckedEvents,
} from '#intake';
import type { Language } from '#kernel';
import { EventInspector, type Warning } from '#warnings';
import { AccessScopes, type AccessScope } from '../access-scope/access-scope.js';
import { FrameworkCatalogue } from '../frameworks/framework-catalogue.js';
import { Today } from '../point-in-time/today.js';
import { PreviewDescriber } from './describe-preview.js';
import type { PreviewResponse } from './preview.response.js';
import { TreePreview } from './tree-preview.js';

export class PreviewEvents extends Query<PreviewResponse> {
  constructor(
    readonly caller: Principal,
    readonly events: readonly object[],
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(PreviewEvents)
export class PreviewEventsHandler implements IQueryHandler<PreviewEvents> {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly log: EventLog,
    private readonly policies: CallerPolicies,
    private readonly catalogue: FrameworkCatalogue,
    private readonly query: PreviewQuery,
    private readonly trees: TreePreview,
    private readonly inspector: EventInspector,
    private readonly today: Today,
  ) {}

  async execute({ caller, events, language }: PreviewEvents): Promise<PreviewResponse> {
    const scope = await this.scopes.of(caller);
    const policy = this.policies.for(caller);
    const candidates = events.map((value) => ({ ok: true as const, value }));
    // The log checks whether events lie ahead of the clock.
    const checks = { now: Number.POSITIVE_INFINITY, problemsOf: callerChecks(caller) };
    const checked = checkCandidates(candidates, checks);
    await addRejectionsOfLog(this.log, policy, checked);
    if (checked.rejected.length > 0) return { ...NOTHING, errors: errorsOf(checked, language) };
    if (changesTree(checked)) return this.ofTree(caller, checked, language);
    const found = await this.query.of({
      events: checked.valid,
      policy,
      asOf: this.today.get(),
      frameworksOf: (code) => this.frameworksOf(code, scope),
    });
    if (found === null) return { ...NOTHING, withoutEffect: false };
    const warnings = await this.inspector.foresee(found.events);
    const describer = new PreviewDescriber(scope, language);
    return {
      ...describer.preview(found.preview),
      tree: null,
      warnings: describer.warnings(placed(warnings, found.events, checked)),
    };
  }

  private async ofTree(
    caller: Principal,
    { valid }: CheckedEvents,
    language: Language,
  ): Promise<PreviewResponse> {
    const { tree, affected, scope } = await this.trees.of(caller, valid, language);
    const nothing = { ...NOTHING, tree, harms: tree.ended.length > 0, withoutEffect: tree.withoutEffect };
    const units = await this.query.ofTree({
      events: valid,
      orgUnits: affected,
      asOf: this.today.get(),
      frameworksOf: (code) => this.frameworksOf(code, scope),
    });
    if (units === null) return nothing;
    const results = new PreviewDescriber(scope, language).results(units);
    const harms = nothing.harms || results.tracks.some(({ falls }) => falls);
    return { ...nothing, ...results, measured: true, harms };
  }

  private frameworksOf(code: string, scope: AccessScope): ReturnType<FrameworkCatalogue['applyingTo']> {
    return scope.sees(code) ? this.catalogue.applyingTo(scope.unit(code), scope) : [];
  }
}

const NOTHING: PreviewResponse = {
  errors: [],
  measured: false,
  tree: null,
  ...{ entities: [], tracks: [], kpis: [], figures: [], warnings: [] },
  harms: false,
  withoutEffect: false,
};

function errorsOf({ rejected }: CheckedEvents, language: Language): PreviewResponse['errors'] {
  return rejected.map((rejection) => {
    const { index, pointer, code, detail } = shownToCaller(rejection, language);
    return { index, pointer, code, detail };
  });
}

function changesTree({ valid }: CheckedEvents): boolean {
  return valid.some(({ type }) => vocabulary.get(type)?.kind === 'tree');
}

/** Gives each warning the index of its event in the request. Repeats of recorded events have no warnings. */
function placed(
  warnings: readonly Warning[],
  events: readonly LoggedEvent[],
  { valid, indexes }: CheckedEvents,
): (Warning & { index: number })[] {
  return warnings.map((warning) => {
    const event = events.find(({ position }) => position === warning.position);
    const at = valid.findIndex(({ source, id }) => source === event?.source && id === event.id);
    return { ...warning, index: indexes[at] ?? 0 };
  });
}
