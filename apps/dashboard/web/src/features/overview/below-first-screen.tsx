import { TimeBar } from '../../components/point-in-time/time-bar.js';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { NOW } from '../../queries/point-in-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Details } from './details.js';
import type { ChangeSubject } from './use-subject.js';

export interface BelowFirstScreenProps {
  summary: OverviewSummary;
  /** The day that the reader has chosen; `null`: now. */
  chosenDay: string | null;
  change: ChangeSubject;
}

/** What follows the first screen: the point in time, and what is behind the four figures. */
export function BelowFirstScreen({ summary, chosenDay, change }: BelowFirstScreenProps) {
  const { t } = useWords('overview');
  const { framework, ended } = summary;
  return (
    <>
      <TimeBar point={{ ...NOW, asOf: ended ?? chosenDay }} ended={ended} parts="day" onChange={change} />
      {framework ? (
        <Details summary={summary} framework={framework.id} />
      ) : (
        <EmptyState title={t('nothing.title')}>{t('nothing.help')}</EmptyState>
      )}
    </>
  );
}
