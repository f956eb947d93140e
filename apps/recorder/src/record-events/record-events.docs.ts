import { applyDecorators } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiExtraModels,
  ApiForbiddenResponse,
  ApiHeader,
  ApiHeaders,
  ApiNotFoundResponse,
  ApiOperation,
  ApiPayloadTooLargeResponse,
  ApiRequestTimeoutResponse,
  ApiServiceUnavailableResponse,
  ApiTooManyRequestsResponse,
  ApiUnprocessableEntityResponse,
  ApiUnsupportedMediaTypeResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { GROUP_LINES, MAX_BATCH_BYTES, MAX_BATCH_EVENTS, MAX_EVENT_BYTES } from '#intake';
import { ProblemDocument } from '#web';
import { attributeHeaders, CloudEventDocument, recordEventsBody } from './record-events.request.js';
import { RecordEventsResponse, RecordingProblem, RejectedEventsProblem } from './record-events.response.js';

const anyOf = (...models: (new () => object)[]): { schema: { anyOf: { $ref: string }[] } } => ({
  schema: { anyOf: models.map((model) => ({ $ref: getSchemaPath(model) })) },
});

/** Describes `POST /events` for OpenAPI. */
export function DescribeRecordEvents(): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(CloudEventDocument, ProblemDocument, RecordingProblem, RejectedEventsProblem),
    ApiOperation({ summary: 'Record events', description: DESCRIPTION, requestBody: recordEventsBody }),
    ApiHeaders([...attributeHeaders]),
    ApiHeader({
      name: 'Prefer',
      required: false,
      description: '`handling=lenient`: stores what can be stored and reports the rest.',
      schema: { type: 'string', enum: ['handling=lenient', 'handling=strict'] },
    }),
    ApiHeader({
      name: 'Thang-Run',
      required: false,
      description: 'The id of an open run of the key (`POST /runs`) that the events belong to.',
      schema: { type: 'string' },
    }),
    ApiHeader({
      name: 'Thang-First-Line',
      required: false,
      description: 'In a run: the number of the first event in what is sent. Refusals at the end name it.',
      schema: { type: 'integer', minimum: 1, default: 1 },
    }),
    ApiAcceptedResponse({
      description: 'Committed.',
      type: RecordEventsResponse,
      headers: {
        'Preference-Applied': {
          description: 'Present when the request preferred lenient handling.',
          schema: { type: 'string', enum: ['handling=lenient'] },
        },
      },
    }),
    ApiBadRequestResponse({
      description: 'The body is not JSON, not a batch, or broke off.',
      type: RecordingProblem,
    }),
    ApiForbiddenResponse({
      description: 'The key may not write events, or not some of these. Nothing was stored.',
      ...anyOf(RejectedEventsProblem, ProblemDocument),
    }),
    ApiRequestTimeoutResponse({ description: 'The body did not arrive in time.', type: RecordingProblem }),
    ApiNotFoundResponse({ description: 'The key has no run with the id in Thang-Run.' }),
    ApiConflictResponse({
      description:
        'Other events have these sources and ids: each problem names what differs, and the position unless it lies ' +
        'outside the scope of the key. Nothing was stored. Mixed with other problems it is 422. ' +
        'Or the run is closed (`run-closed`).',
      ...anyOf(RejectedEventsProblem, ProblemDocument),
    }),
    ApiPayloadTooLargeResponse({
      description:
        `More than ${MAX_BATCH_EVENTS} events or ${MAX_BATCH_BYTES} bytes in a batch, ` +
        `or more than ${MAX_EVENT_BYTES} bytes for an event.`,
      type: ProblemDocument,
    }),
    ApiUnsupportedMediaTypeResponse({
      description: 'Not one of the media types above, `application/json` without ce- headers, or compressed.',
      type: ProblemDocument,
    }),
    ApiUnprocessableEntityResponse({
      description:
        'Events were rejected; all problems are reported at once. Nothing was stored; of NDJSON, nothing from `nextLine` on.',
      ...anyOf(RejectedEventsProblem, RecordingProblem),
    }),
    ApiTooManyRequestsResponse({
      description: 'More events than this key or this recorder may take; send them again after Retry-After.',
      type: RecordingProblem,
    }),
    ApiServiceUnavailableResponse({
      description: 'Busy, or the outcome is unknown; sending again after Retry-After is safe.',
      type: RecordingProblem,
    }),
  );
}

const DESCRIPTION = `Takes CloudEvents 1.0 in four content modes:

* structured, \`application/cloudevents+json\`: one event, complete in the body;
* batched, \`application/cloudevents-batch+json\`: an array of events;
* lines, \`application/x-ndjson\`: one event per line, of any length;
* binary, \`application/json\` or another JSON media type: the data in the body, the attributes in \`ce-\` headers.

Answers only after the commit. A request is stored as a whole or not at all, unless it says \`Prefer: handling=lenient\`.
NDJSON is stored in groups of ${GROUP_LINES} lines, each as a whole or not at all. It stops at the first group that is
rejected and names the line to continue with (\`nextLine\`). Such a request is a run of its own (\`POST /runs\`) unless it
names one: a line may name an org unit, or correct an event, that a later line brings.

Inside a request the order does not matter: org units are recorded first, then facts, then corrections and retractions.

An event is identified by its \`source\` and \`id\`: sending it again is acknowledged and stores nothing.`;
