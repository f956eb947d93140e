import { vocabulary } from '#event-log/domain';
import { UNIT, type Layout, type LayoutPart, type Mapping, type PartField } from '../mapping/index.js';

/** Returns the heading of the column from which a part of an event came. */
export function columnOf(pointer: string, type: string, layout: Layout, mapping: Mapping): string | null {
  const part = layout.parts.find(({ definition }) => definition.type === type);
  const field = part?.fields.find((each) => pointerOf(each, part) === pointer)?.field;
  const wanted = field?.id ?? (pointer === '/time' ? part?.on : undefined);
  return mapping.columns.find((column) => column.field === wanted && wanted !== undefined)?.heading ?? null;
}

function pointerOf({ field, path }: PartField, part: LayoutPart): string {
  if (path) return `/data/${path.join('/')}`;
  if (field.id === part.on) return '/time';
  return field.id === UNIT ? '/orgunit' : '/subject';
}

/** Returns whether events of the type begin the history of an entity, so that its code may be new. */
export function beginsHistory(type: string): boolean {
  const action = vocabulary.get(type)?.action ?? '';
  return ['registered', 'launched', 'opened', 'planned', 'introduced', 'baselined', 'raised'].includes(
    action,
  );
}
