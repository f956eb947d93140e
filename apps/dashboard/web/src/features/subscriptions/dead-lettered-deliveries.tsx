import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { channelForm } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { useApi } from '../../api/api-context.js';
import { DeliveryReason } from '../../components/alerts/delivery-reason.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useDeadLetteredDeliveries, retryDelivery, type DeliveryReport } from '../../queries/deliveries.js';
import { useRight } from '../../queries/session.js';
import { Section } from '../../ui/section.js';
import { useOnce } from '../../ui/use-once.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

/** Lists messages that were given up. They can be sent again once the cause is mended. */
export function DeadLetteredDeliveries() {
  const { t } = useWords('subscriptions');
  const api = useApi();
  const queries = useQueryClient();
  const deadLettered = useDeadLetteredDeliveries();
  const once = useOnce();
  const retry = useMutation({
    mutationFn: (id: string) => retryDelivery(api, id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  return (
    <Section title={t('parked.title')} hint={t('parked.hint')}>
      <VisuallyHidden role="status">{retry.isSuccess ? t('parked.retried') : ''}</VisuallyHidden>
      {retry.isError && <ProblemPanel error={retry.error} />}
      <QueryView query={deadLettered} height={120}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('parked.none')}</Box>;
          return (
            <DeadLetterTable
              items={items}
              busy={retry.isPending ? retry.variables : null}
              onRetry={(id) => once(() => retry.mutateAsync(id))}
            />
          );
        }}
      </QueryView>
      {deadLettered.hasNextPage && (
        <Button loading={deadLettered.isFetchingNextPage} onClick={() => void deadLettered.fetchNextPage()}>
          {t('parked.more')}
        </Button>
      )}
    </Section>
  );
}

interface DeadLetterTableProps {
  items: readonly DeliveryReport[];
  busy: string | null;
  onRetry: (id: string) => void;
}

function DeadLetterTable({ items, busy, onRetry }: DeadLetterTableProps) {
  const { t } = useWords('subscriptions');
  const language = useLanguage();
  const mayRetry = useRight('subscriptions:write');
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('parked.caption')}>
      <Table sx={{ minWidth: 640 }}>
        <VisuallyHidden component="caption">{t('parked.caption')}</VisuallyHidden>
        <TableHead>
          <TableRow>
            <TableCell>{t('parked.about')}</TableCell>
            <TableCell>{t('parked.channel')}</TableCell>
            <TableCell>{t('parked.reason')}</TableCell>
            <TableCell align="right">{t('parked.attempts')}</TableCell>
            <TableCell>
              <VisuallyHidden>{t('parked.actions')}</VisuallyHidden>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((report) => (
            <TableRow key={report.id}>
              <TableCell component="th" scope="row">
                {report.alert === null ? (
                  report.title
                ) : (
                  <Link component={RouterLink} to={`/alerts/${encodeURIComponent(report.alert)}`}>
                    {report.title}
                  </Link>
                )}
              </TableCell>
              <TableCell>{inLanguage(channelForm(report.channel).name, language)}</TableCell>
              <TableCell>
                <DeliveryReason delivery={report} />
              </TableCell>
              <TableCell align="right">{formatNumber(report.attempts, language)}</TableCell>
              <TableCell align="right">
                {mayRetry && (
                  <Button
                    loading={busy === report.id}
                    onClick={() => onRetry(report.id)}
                    aria-label={t('parked.retryOf', { title: report.title })}
                  >
                    {t('parked.retry')}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
