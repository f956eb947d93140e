import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type {
  CriterionDefinition,
  KpiDefinition,
  Provenance,
  StageDefinition,
} from '../../api/frameworks.js';
import { formatKpiValue } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { ProvenanceLabel } from '../../ui/provenance-label.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

interface CriteriaTableProps {
  stage: StageDefinition;
  kpis: ReadonlyMap<string, KpiDefinition>;
}

/** What a stage takes, with the provenance of each threshold. */
export function CriteriaTable({ stage, kpis }: CriteriaTableProps) {
  const { t } = useWords('frameworks');
  const caption = t('criteriaCaption', {
    stage: t('ui:stage.named', { level: stage.level, name: stage.name }),
  });
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption}>
      <Table size="small" sx={{ minWidth: 560 }}>
        <VisuallyHidden component="caption">{caption}</VisuallyHidden>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '46%' }}>{t('kpi')}</TableCell>
            <TableCell>{t('enter')}</TableCell>
            <TableCell>{t('keep')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {stage.criteria.map((criterion) => (
            <CriterionRow
              key={`${criterion.kpi}-${criterion.direction}`}
              criterion={criterion}
              kpi={kpis.get(criterion.kpi)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function CriterionRow({
  criterion,
  kpi,
}: {
  criterion: CriterionDefinition;
  kpi: KpiDefinition | undefined;
}) {
  const { kpi: id, direction, enter, exit, provenance, exitProvenance } = criterion;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {kpi?.name ?? id}
      </TableCell>
      <Threshold value={enter} direction={direction} provenance={provenance} kpi={kpi} />
      <Threshold value={exit} direction={direction} provenance={exitProvenance} kpi={kpi} />
    </TableRow>
  );
}

interface ThresholdProps {
  value: number;
  direction: CriterionDefinition['direction'];
  provenance: Provenance;
  kpi: KpiDefinition | undefined;
}

function Threshold({ value, direction, provenance, kpi }: ThresholdProps) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  return (
    <TableCell>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'center' }}>
        {t(`ui:direction.${direction}`, { value: formatKpiValue(value, kpi?.unit ?? 'count', language) })}
        <ProvenanceLabel provenance={provenance} />
      </Box>
    </TableCell>
  );
}
