import Box from '@mui/material/Box';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useTimeZone } from '../../queries/about.js';
import type { AlertExplanation, ReceiverExplanation } from '../../queries/alert-explanation.js';

/** Says for each step of an alert and each receiver: notified when and how, waiting until, or why not. */
export function ExplainedChanges({ changes }: Pick<AlertExplanation, 'changes'>) {
  const language = useLanguage();
  const zone = useTimeZone();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {changes.map(({ position, change, at, text, receivers }) => (
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
