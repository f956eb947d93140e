import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { useOrgUnitPath } from '../../components/org-units/use-paths.js';
import { formatNumber } from '../../format/numbers.js';
import { useLanguage } from '../../i18n/language-context.js';
import { useWords } from '../../i18n/use-words.js';
import type { UnusedService } from '../../queries/checks.js';
import { monospace } from '../../theme/typeface.js';
import { RegionTable } from '../../ui/region-table.js';

interface UnusedServicesProps {
  services: readonly UnusedService[];
  /** The number of unused services; the list may hold only the first of them. */
  of: number;
}

const SHOWN = 10;

/** Lists the services that were not used, with their org units. */
export function UnusedServices({ services, of }: UnusedServicesProps) {
  const { t } = useWords('checks');
  const language = useLanguage();
  const pathTo = useOrgUnitPath();
  const [all, setAll] = useState(false);
  const count = (amount: number) => formatNumber(amount, language);
  const shown = all ? services : services.slice(0, SHOWN);
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" component="h4" sx={{ fontSize: '0.9375rem' }}>
        {t('services.title', { count: of })}
      </Typography>
      <RegionTable
        caption={t('services.caption')}
        size="small"
        minWidth={0}
        rows={shown}
        rowKey={({ orgUnit, subject }) => `${orgUnit.code} ${subject}`}
        columns={[
          { title: t('services.service'), width: '60%', cell: (service) => <Service service={service} /> },
          {
            title: t('services.body'),
            cell: ({ orgUnit }) => (
              <Link component={RouterLink} to={pathTo(orgUnit.code)}>
                {orgUnit.name}
              </Link>
            ),
          },
        ]}
      />
      <Box role="status" sx={{ fontSize: '0.875rem', color: 'text.secondary', mt: 1 }}>
        {all && services.length < of && t('services.first', { count: count(services.length), of: count(of) })}
      </Box>
      {shown.length < services.length && (
        <Button onClick={() => setAll(true)}>
          {t('services.more', { count: services.length - shown.length })}
        </Button>
      )}
    </Box>
  );
}

/** Shows a service by its name, or by its subject if it was never registered. */
function Service({ service: { name, subject } }: { service: UnusedService }) {
  const code = subject.replace(/^service\//, '');
  return (
    <>
      {name !== null && name !== code && <Box component="span">{name} </Box>}
      <Box component="code" sx={{ fontFamily: monospace, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
        {code}
      </Box>
    </>
  );
}
