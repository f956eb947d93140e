import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { AlertStateLabel } from '../../components/alerts/alert-state.js';
import { SeverityMark } from '../../components/alerts/severity-mark.js';
import { FrameworkLine } from '../../components/frameworks/framework-line.js';
import { LevelChip } from '../../components/frameworks/level-chip.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatDay, formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useAlert, type Alert } from '../../queries/alerts.js';
import { useFramework } from '../../queries/frameworks.js';
import { Section } from '../../ui/section.js';
import { Acknowledge } from './acknowledge.js';
import { AlertEvidence } from './alert-evidence.js';
import { AlertMissing } from './alert-missing.js';
import { Deliveries } from './deliveries.js';

export function AlertDetail({ id }: { id: string }) {
  const alert = useAlert(id);
  return (
    <QueryView query={alert} height={420}>
      {(data) => (
        <Box>
          <Head alert={data} />
          <AlertMissing next={data.next} unit={data.orgUnit.code} framework={data.framework.id} />
          <AlertEvidence kpis={data.kpis} unit={data.orgUnit.code} framework={data.framework.id} />
          <Deliveries deliveries={data.deliveries} />
        </Box>
      )}
    </QueryView>
  );
}

function Head({ alert }: { alert: Alert }) {
  const { t } = useWords('alerts');
  const { orgUnit, framework } = alert;
  return (
    <Section title={alert.title} actions={<Acknowledge alert={alert} />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
        <SeverityMark severity={alert.severity} />
        <span>{t(`shared:severity.${alert.severity}`)}</span>
        <AlertStateLabel state={alert.state} />
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <FrameworkLine framework={framework.id} track={alert.track} />
        </Box>
      </Box>
      <StageChange alert={alert} />
      <Times alert={alert} />
      <Link
        component={RouterLink}
        to={`/org-units/${encodeURIComponent(orgUnit.code)}?framework=${encodeURIComponent(framework.id)}`}
        sx={{ display: 'inline-block', mt: 1.5, py: 0.5 }}
      >
        {t('detail.openUnit')}
      </Link>
    </Section>
  );
}

function StageChange({ alert: { stage, framework, track } }: { alert: Alert }) {
  const { t } = useWords('alerts');
  const definition = useFramework(framework.id).data;
  const top = definition?.tracks.find(({ id }) => id === track)?.stages.length;
  if (top === undefined || stage.from?.level === stage.to?.level) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1.5 }}>
      <span>{t('detail.from')}</span>
      <LevelChip stage={stage.from} top={top} />
      <span>{t('detail.to')}</span>
      <LevelChip stage={stage.to} top={top} />
    </Box>
  );
}

function Times({ alert }: { alert: Alert }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const zone = useTimeZone();
  const time = (instant: string) => formatInstant(instant, language, zone);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.875rem', color: 'text.secondary' }}>
      <li>
        {t('detail.fired', { time: time(alert.firedAt) })} ·{' '}
        {t('detail.day', { day: formatDay(alert.day, language) })}
      </li>
      {alert.acknowledgedAt && (
        <li>
          {t('detail.acknowledged', { time: time(alert.acknowledgedAt), name: alert.acknowledgedBy ?? '–' })}
        </li>
      )}
      {alert.endedAt && (
        <li>
          {t('detail.ended', { time: time(alert.endedAt) })}
          {alert.resolvedBecause && `: ${t(`detail.because.${alert.resolvedBecause}`)}`}
        </li>
      )}
    </Box>
  );
}
