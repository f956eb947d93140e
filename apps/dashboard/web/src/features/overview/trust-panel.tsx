import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { LastFacts } from '../../components/org-units/last-facts.js';
import { useOrgUnitPath, useQuestionPaths } from '../../components/org-units/use-paths.js';
import { formatDay } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { OverviewSummary } from '../../queries/overview-summary.js';
import { Section } from '../../ui/section.js';
import { useCheckFindings } from './use-check-findings.js';

/** Who is late and what may not be trusted: silent org units, late milestones, and failed checks. */
export function TrustPanel({ summary }: { summary: OverviewSummary }) {
  const { t } = useWords('overview');
  const names = useWords('checkNames');
  const language = useLanguage();
  const paths = useQuestionPaths();
  const findings = useCheckFindings(summary);
  const { late, root, position } = summary;
  return (
    <Box id="trust" sx={{ scrollMarginTop: 16 }}>
      <Section title={t('trust.title')}>
        {late && <SilentUnits late={late} />}
        {late?.longestSilentSource && <SilentSource late={late} root={root.code} />}
        {late && <LateMilestones late={late} root={root.code} />}
        <Part title={t('trust.checks')}>
          <Link component={RouterLink} to={paths.checks(root.code)}>
            {findings === null
              ? t('trust.openChecks')
              : findings.count === 0
                ? t('trust.noFindings')
                : t('trust.findings', { count: findings.count })}
          </Link>
          {findings && findings.rules.length > 0 && (
            <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem' }}>
              {findings.rules.map((rule) => (
                <li key={rule}>{names.t(rule)}</li>
              ))}
            </Box>
          )}
        </Part>
        <Box sx={{ mt: 1.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t('trust.position', { position: formatNumber(Number(position), language) })}
        </Box>
      </Section>
    </Box>
  );
}

type Late = NonNullable<OverviewSummary['late']>;

function SilentUnits({ late: { silent, units, silentUnits, freshness } }: { late: Late }) {
  const { t } = useWords('overview');
  const pathTo = useOrgUnitPath();
  const more = silent - silentUnits.length;
  if (silent === 0 && freshness.silentSince === null)
    return <Box sx={{ fontWeight: 600 }}>{t('trust.allReport')}</Box>;
  return (
    <Part title={t('trust.quiet', { count: silent, of: units })} warn>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {silentUnits.map(({ orgUnit: { code, name }, ...fresh }) => (
          <Row key={code}>
            <Link component={RouterLink} to={pathTo(code)} sx={{ flex: '1 1 10rem' }}>
              {name}
            </Link>
            <LastFacts freshness={fresh} />
          </Row>
        ))}
        {more > 0 && <Row>{t('moved.more', { count: more })}</Row>}
      </Box>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{t('trust.help')}</Box>
    </Part>
  );
}

/** Names the source that has been silent the longest; the checks list the others. */
function SilentSource({ late: { silentSources, longestSilentSource }, root }: { late: Late; root: string }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  const paths = useQuestionPaths();
  if (!longestSilentSource) return null;
  const { source, orgUnit, lastHeard } = longestSilentSource;
  return (
    <Part title={t('trust.sources', { count: silentSources })} warn>
      <Link
        component={RouterLink}
        to={paths.checks(root)}
        sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}
      >
        {t('trust.sourceSince', { source, name: orgUnit.name, day: formatDay(lastHeard, language) })}
      </Link>
    </Part>
  );
}

function LateMilestones({ late: { lateMilestones, milestones }, root }: { late: Late; root: string }) {
  const { t } = useWords('overview');
  const language = useLanguage();
  if (lateMilestones === 0) return <Box sx={{ mt: 1.5 }}>{t('trust.noMilestones')}</Box>;
  return (
    <Part title={t('trust.milestones', { count: lateMilestones })} warn>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {milestones.map(({ orgUnit, title, due, workingDaysLate }) => (
          <Row key={`${orgUnit.code} ${title} ${due}`}>
            <Box component="span" sx={{ flex: '1 1 10rem' }}>
              {title ?? '–'} · {orgUnit.name}
            </Box>
            <span>
              {t('trust.lateBy', {
                count: workingDaysLate,
                due: due === null ? '–' : formatDay(due, language),
              })}
            </span>
          </Row>
        ))}
      </Box>
      <Link component={RouterLink} to={`/milestones?orgUnit=${encodeURIComponent(root)}`} variant="body2">
        {t('trust.board')}
      </Link>
    </Part>
  );
}

function Part({ title, warn = false, children }: { title: string; warn?: boolean; children: ReactNode }) {
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography
        variant="h3"
        sx={{ fontSize: '0.9375rem', color: warn ? 'warning.main' : 'text.primary', mb: 0.5 }}
      >
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Row({ children }: { children: ReactNode }) {
  return (
    <Box
      component="li"
      sx={{ py: 0.5, display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.875rem' }}
    >
      {children}
    </Box>
  );
}
