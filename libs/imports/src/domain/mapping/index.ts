export {
  assertDistinct,
  columnName,
  headingKey,
  headingsIn,
  MAX_HEADING_ROW,
  type Heading,
} from './headings.js';
export {
  CODE,
  ON,
  ONLINE_STEPS,
  QUANTITIES,
  UNIT,
  type FieldKind,
  type Layout,
  type LayoutField,
  type LayoutPart,
  type PartField,
} from './layout.js';
export { layouts, SERVICES } from './layouts.js';
export { checkMapping, layoutNamed, missingFields, type MappedColumn, type Mapping } from './mapping.js';
export { knownHeadings, likelyLayout, proposeColumns, type Proposal } from './propose-mapping.js';
export { mappingOf, questionsAbout, withRenamed, type NumbersOfFile, type Question } from './questions.js';
