import { PageLoading } from '../../components/page/page-loading.js';
import { QueryView } from '../../components/problems/query-view.js';
import { dayOf } from '../../format/days.js';
import { useTimeZone } from '../../queries/about.js';
import { useEventSchema } from '../../queries/event-types.js';
import type { CloudEventDraft } from '../../queries/events.js';
import { useOrgUnit } from '../../queries/org-units.js';
import { useServerNow, useToday } from '../../queries/server-clock.js';
import { emptyDraft, type EventDraft } from './event-draft.js';
import { RecordForm, type Done } from './record-form.js';

/** The form of a recorded event, filled with what it says. */
export function CorrectionForm({ event, onDone }: { event: CloudEventDraft; onDone: (done: Done) => void }) {
  const schema = useEventSchema(event.type);
  const unit = useOrgUnit(event.orgunit ?? null);
  const timeZone = useTimeZone();
  const [today, now] = [useToday(), useServerNow()];
  const isWaiting = today === null || now === null || (event.orgunit !== undefined && unit.isPending);
  if (isWaiting) return <PageLoading />;

  const day = dayOf(Date.parse(event.time), timeZone);
  const { orgunit, subject } = event;
  const picked = orgunit === undefined ? null : { code: orgunit, name: unit.data?.name ?? orgunit };
  const draft: EventDraft = {
    ...emptyDraft(picked, day),
    entity: subject === undefined ? null : { subject, name: null, orgUnit: picked ?? { code: '', name: '' } },
    data: event.data,
  };
  const corrected = { id: event.id, source: event.source, time: event.time, day, draft };
  return (
    <QueryView query={schema} height={360}>
      {(published) => (
        <RecordForm
          form={{ type: event.type, schema: published }}
          initial={draft}
          corrected={corrected}
          source={event.source}
          now={now}
          today={today}
          onDone={onDone}
        />
      )}
    </QueryView>
  );
}
