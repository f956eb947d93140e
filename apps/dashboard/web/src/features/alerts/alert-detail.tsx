import Box from '@mui/material/Box';
import { Link as RouterLink } from 'react-router';
import Link from '@mui/material/Link';
import { AlertStateLabel } from '../../components/alerts/alert-state.js';
import { SeverityMark } from '../../components/alerts/severity-mark.js';
import { FrameworkLine } from '../../components/frameworks/framework-line.js';
import { LevelChip } from '../../components/frameworks/level-chip.js';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useAlert, type Alert } from '../../queries/alerts.js';
import { useFramework } from '../../queries/frameworks.js';
import { Section } from '../../ui/section.js';
import { Acknowledge } from './acknowledge.js';
import { AlertCause } from './alert-cause.js';
import { AlertExplanation } from './alert-explanation.js';
import { AlertEvidence } from './alert-evidence.js';
import { AlertLife } from './alert-life.js';
import { AlertMissing } from './alert-missing.js';
import { Deliveries } from './deliveries.js';
import { GatheredAlerts } from './gathered-alerts.js';

export function AlertDetail({ id }: { id: string }) {
  const alert = useAlert(id);
  return (
    <QueryView query={alert} height={420}>
      {(data) => (
        <Box>
          <Head alert={data} />
          <AlertCause alert={data} />
          {data.framework && (
            <AlertEvidence kpis={data.kpis} unit={data.orgUnit.code} framework={data.framework.id} />
          )}
          {/* What was missing when an alert fired is out of date once it has ended. */}
          {data.framework && data.endedAt === null && (
            <AlertMissing next={data.next} unit={data.orgUnit.code} framework={data.framework.id} />
          )}
          {data.gathers !== null && <GatheredAlerts alert={data} />}
          <AlertExplanation id={data.id} />
          <Deliveries deliveries={data.deliveries} />
        </Box>
      )}
    </QueryView>
  );
}

function Head({ alert }: { alert: Alert }) {
  const { t } = useWords('alerts');
  const { orgUnit, framework, track } = alert;
  const query = framework ? `?framework=${encodeURIComponent(framework.id)}` : '';
  return (
    <Section title={alert.title} actions={<Acknowledge alert={alert} />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
        <SeverityMark severity={alert.severity} />
        <span>{t(`shared:severity.${alert.severity}`)}</span>
        <AlertStateLabel state={alert.state} />
        {framework && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            <FrameworkLine framework={framework.id} track={track ?? ''} />
          </Box>
        )}
      </Box>
      {framework && <StageChange stage={alert.stage} framework={framework.id} track={track} />}
      <Box sx={{ mb: 1.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reasonsIn(alert.text)}</Box>
      <AlertLife alert={alert} />
      <Link
        component={RouterLink}
        to={`/org-units/${encodeURIComponent(orgUnit.code)}${query}`}
        sx={{ display: 'inline-block', mt: 1.5, py: 0.5 }}
      >
        {t('detail.openUnit')}
      </Link>
    </Section>
  );
}

/** Returns the lines of a notice that say why and what to do; figures and events have sections. */
function reasonsIn(text: string): string {
  return text.split('\n\n')[0] ?? '';
}

interface StageChangeProps {
  stage: Alert['stage'];
  framework: string;
  track: string | null;
}

function StageChange({ stage, framework, track }: StageChangeProps) {
  const { t } = useWords('alerts');
  const definition = useFramework(framework).data;
  const top = definition?.tracks.find(({ id }) => id === track)?.stages.length;
  if (!top || stage.from?.level === stage.to?.level) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
      <span>{t('detail.from')}</span>
      <LevelChip stage={stage.from} top={top} />
      <span>{t('detail.to')}</span>
      <LevelChip stage={stage.to} top={top} />
    </Box>
  );
}
