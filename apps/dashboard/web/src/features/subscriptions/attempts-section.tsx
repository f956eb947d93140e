import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router';
import { DeliveryReason } from '../../components/alerts/delivery-reason.js';
import { QueryView } from '../../components/problems/query-view.js';
import { formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import {
  useSubscriptionDeliveries,
  type Attempt,
  type Subscription,
  type SubscriptionDelivery,
} from '../../queries/subscriptions.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

/** Lists the messages to a subscription with every attempt, the newest first. */
export function AttemptsSection({ subscription }: { subscription: Subscription }) {
  const { t } = useWords('subscription');
  const deliveries = useSubscriptionDeliveries(subscription.id);
  return (
    <Section title={t('attempts.title')} flush>
      <QueryView query={deliveries} height={160}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return <EmptyState title={t('attempts.none')}>{t('attempts.noneHelp')}</EmptyState>;
          return <AttemptTable items={items} />;
        }}
      </QueryView>
      {deliveries.hasNextPage && (
        <Box sx={{ p: 2 }}>
          <Button loading={deliveries.isFetchingNextPage} onClick={() => void deliveries.fetchNextPage()}>
            {t('attempts.more')}
          </Button>
        </Box>
      )}
    </Section>
  );
}

function AttemptTable({ items }: { items: readonly SubscriptionDelivery[] }) {
  const { t } = useWords('subscription');
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('attempts.caption')}>
      <Table size="small" sx={{ minWidth: 680 }}>
        <VisuallyHidden component="caption">{t('attempts.caption')}</VisuallyHidden>
        <TableHead>
          <TableRow>
            <TableCell>{t('attempts.message')}</TableCell>
            <TableCell>{t('attempts.result')}</TableCell>
            <TableCell>{t('attempts.tries')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function DeliveryRow({ delivery }: { delivery: SubscriptionDelivery }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const zone = useTimeZone();
  const { alert, title, createdAt, state, tries, nextAttemptAt } = delivery;
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell component="th" scope="row">
        {alert === null ? (
          title
        ) : (
          <Link component={RouterLink} to={`/alerts/${encodeURIComponent(alert)}`}>
            {title}
          </Link>
        )}
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {formatInstant(createdAt, language, zone)}
        </Box>
      </TableCell>
      <TableCell>
        <Box sx={{ fontWeight: 600 }}>{t(`alerts:delivery.${state}`)}</Box>
        <DeliveryReason delivery={delivery} />
        {state === 'pending' && nextAttemptAt && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t(`alerts:detail.${tries.length === 0 ? 'firstAttempt' : 'nextAttempt'}`, {
              time: formatInstant(nextAttemptAt, language, zone),
            })}
          </Box>
        )}
      </TableCell>
      <TableCell>
        {tries.length === 0 ? (
          <Box sx={{ color: 'text.secondary' }}>
            {state === 'delivered' ? t('attempts.nothingSent') : '–'}
          </Box>
        ) : (
          <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
            {tries.map((attempt) => (
              <AttemptItem key={attempt.number} attempt={attempt} />
            ))}
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
}

function AttemptItem({ attempt }: { attempt: Attempt }) {
  const { t } = useWords('subscription');
  const language = useLanguage();
  const zone = useTimeZone();
  const { startedAt, durationMs, detail } = attempt;
  const took =
    durationMs === null
      ? t('attempts.unfinished')
      : t('attempts.took', { ms: formatNumber(durationMs, language) });
  return (
    <li>
      {formatInstant(startedAt, language, zone)} · {took}
      {detail !== null && (
        <Box component="span" lang="en">
          {' · '}
          {detail}
        </Box>
      )}
    </li>
  );
}
