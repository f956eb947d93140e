import Box from '@mui/material/Box';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useAlertExplanation, type ReceiverExplanation } from '../../queries/alert-explanation.js';
import { Section } from '../../ui/section.js';

/** Says for each step of an alert and each receiver: notified when and how, waiting until, or why not. */
export function AlertExplanation({ id }: { id: string }) {
  const { t } = useWords('alerts');
  const language = useLanguage();
  const zone = useTimeZone();
  const explanation = useAlertExplanation(id);
  if (!explanation.data) return null;
  return (
    <Section title={t('explanation')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {explanation.data.changes.map(({ position, change, at, text, receivers }) => (
          <Box component="li" key={`${position} ${change}`} sx={{ '& + &': { mt: 1.5 } }}>
            <Box sx={{ fontWeight: 600 }}>{text}</Box>
            <Box component="time" dateTime={at} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              {formatInstant(at, language, zone)}
            </Box>
            {receivers.length > 0 && (
              <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
                {receivers.map((receiver) => (
                  <Receiver key={receiver.subscription} receiver={receiver} />
                ))}
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

/** The text names the channel. */
function Receiver({ receiver: { address, outcome, text } }: { receiver: ReceiverExplanation }) {
  return (
    <Box component="li" sx={{ overflowWrap: 'anywhere' }}>
      {address !== null && `${address}: `}
      <Box component="span" sx={{ fontWeight: 600, color: colorOf[outcome] }}>
        {text}
      </Box>
    </Box>
  );
}

const colorOf = {
  notified: 'success.main',
  waiting: 'info.main',
  suppressed: 'text.secondary',
  failed: 'warning.main',
} as const;
