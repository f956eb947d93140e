import { ExplainedChanges } from '../../components/notifications/explained-changes.js';
import { useWords } from '../../i18n/use-words.js';
import { useAlertExplanation } from '../../queries/alert-explanation.js';
import { Section } from '../../ui/section.js';

/** Says for each step of the alert who was notified. */
export function AlertExplanation({ id }: { id: string }) {
  const { t } = useWords('alerts');
  const explanation = useAlertExplanation(id);
  if (!explanation.data) return null;
  return (
    <Section title={t('explanation')}>
      <ExplainedChanges changes={explanation.data.changes} />
    </Section>
  );
}
