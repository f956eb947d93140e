import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { ApiClient } from '../../../api/api-client.js';
import { listServiceEvents } from '../../../queries/events.js';
import { askWhatIf, type HypotheticalEvent, type WhatIf } from '../../../queries/what-if.js';
import { useApi } from '../../../api/api-context.js';
import { openServices, type ServiceHistory } from './open-services.js';
import {
  figuresEvent,
  isFigureWork,
  serviceEvents,
  type FigureWork,
  type ServiceWork,
  type HypotheticalPlace,
} from './hypothetical-work.js';

/** The API takes at most so many hypothetical events at once. */
const MAX_EVENTS = 1_000;
/** For an org unit with more services than this, the form refers to the org units below. */
const MAX_SERVICES = 5_000;

interface HypotheticalAmount {
  measure: ServiceWork | FigureWork;
  count: number;
  place: HypotheticalPlace;
  /** The day of the page; `null`: today. */
  asOf: string | null;
}

export type WhatIfAnswer =
  | { kind: 'answer'; answer: WhatIf; hypothetical: number }
  /** Fewer services are left than asked for; `too-many`: there are too many services to read. */
  | { kind: 'too-few'; left: number }
  | { kind: 'too-many' };

/** Sends hypothetical events for an amount of work and returns the changed results. */
export function useWhatIf(unit: string): UseMutationResult<WhatIfAnswer, Error, HypotheticalAmount> {
  const api = useApi();
  const queries = useQueryClient();
  const historyOf = () =>
    queries.fetchQuery({
      queryKey: ['service-history', unit],
      queryFn: () => readHistory(api, unit),
      staleTime: 60_000,
    });
  return useMutation({
    mutationFn: async ({ measure, count, place, asOf }: HypotheticalAmount): Promise<WhatIfAnswer> => {
      const ask = async (events: HypotheticalEvent[]): Promise<WhatIfAnswer> => {
        const answer = await askWhatIf(api, unit, { events, ...(asOf ? { asOf } : {}) });
        return { kind: 'answer', answer, hypothetical: count };
      };
      if (isFigureWork(measure)) return ask([figuresEvent(measure, count, place)]);
      const history = await historyOf();
      if (history === null) return { kind: 'too-many' };
      const open = openServices(measure, history);
      const most = Math.min(open.length, MAX_EVENTS);
      if (most < count) return { kind: 'too-few', left: most };
      return ask(serviceEvents(measure, open.slice(0, count), place));
    },
  });
}

/** Returns `null` when there are too many services to read. */
async function readHistory(api: ApiClient, unit: string): Promise<ServiceHistory | null> {
  const [registered, launched, digitized, retired] = await Promise.all(
    ['registered', 'launched', 'digitized', 'retired'].map((action) =>
      listServiceEvents(api, unit, `vn.thang.service.${action}.v1`, MAX_SERVICES),
    ),
  );
  if (!registered || !launched || !digitized || !retired) return null;
  return { registered: [...registered, ...launched], digitized, retired };
}
