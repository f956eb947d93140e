import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { ProvenanceLabel } from '../../components/frameworks/provenance-label.js';
import { SilenceText } from '../../components/kpis/silence-text.js';
import { useKpiPath } from '../../components/org-units/use-paths.js';
import { formatShare } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { ChecklistTrack } from '../../queries/frameworks.js';
import type { KpiResult, TrackResult } from '../../queries/maturity.js';
import { Section } from '../../ui/section.js';
import { checklistGroups, type ChecklistGroup, type ChecklistLine } from './checklist-groups.js';
import type { KpisById } from './kpis-by-id.js';
import { StateMark } from './state-mark.js';

interface ChecklistSectionProps {
  track: TrackResult;
  definition: ChecklistTrack;
  kpis: KpisById;
  unit: string;
}

/** Shows which items are met, under the headings of the framework. */
export function ChecklistSection({ track, definition, kpis, unit }: ChecklistSectionProps) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const groups = checklistGroups(definition.items, track.items ?? []);
  const met = groups.reduce((sum, group) => sum + group.met, 0);
  return (
    <Section title={definition.name} hint={t('checklist.hint')}>
      <Box sx={{ mb: 2 }}>
        <strong>{t('checklist.met', { met, of: definition.items.length })}</strong>
        {track.score !== null && ` (${formatShare(track.score, language)})`}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: { md: '1fr 1fr' }, columnGap: 4, rowGap: 2.5 }}>
        {groups.map((group) => (
          <Group key={group.name} group={group} kpis={kpis} unit={unit} />
        ))}
      </Box>
    </Section>
  );
}

function Group({ group, kpis, unit }: { group: ChecklistGroup; kpis: KpisById; unit: string }) {
  const { t } = useWords('orgUnit');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, alignItems: 'baseline' }}>
        <Typography variant="h3">{group.name ?? t('checklist.other')}</Typography>
        <Box component="span" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
          {t('checklist.met', { met: group.met, of: group.lines.length })}
        </Box>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {group.lines.map((line) => (
          <Line key={line.item.id} line={line} kpi={kpis.get(line.item.kpi)} unit={unit} />
        ))}
      </Box>
    </Box>
  );
}

interface LineProps {
  line: ChecklistLine;
  kpi: KpiResult | undefined;
  unit: string;
}

function Line({ line: { item, state }, kpi, unit }: LineProps) {
  const pathTo = useKpiPath();
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: '24px 1fr auto', columnGap: 1, py: 0.75 }}
    >
      <StateMark state={state} />
      <Box sx={{ minWidth: 0, fontSize: '0.875rem' }}>
        <Link component={RouterLink} to={pathTo(unit, item.kpi)}>
          {item.name}
        </Link>
        {kpi && kpi.name !== item.name && <Box sx={{ color: 'text.secondary' }}>{kpi.name}</Box>}
        <SilenceText of={kpi} />
      </Box>
      <span>
        <ProvenanceLabel provenance={item.provenance} />
      </span>
    </Box>
  );
}
