import type { EventTypeDefinition, JsonSchema } from '#event-log';
import { measureCatalogue } from '#maturity/domain';

/**
 * Returns the schema of an event type with the names of the measures that its amounts may be called by. The
 * catalogue of measures holds them; the vocabulary does not know it.
 */
export function publishedSchema({ schema }: EventTypeDefinition): JsonSchema {
  const data = schema.properties?.['data'];
  const quantities = data?.properties?.['quantities'];
  if (!data || !quantities) return schema;
  const named = Object.entries(quantities.properties ?? {}).map(([measure, amount]) => {
    const name = measureCatalogue.get(measure)?.name;
    return [measure, name ? { ...amount, title: name.en, 'x-title-vi': name.vi } : amount] as const;
  });
  const properties = {
    ...data.properties,
    quantities: { ...quantities, properties: Object.fromEntries(named) },
  };
  return { ...schema, properties: { ...schema.properties, data: { ...data, properties } } };
}
