import { RETRACTED, unitOf, type FiledEvent } from '#event-log';
import { titleOfType, type EntityName } from '#event-log/domain';
import { inLanguage, type Language, type LocalizedText } from '#kernel';
import type { AccessScope } from '../access-scope/access-scope.js';
import { toInstant } from '../assessment/instants.js';
import type { RecordState } from './records.request.js';
import type { RecordDocument, RecordVersionDocument } from './records.response.js';

/** A fact as it was first recorded, with all its versions. */
export interface RecordedFact {
  original: FiledEvent;
  /** The original, its corrections and retractions, the oldest first. */
  versions: readonly FiledEvent[];
  /** The version that counts; null: the fact was retracted. */
  effective: FiledEvent | null;
}

/** Words what was recorded, in one language. */
export class RecordDescriber {
  constructor(
    private readonly scope: AccessScope,
    private readonly language: Language,
    private readonly people: ReadonlyMap<string, string>,
  ) {}

  record({ original, versions, effective }: RecordedFact, name: EntityName | null): RecordDocument {
    const facts = versions.filter(({ event }) => event !== null && event['type'] !== RETRACTED);
    const current = effective ?? facts.at(-1) ?? original;
    const state = stateOf(original, effective);
    const event = current.event ?? {};
    const type = String(event['type']);
    const unit = current.orgUnit === null ? undefined : this.scope.tree.get(current.orgUnit);
    const subject = typeof event['subject'] === 'string' ? event['subject'] : null;
    const known = name ?? this.scope.tree.get(unitOf(subject) ?? '')?.name ?? null;
    return {
      position: String(current.position),
      type,
      title: titleOfType(type, this.language),
      subject,
      name: known === null ? null : inLanguage(known, this.language),
      orgUnit: unit ? { code: unit.code, name: inLanguage(unit.name, this.language) } : null,
      time: String(event['time']),
      source: String(event['source']),
      id: String(original.event?.['id']),
      run: original.run === null ? null : String(original.run),
      state,
      amendable: state !== 'retracted',
      versions: versions.map((version) => this.version(version)),
    };
  }

  private version(filed: FiledEvent): RecordVersionDocument {
    const { position, recordedAt, recordedBy, event, amends } = filed;
    const isRetraction = event?.['type'] === RETRACTED;
    return {
      position: String(position),
      kind: isRetraction ? 'retracted' : amends === null ? 'recorded' : 'corrected',
      recordedAt: toInstant(recordedAt),
      recordedBy: recordedBy === null ? null : { id: recordedBy, name: this.people.get(recordedBy) ?? null },
      reason: reasonOf(filed, this.language),
      time: isRetraction || event === null ? null : String(event['time']),
      data: isRetraction ? null : dataOf(filed),
    };
  }
}

/** Returns the reason that a correction or retraction gives; `null`: it gives none. */
export function reasonOf(filed: FiledEvent, language: Language): string | null {
  const { event } = filed;
  const reason = (event?.['type'] === RETRACTED ? dataOf(filed)?.['reason'] : event?.['reason']) as
    LocalizedText | string | undefined;
  return reason === undefined ? null : inLanguage(reason, language);
}

function dataOf({ event }: FiledEvent): Readonly<Record<string, unknown>> | null {
  return (event?.['data'] ?? null) as Readonly<Record<string, unknown>> | null;
}

function stateOf(original: FiledEvent, effective: FiledEvent | null): RecordState {
  if (effective === null) return 'retracted';
  return effective.position === original.position ? 'effective' : 'corrected';
}
