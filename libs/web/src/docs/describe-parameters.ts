import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';

/**
 * What parameters of one name mean everywhere. A decorator on a route says more where a route gives the
 * name a meaning of its own.
 */
const meanings: Readonly<Record<string, string>> = {
  action: 'Only records of this action: one of `GET /audit/actions`.',
  code: 'The code of an org unit, as its events name it.',
  framework: 'The id of an installed framework: one of `GET /frameworks`.',
  kind: 'The kind of the warning.',
  kpi: 'The id of a KPI of the framework.',
  limit: 'At most so many items in the answer.',
  layout: 'What the rows are about: the id of one of `GET /imports/layouts`.',
  measure: 'The id of a measure, such as `services.fullProcess`.',
  message: 'The id of the message whose link was opened.',
  orgUnit: 'The code of an org unit, as its events name it.',
  position: 'A position of the log or journal: a whole number from 1 on.',
  signature: 'What the link in the message carries, so that only its receiver can use it.',
  source: 'The CloudEvents `source` of events.',
  state: 'Only those in this state.',
  subject: 'The CloudEvents `subject`: the entity, such as `service/1.004194`.',
  track: 'The id of a track of the framework.',
  tree: 'By which tree org units lie below others: of today, or of the day that is asked about.',
  type: 'The CloudEvents `type`, one of `GET /schemas`.',
  format: 'The form of the file.',
  outcome: 'Only rows of this outcome.',
  list: 'Which of the lists of what an undo did.',
};

/** Describes parameters that no decorator describes. */
export function describeParameters(document: OpenAPIObject): void {
  for (const { path, operation } of operationsOf(document)) {
    for (const parameter of operation.parameters ?? []) {
      if ('$ref' in parameter || parameter.description) continue;
      const meaning = parameter.name === 'id' ? idIn(path) : meanings[parameter.name];
      if (meaning !== undefined) parameter.description = meaning;
    }
  }
}

/** The id of what the segment before it lists: of `/alerts/{id}`, one of `GET /alerts`. */
function idIn(path: string): string {
  const [list = ''] = path.split('/{id}');
  return `The \`id\` that \`${list.replace(/^\/api\/v1/, '')}\` answers.`;
}
