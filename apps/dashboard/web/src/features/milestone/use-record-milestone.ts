import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from '../../api/api-context.js';
import { useTimeZone } from '../../queries/about.js';
import { recordEvent, type Acceptance, type CloudEventDraft } from '../../queries/events.js';
import { useSession } from '../../queries/session.js';
import type { MilestoneDraft } from './milestone-draft.js';
import { milestoneEvent, newEventId } from './milestone-event.js';

interface RecordRequest {
  draft: MilestoneDraft;
  now: number;
  today: string;
}

/**
 * Records a milestone. Sending the same draft again, after a failure or a double click, sends the same event,
 * which the log stores once. A changed draft is a new event.
 */
export function useRecordMilestone(): UseMutationResult<Acceptance, Error, RecordRequest> {
  const api = useApi();
  const queries = useQueryClient();
  const timeZone = useTimeZone();
  const source = useSession().data?.source ?? null;
  const sent = useRef<{ key: string; event: CloudEventDraft } | null>(null);

  const eventOf = ({ draft, now, today }: RecordRequest): CloudEventDraft => {
    const key = JSON.stringify(draft);
    if (sent.current?.key !== key) {
      sent.current = {
        key,
        event: milestoneEvent(draft, { id: newEventId(), source, now, today, timeZone }),
      };
    }
    return sent.current.event;
  };
  return useMutation({
    mutationFn: (request: RecordRequest) => recordEvent(api, eventOf(request)),
    onSuccess: () => {
      sent.current = null;
      void queries.invalidateQueries({ queryKey: ['milestones'] });
    },
  });
}
