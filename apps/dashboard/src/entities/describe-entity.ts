import { titleOfType } from '#event-log/domain';
import type { EntityOnDay } from '#insights';
import { formatDay, inLanguage, type Language } from '#kernel';
import {
  figureDecimals,
  figureUnit,
  measureCatalogue,
  traitsOf,
  type EntityKind,
  type EntityTrait,
} from '#maturity/domain';
import type { AccessScope } from '../access-scope/access-scope.js';
import { toInstant } from '../assessment/instants.js';
import type { EntityTraitDocument, ListedEntityDocument } from './entity.response.js';

export function entityDocument(
  { subject, name, orgUnit, amounts, due, lastEvent }: EntityOnDay,
  kind: EntityKind,
  scope: AccessScope,
  language: Language,
): ListedEntityDocument {
  const { state, levels } = traitsOf(kind, (measure) => amounts.get(measure));
  const described = (trait: EntityTrait): EntityTraitDocument => ({
    id: trait.id,
    name: inLanguage(trait.name, language),
  });
  return {
    subject,
    name: name === null ? null : inLanguage(name, language),
    orgUnit: { code: orgUnit, name: inLanguage(scope.unit(orgUnit).name, language) },
    state: described(state),
    levels: levels.map(described),
    figures: kind.figures.flatMap((id) => {
      const [measure, value] = [measureCatalogue.get(id), amounts.get(id)];
      if (!measure || value === undefined) return [];
      return [
        {
          measure: id,
          name: inLanguage(measure.name, language),
          unit: figureUnit(measure),
          decimals: figureDecimals(measure),
          value,
        },
      ];
    }),
    due: due === null ? null : formatDay(due),
    lastEvent: lastEvent && {
      position: String(lastEvent.position),
      type: lastEvent.type,
      title: titleOfType(lastEvent.type, language),
      time: toInstant(lastEvent.time),
    },
  };
}
