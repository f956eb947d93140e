import { vocabulary, type EventName, type EventTypeDefinition } from '#event-log/domain';
import { bilingual } from '#kernel';
import { field, fieldsOfType } from './fields-of-type.js';
import {
  CODE,
  ON,
  ONLINE_STEPS,
  QUANTITIES,
  UNIT,
  type Layout,
  type LayoutField,
  type LayoutPart,
  type PartField,
} from './layout.js';

/** The layout for "one service per row": what is said of a service and what happened with it, in one list. */
export const SERVICES = 'services';

/** Reported amounts that lists of services keep beside each service. */
const SERVICE_AMOUNTS = /^quantities\.(?:dossiers|payments|feedback)\./;

/** Nouns that lists do not state: trees of org units have an import of their own; retractions are an undo. */
const WITHOUT_LAYOUT = new Set(['org-unit', 'event']);

/** All layouts by id: one for each type of event, and the mixed one. */
export const layouts: ReadonlyMap<string, Layout> = new Map(
  [servicesLayout(), ...[...vocabulary.values()].filter(hasLayout).map(layoutOfType)].map((layout) => [
    layout.id,
    layout,
  ]),
);

function hasLayout({ noun }: EventTypeDefinition): boolean {
  return !WITHOUT_LAYOUT.has(noun);
}

function layoutOfType(definition: EventTypeDefinition): Layout {
  const fields = fieldsOfType(definition);
  const [vi, en] = definition.form.title;
  return {
    id: `${definition.noun}.${definition.action}`,
    name: bilingual(vi, en),
    parts: [{ definition, fields, on: ON, statedBy: [] }],
    fields: fields.map((each) => each.field),
  };
}

function servicesLayout(): Layout {
  const registered = partOf('service.registered', 'registeredOn', 'Ngày đưa vào danh mục', 'Registered on');
  const digitized = partOf('service.digitized', 'digitizedOn', 'Ngày số hóa', 'Digitized on');
  const integrated = partOf('service.integrated', 'integratedOn', 'Ngày tích hợp', 'Integrated on');
  const proactive = partOf('service.made-proactive', 'proactiveOn', 'Ngày chủ động', 'Proactive since');
  const report = partOf('activity.reported', ON, '', '');
  const steps: LayoutField = {
    ...field(ONLINE_STEPS, bilingual('Bước làm trực tuyến', 'Step done online'), 'text', 'service', {
      example: '',
    }),
    isRepeatable: true,
  };
  const national = flag('integratedNational', 'Tích hợp Cổng DVCQG', 'On the national portal');
  const isProactive = flag('proactive', 'Chủ động cung cấp', 'Proactive');
  const amounts = report.fields.filter(
    ({ field: { id } }) => SERVICE_AMOUNTS.test(id) || ['period', 'basis'].includes(id),
  );
  const parts: LayoutPart[] = [
    { ...registered, statedBy: [] },
    stated({ ...digitized, fields: [...digitized.fields, { field: steps, path: ['process'] }] }),
    stated({ ...integrated, fields: [...integrated.fields, { field: national, path: ['portal'] }] }),
    { ...proactive, flag: isProactive.id, statedBy: [isProactive.id] },
    {
      ...report,
      fields: [...report.fields.filter(isAttribute), ...amounts],
      statedBy: idsOf(amounts).filter((id) => id.startsWith(QUANTITIES)),
    },
  ];
  const all = [...parts.flatMap((part) => part.fields.map((each) => each.field)), isProactive];
  const inOrder = [...all.filter(({ id }) => id !== ON), ...all.filter(({ id }) => id === ON)];
  return {
    id: SERVICES,
    name: bilingual('Danh sách dịch vụ, mỗi dòng một dịch vụ', 'List of services, one a row'),
    parts,
    fields: inOrder.filter(({ id }, index) => inOrder.findIndex((each) => each.id === id) === index),
  };
}

/** Makes the part of a type whose day has a column of its own. */
function partOf(name: EventName, on: string, vi: string, en: string): LayoutPart {
  const definition = vocabulary.get(`vn.thang.${name}.v1`);
  if (!definition) throw new Error(`There is no event type ${name}.`);
  const fields = fieldsOfType(definition).map((each) =>
    each.field.id === ON && on !== ON
      ? { ...each, field: field(on, bilingual(vi, en), 'day', 'service', { example: '31/12/2025' }) }
      : each,
  );
  return { definition, fields: fields.map(optional), on, statedBy: [] };
}

/**
 * In a list of services only the code and the name must be there; the recorder asks for what else is missing.
 */
function optional(part: PartField): PartField {
  const { id } = part.field;
  return id === CODE || id === 'name' ? part : { ...part, field: { ...part.field, required: false } };
}

function stated(part: LayoutPart): LayoutPart {
  return { ...part, statedBy: idsOf(part.fields.filter((each) => !isAttribute(each))) };
}

function isAttribute({ path, field: { id } }: PartField): boolean {
  return path === null || id === CODE || id === UNIT;
}

function idsOf(fields: readonly PartField[]): string[] {
  return fields.map((each) => each.field.id);
}

function flag(id: string, vi: string, en: string): LayoutField {
  return field(id, bilingual(vi, en), 'flag', 'service', { example: 'có' });
}
