import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { dayOf, formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import { useMergers, type Mergers } from '../../queries/mergers.js';
import { Section } from '../../ui/section.js';

const SHOWN = 20;

/** Names what was merged into the org unit, what both had, and whose figures count. */
export function MergersSection({ code }: { code: string }) {
  const mergers = useMergers(code).data;
  if (!mergers || mergers.predecessors.length === 0) return null;
  return <MergersOf mergers={mergers} />;
}

function MergersOf({ mergers: { predecessors, sharedCount, shared } }: { mergers: Mergers }) {
  const { t } = useWords('orgUnit');
  const language = useLanguage();
  const zone = useTimeZone();
  const names = predecessors.map(({ name, mergedAt }) =>
    t('mergers.merged', { name, day: formatDay(dayOf(Date.parse(mergedAt), zone), language) }),
  );
  const shown = shared.slice(0, SHOWN);
  const more = sharedCount - shown.length;
  return (
    <Section title={t('mergers.title')} hint={t('mergers.predecessors', { names: names.join(', ') })}>
      <Typography>
        {sharedCount === 0 ? t('mergers.none') : t('mergers.shared', { count: sharedCount })}
      </Typography>
      {shown.length > 0 && (
        <Box component="ul" sx={{ my: 1, pl: 3 }}>
          {shown.map(({ subject, name, orgUnits, countsFrom }) => (
            <li key={subject}>
              {t('mergers.item', {
                name: name ?? subject,
                units: orgUnits.map((unit) => unit.name).join(', '),
                from: countsFrom.name,
              })}
            </li>
          ))}
          {more > 0 && <li>{t('mergers.more', { count: more })}</li>}
        </Box>
      )}
    </Section>
  );
}
