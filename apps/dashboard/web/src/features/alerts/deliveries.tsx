import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { channelForm } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { DeliveryReason } from '../../components/alerts/delivery-reason.js';
import { formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Delivery } from '../../queries/deliveries.js';
import { Section } from '../../ui/section.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

/**
 * Shows the notification log of an alert: what was sent to which subscription, what was suppressed, and why.
 */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useWords('alerts');
  return (
    <Section title={t('detail.told')} flush={deliveries.length > 0}>
      {deliveries.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t('detail.noneTold')}</Box>
      ) : (
        <TableContainer tabIndex={0} role="region" aria-label={t('detail.toldCaption')}>
          <Table size="small">
            <VisuallyHidden component="caption">{t('detail.toldCaption')}</VisuallyHidden>
            <TableHead>
              <TableRow>
                <TableCell>{t('detail.channel')}</TableCell>
                <TableCell>{t('detail.result')}</TableCell>
                <TableCell align="right">{t('detail.attempts')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Section>
  );
}

function DeliveryRow({ delivery }: { delivery: Delivery }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const zone = useTimeZone();
  const { channel, state, attempts, nextAttemptAt } = delivery;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {inLanguage(channelForm(channel).name, language)}
      </TableCell>
      <TableCell>
        <Box sx={{ fontWeight: 600, color: colorOf[state] }}>{t(`delivery.${state}`)}</Box>
        <DeliveryReason delivery={delivery} />
        {state === 'pending' && nextAttemptAt && (
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t(`detail.${attempts === 0 ? 'firstAttempt' : 'nextAttempt'}`, {
              time: formatInstant(nextAttemptAt, language, zone),
            })}
          </Box>
        )}
      </TableCell>
      <TableCell align="right">
        {channelForm(channel).target === null ? '–' : formatNumber(attempts, language)}
      </TableCell>
    </TableRow>
  );
}

const colorOf = {
  pending: 'info.main',
  delivered: 'success.main',
  parked: 'warning.main',
  suppressed: 'text.secondary',
} as const;
