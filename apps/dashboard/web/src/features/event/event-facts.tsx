import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatInstant } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useTimeZone } from '../../queries/about.js';
import type { EventEffects } from '../../queries/effects.js';
import { Facts } from '../../ui/facts.js';
import { Section } from '../../ui/section.js';

/** Who sent the event, what it is about, and whether it counts. */
export function EventFacts({
  effects: { event, recordedBy, state, replacedBy, replaced, amends, position },
}: {
  effects: EventEffects;
}) {
  const { t } = useWords('event');
  const language = useLanguage();
  const zone = useTimeZone();
  const pathTo = useOrgUnitPath();
  const eventLink = (at: string, text: string): ReactNode => (
    <Link component={RouterLink} to={`/events/${at}`}>
      {text}
    </Link>
  );
  const about: (readonly [string, ReactNode])[] = event
    ? [
        [t('facts.what'), <strong key="what">{event.title}</strong>],
        ...(event.name ? [[t('facts.name'), event.name] as const] : []),
        ...(event.subject ? [[t('facts.subject'), <code key="subject">{event.subject}</code>] as const] : []),
        [t('facts.type'), <code key="type">{event.type}</code>],
        ...(event.orgUnit
          ? [
              [
                t('facts.unit'),
                <Link key="unit" component={RouterLink} to={pathTo(event.orgUnit.code)}>
                  {event.orgUnit.name}
                </Link>,
              ] as const,
            ]
          : []),
        [t('facts.time'), formatInstant(event.time, language, zone)],
        [t('facts.recordedAt'), formatInstant(event.recordedAt, language, zone)],
        ...(recordedBy ? [[t('facts.recordedBy'), recordedBy.name ?? recordedBy.id] as const] : []),
        [t('facts.source'), <code key="source">{event.source}</code>],
        [t('facts.id'), <code key="id">{event.id}</code>],
      ]
    : [];
  return (
    <Section title={event ? t('facts.title') : t('erased')}>
      <Facts
        rows={[
          ...about,
          ...(state
            ? [
                [
                  t('facts.state'),
                  <span key="state">
                    <strong>{t(`state.${state}`)}</strong>
                    {replacedBy && <> · {eventLink(replacedBy, t('replacedBy', { position: replacedBy }))}</>}
                    {replaced && <Replaced by={replaced} />}
                  </span>,
                ] as const,
              ]
            : []),
          ...(amends
            ? [[t('facts.amends'), eventLink(amends, t('facts.original', { position: amends }))] as const]
            : []),
        ]}
      />
      {event && (
        <p style={{ marginBottom: 0 }}>
          <Link href={`/api/v1/events/${position}`} target="_blank" rel="noreferrer">
            {t('facts.raw')}
          </Link>
        </p>
      )}
    </Section>
  );
}

function Replaced({ by: { at, by, reason } }: { by: NonNullable<EventEffects['replaced']> }) {
  const { t } = useWords('evidence');
  const language = useLanguage();
  const zone = useTimeZone();
  const time = formatInstant(at, language, zone);
  return (
    <div>
      {by ? t('replacedBy', { time, name: by.name ?? by.id }) : t('replacedAt', { time })}
      {reason && `: ${reason}`}
    </div>
  );
}
