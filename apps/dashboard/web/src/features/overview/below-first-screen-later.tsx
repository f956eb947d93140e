import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, useRef } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { useWanted } from '../../ui/use-wanted.js';
import type { BelowFirstScreenProps } from './below-first-screen.js';

const BelowFirstScreen = lazy(async () => ({
  default: (await import('./below-first-screen.js')).BelowFirstScreen,
}));

/** Loads what follows the first screen when it is wanted. */
export function BelowFirstScreenLater(props: BelowFirstScreenProps) {
  const { t } = useWords('overview');
  const place = useRef<HTMLDivElement>(null);
  const isWanted = useWanted(place);
  return (
    <Box ref={place} aria-busy={isWanted ? undefined : true} sx={{ minHeight: 560 }}>
      {isWanted && (
        <Suspense
          fallback={
            <Box role="status" aria-label={t('shared:loading')}>
              <Skeleton variant="rounded" height={560} />
            </Box>
          }
        >
          <BelowFirstScreen {...props} />
        </Suspense>
      )}
    </Box>
  );
}
