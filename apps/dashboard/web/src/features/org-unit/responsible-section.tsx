import Box from '@mui/material/Box';
import { QueryView } from '../../components/problems/query-view.js';
import { useWords } from '../../i18n/use-words.js';
import { useResponsiblePersons, type ResponsiblePerson } from '../../queries/responsible-persons.js';
import { Section } from '../../ui/section.js';

/** Names the persons who answer for the org unit, those of the org unit itself first. */
export function ResponsibleSection({ code }: { code: string }) {
  const { t } = useWords('orgUnit');
  const persons = useResponsiblePersons(code);
  return (
    <Section title={t('responsible.title')} hint={t('responsible.hint')}>
      <QueryView query={persons} height={80}>
        {({ items }) =>
          items.length === 0 ? (
            <Box sx={{ color: 'text.secondary' }}>{t('responsible.none')}</Box>
          ) : (
            <Box
              component="ul"
              sx={{
                listStyle: 'none',
                m: 0,
                p: 0,
                display: 'grid',
                gap: 1.5,
                gridTemplateColumns: { sm: '1fr 1fr', lg: '1fr 1fr 1fr' },
              }}
            >
              {items.map((person, place) => (
                <Person key={`${place} ${person.name}`} person={person} />
              ))}
            </Box>
          )
        }
      </QueryView>
    </Section>
  );
}

function Person({ person: { name, roles } }: { person: ResponsiblePerson }) {
  const { t } = useWords('orgUnit');
  return (
    <Box component="li" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <strong>{name}</strong>
      {roles.map(({ role, name: title, orgUnit }) => (
        <Box key={`${role} ${orgUnit?.code ?? ''}`} sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {`${title} · ${orgUnit?.name ?? t('responsible.everywhere')}`}
        </Box>
      ))}
    </Box>
  );
}
