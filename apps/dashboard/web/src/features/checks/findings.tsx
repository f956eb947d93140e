import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { checksVerdict, type Checks } from '../../queries/checks.js';
import type { FrameworkSummary } from '../../queries/frameworks.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { Finding } from './finding.js';

interface FindingsProps {
  checks: Checks;
  unit: string;
  frameworks: readonly FrameworkSummary[];
}

/** Lists the findings. Without findings, says what was checked and how much that proves. */
export function Findings({ checks, unit, frameworks }: FindingsProps) {
  const { t } = useWords('checks');
  const language = useLanguage();
  const day = formatDay(checks.asOf, language);
  const verdict = checksVerdict(checks);
  if (verdict === 'doubtful') {
    return (
      <Section title={t('found.title', { count: checks.items.length })} hint={t('found.hint', { day })}>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {checks.items.map((check) => (
            <Finding
              key={`${check.rule} ${check.measure} ${check.whole?.measure ?? ''} ${check.text}`}
              check={check}
              unit={unit}
              frameworks={frameworks}
            />
          ))}
        </Box>
      </Section>
    );
  }
  const help = t(`verdictHelp.${verdict}`, { day });
  if (verdict === 'nothing-checked')
    return <EmptyState title={t('verdict.nothing-checked')}>{help}</EmptyState>;
  return <Passed title={t(`verdict.${verdict}`)}>{help}</Passed>;
}

/** Says that nothing doubtful was found, and how much that proves. */
export function Passed({ title, children }: { title: string; children: string }) {
  return (
    <Alert severity="success" role="status" icon={<CheckCircleIcon aria-hidden="true" />} sx={{ mb: 3 }}>
      <AlertTitle>{title}</AlertTitle>
      {children}
    </Alert>
  );
}
