import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { OrgUnitLink } from '../../components/org-units/org-unit-link.js';
import { formatDay } from '../../format/days.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import { useFrameworks, type Edition, type FrameworkSummary } from '../../queries/frameworks.js';
import { Validity } from './validity.js';

/**
 * Shows the edition, its validity, legal basis and successor, and the org units that the framework applies
 * to.
 */
export function EditionFacts({
  framework: { edition, appliesTo, trackKinds },
}: {
  framework: FrameworkSummary;
}) {
  const { t } = useWords('frameworks');
  const levels = appliesTo.levels.map((level) => t(`shared:level.${level}`)).join(', ');
  return (
    <Box component="ul" sx={listStyle}>
      <li>
        <Validity edition={edition} />
      </li>
      <LegalBasis edition={edition} />
      <li>
        {t('source')}: {edition.source}
      </li>
      {edition.successor && <Successor id={edition.successor} />}
      <li>
        {t('applies')}: {levels}
        {appliesTo.within && (
          <>
            {' · '}
            <OrgUnitLink code={appliesTo.within} />
          </>
        )}
      </li>
      <li>
        {t('form')}: {trackKinds.map((kind) => t(`rules:trackKind.${kind}`)).join(', ')}
      </li>
    </Box>
  );
}

function LegalBasis({ edition: { legalBasis } }: { edition: Edition }) {
  const { t } = useWords('frameworks');
  const language = useLanguage();
  return (
    <li>
      {t('legalBasis')}:{' '}
      {legalBasis
        ? t('legalBasisText', { ...legalBasis, date: formatDay(legalBasis.date, language) })
        : t('noLegalBasis')}
    </li>
  );
}

/** Names the framework that replaced an ended one; shows its id if the caller may not see it. */
function Successor({ id }: { id: string }) {
  const { t } = useWords('frameworks');
  const known = useFrameworks().data?.items.find((framework) => framework.id === id);
  return (
    <li>
      {t('successor')}:{' '}
      {known ? (
        <Link component={RouterLink} to={`/frameworks/${encodeURIComponent(id)}`}>
          {known.name}
        </Link>
      ) : (
        id
      )}
    </li>
  );
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  fontSize: '0.875rem',
  color: 'text.secondary',
  display: 'grid',
  gap: 0.25,
  overflowWrap: 'anywhere',
} as const;
