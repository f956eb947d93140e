import { applyDecorators } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiBody,
  ApiConflictResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
  ApiUnsupportedMediaTypeResponse,
} from '@nestjs/swagger';
import { vocabulary } from '#event-log';
import { ProblemDocument } from '#web';
import { MAX_BATCH_EVENTS } from './limits.js';
import { RecordEventsResponse, RefusedEventsProblem } from './record-events.response.js';

const example = vocabulary.get('vn.thang.dossier.submitted.v1')?.examples[0];

/** What OpenAPI says of `POST /events`. */
export function DescribeRecordEvents(): MethodDecorator {
  return applyDecorators(
    ApiTags('Events'),
    ApiExtraModels(ProblemDocument),
    ApiOperation({ summary: 'Record events', description: DESCRIPTION }),
    ApiHeader({
      name: 'Prefer',
      required: false,
      description: '`handling=lenient`: stores what can be stored and reports the rest.',
    }),
    ApiBody({
      description: BODY,
      required: false,
      schema: { type: 'object', additionalProperties: true, example },
    }),
    ApiAcceptedResponse({ description: 'Committed.', type: RecordEventsResponse }),
    ApiBadRequestResponse({ description: 'The body is not JSON, or not a batch.', type: ProblemDocument }),
    ApiConflictResponse({
      description: 'Another event has this source and id; the problem names its position.',
      type: RefusedEventsProblem,
    }),
    ApiPayloadTooLargeResponse({
      description: `More than ${MAX_BATCH_EVENTS} events or 8 MB in a batch, or 256 KiB for an event.`,
      type: ProblemDocument,
    }),
    ApiUnsupportedMediaTypeResponse({
      description: 'None of the four media types, or compressed.',
      type: ProblemDocument,
    }),
    ApiUnprocessableEntityResponse({
      description: 'Events were refused; nothing was stored.',
      type: RefusedEventsProblem,
    }),
    ApiTooManyRequestsResponse({ description: 'Too many events; see Retry-After.', type: ProblemDocument }),
    ApiServiceUnavailableResponse({
      description: 'Busy, or the outcome is unknown; sending again after Retry-After is safe.',
      type: ProblemDocument,
    }),
  );
}

const DESCRIPTION = `Takes CloudEvents 1.0. Answers only after the commit; all or nothing unless \`Prefer: handling=lenient\`.
An event is known by its \`source\` and \`id\`: sending it again is acknowledged and stores nothing.
NDJSON may have any length; it is stored in groups of 1,000 lines, each all or nothing, and stops at the first group that
is refused, naming the line to go on with (\`nextLine\`).`;

const BODY = `One event as \`application/cloudevents+json\`; its data as \`application/json\` with the attributes in \`ce-\`
headers; an array as \`application/cloudevents-batch+json\`; or one event per line as \`application/x-ndjson\`.
\`GET /schemas\` lists the types.`;
