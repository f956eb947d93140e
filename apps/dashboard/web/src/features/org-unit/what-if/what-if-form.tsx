import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useApi } from '../../../api/api-context.js';
import { ProblemPanel } from '../../../components/problems/problem-panel.js';
import { useWords } from '../../../i18n/use-words.js';
import type { Action } from '../../../queries/actions.js';
import type { FrameworkDefinition } from '../../../queries/frameworks.js';
import type { PointInTime } from '../../../queries/point-in-time.js';
import { useRight } from '../../../queries/session.js';
import { askWhatIf, type WorkAsked } from '../../../queries/what-if.js';
import { PlanForm } from './plan-form.js';
import { WhatIfResult } from './what-if-result.js';
import { WorkFields } from './work-fields.js';
import { amountOf, askedWork, kindsOfWork, type TypedWork } from './works.js';

interface WhatIfFormProps {
  unit: string;
  framework: FrameworkDefinition;
  actions: readonly Action[];
  point: PointInTime;
}

/**
 * Asks what countable work would change, several kinds together, and keeps it as a plan of milestones. It
 * offers all work that the actions name.
 */
export function WhatIfForm({ unit, framework, actions, point }: WhatIfFormProps) {
  const { t } = useWords('whatIf');
  const api = useApi();
  const mayWrite = useRight('events:write');
  const kinds = kindsOfWork(actions, ({ name, subject, gain }) => {
    const kpi = subject === undefined ? undefined : framework.kpis.find(({ id }) => id === gain.kpi);
    return kpi ? t('workOn', { name, kpi: kpi.name }) : name;
  });
  const [typed, setTyped] = useState<readonly TypedWork[] | null>(null);
  const { asOf } = point;
  const whatIf = useMutation({
    mutationFn: (work: WorkAsked[]) => askWhatIf(api, unit, { work, ...(asOf ? { asOf } : {}) }),
  });
  const [first] = kinds;
  // Hypothetical work is added to what is known now, on today's tree.
  if (!first || point.knownAt !== null || point.tree !== 'as-is') return null;

  const rows = typed ?? [{ key: first.key, count: String(first.count) }];
  const asked = askedWork(rows, kinds);
  const change = (changed: readonly TypedWork[]) => {
    setTyped(changed);
    whatIf.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asked && !whatIf.isPending) whatIf.mutate(asked);
  };
  const planned = rows.flatMap((row) => {
    const kind = kinds.find(({ key }) => key === row.key);
    return kind ? [{ count: amountOf(row), name: kind.name }] : [];
  });
  return (
    <Box sx={{ mt: 2, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3">{t('title')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t('hint')}
      </Typography>
      <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 2 }}>
        <WorkFields rows={rows} kinds={kinds} onChange={change} />
        <Box>
          <Button type="submit" variant="outlined" loading={whatIf.isPending} disabled={asked === null}>
            {t('try')}
          </Button>
        </Box>
      </Box>
      {whatIf.isError && <ProblemPanel error={whatIf.error} />}
      <Box role="status">{whatIf.data && <WhatIfResult answer={whatIf.data} />}</Box>
      {whatIf.data && asOf === null && mayWrite && <PlanForm unit={unit} works={planned} />}
    </Box>
  );
}
