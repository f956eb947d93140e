export type { EventKind } from './define-noun.js';
export * from './event-schema.js';
export * from './event-type-definition.js';
export * from './event-types.js';
export type { AnyEventForm, AnyFieldForm, InBoth } from './forms/event-form.js';
export {
  beginningOf,
  commonEventTypes,
  nounName,
  topicOf,
  type Topic,
  type TopicId,
} from './forms/event-forms.js';
export * from './money.js';
export { nameIn, type EntityName } from './name-in.js';
export * from './reportable-quantities.js';
export * from './vocabulary.js';
