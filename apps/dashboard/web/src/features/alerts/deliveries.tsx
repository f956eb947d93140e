import Box from '@mui/material/Box';
import { channelForm } from '#delivery/domain';
import { inLanguage } from '#kernel';
import { DeliveryReason } from '../../components/alerts/delivery-reason.js';
import { formatInstant } from '../../format/days.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { Delivery } from '../../queries/deliveries.js';
import { RegionTable } from '../../ui/region-table.js';
import { Section } from '../../ui/section.js';

/**
 * Shows the notification log of an alert: what was sent to which subscription, what was suppressed, and why.
 */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  return (
    <Section title={t('detail.told')} flush={deliveries.length > 0}>
      {deliveries.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{t('detail.noneTold')}</Box>
      ) : (
        <RegionTable
          caption={t('detail.toldCaption')}
          size="small"
          minWidth={0}
          stacked
          rows={deliveries}
          rowKey={({ id }) => id}
          columns={[
            {
              title: t('detail.channel'),
              cell: ({ channel }) => inLanguage(channelForm(channel).name, language),
            },
            { title: t('detail.result'), cell: (delivery) => <Outcome delivery={delivery} /> },
            {
              title: t('detail.attempts'),
              numeric: true,
              cell: ({ channel, attempts }) =>
                channelForm(channel).target === null ? '–' : formatNumber(attempts, language),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Outcome({ delivery }: { delivery: Delivery }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const zone = useTimeZone();
  const { state, attempts, nextAttemptAt } = delivery;
  return (
    <>
      <Box component="span" sx={{ fontWeight: 600, color: colorOf[state] }}>
        {t(`delivery.${state}`)}
      </Box>
      <DeliveryReason delivery={delivery} />
      {state === 'pending' && nextAttemptAt && (
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {t(`detail.${attempts === 0 ? 'firstAttempt' : 'nextAttempt'}`, {
            time: formatInstant(nextAttemptAt, language, zone),
          })}
        </Box>
      )}
    </>
  );
}

const colorOf = {
  pending: 'info.main',
  delivered: 'success.main',
  parked: 'warning.main',
  suppressed: 'text.secondary',
} as const;
