import { useParams } from 'react-router';
import { Page } from '../../components/page/page.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useEffects } from '../../queries/effects.js';
import { DeltasSection } from './deltas-section.js';
import { EventFacts } from './event-facts.js';
import { ReadingKpis } from './reading-kpis.js';
import { ReasonsSection } from './reasons-section.js';

/** The page that tells what one event did, or why it changes no figure. */
export function EventPage() {
  const { t } = useWords('event');
  const { position = '' } = useParams();
  const effects = useEffects(position);
  return (
    <Page title={t('title')} lead={t('lead', { position })}>
      <QueryView query={effects} height={480}>
        {(data) => (
          <>
            <EventFacts effects={data} />
            <ReasonsSection reasons={data.reasons} />
            <DeltasSection deltas={data.deltas} />
            {data.deltas.length > 0 && <ReadingKpis kpis={data.kpis} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}
