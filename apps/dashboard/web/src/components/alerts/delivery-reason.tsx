import Box from '@mui/material/Box';
import { deliveryReasons } from '#delivery/domain';
import type { Delivery } from '../../queries/deliveries.js';
import { useWords } from '../../i18n/use-words.js';

/** Says why a message was dead-lettered or suppressed, with the technical reason below if it says more. */
export function DeliveryReason({ delivery: { reason, lastError } }: { delivery: Delivery }) {
  const { t } = useWords('alerts');
  const known = deliveryReasons.find((each) => each === reason);
  if (reason === null && lastError === null) return null;
  const technical = reason === 'no-mail-server' ? null : lastError;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {reason !== null && <div>{known ? t(`reason.${known}`) : reason}</div>}
      {technical !== null && (
        <Box lang="en" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {technical}
        </Box>
      )}
    </Box>
  );
}
