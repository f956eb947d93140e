import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense, useRef } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { useWanted } from '../../ui/use-wanted.js';
import type { BelowProps } from './below.js';

const Below = lazy(async () => ({ default: (await import('./below.js')).Below }));

/** Loads what follows the first screen when it is wanted. */
export function BelowLater(props: BelowProps) {
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
          <Below {...props} />
        </Suspense>
      )}
    </Box>
  );
}
