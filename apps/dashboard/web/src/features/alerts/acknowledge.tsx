import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/api-context.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { acknowledgeAlert, alertKey, type Alert } from '../../queries/alerts.js';
import { useRight } from '../../queries/session.js';
import { useOnce } from '../../ui/use-once.js';

/** Acknowledges the alert. It stays acknowledged until it ends. */
export function Acknowledge({ alert }: { alert: Alert }) {
  const { t } = useWords('alerts');
  const api = useApi();
  const queries = useQueryClient();
  const may = useRight('alerts:acknowledge');
  const once = useOnce();
  const acknowledge = useMutation({
    mutationFn: () => acknowledgeAlert(api, alert.id),
    onSuccess: (taken) => {
      queries.setQueryData(alertKey(alert.id), taken);
      void queries.invalidateQueries({ queryKey: ['alerts'] });
    },
  });
  if (!may || alert.state !== 'firing') return null;
  return (
    <Box>
      <Button
        variant="contained"
        loading={acknowledge.isPending}
        onClick={() => once(() => acknowledge.mutateAsync())}
      >
        {t('detail.acknowledge')}
      </Button>
      {acknowledge.isError && <ProblemPanel error={acknowledge.error} />}
    </Box>
  );
}
