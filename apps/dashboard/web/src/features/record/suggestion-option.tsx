import Box from '@mui/material/Box';
import type { HTMLAttributes } from 'react';
import { codeOf, type Suggestion } from './use-suggestions.js';

/** One line of a list of suggestions: name, and below it code, state and org unit. */
export function SuggestionOption({
  suggestion: { subject, name, orgUnit, state },
  ...item
}: { suggestion: Suggestion } & HTMLAttributes<HTMLLIElement>) {
  const details = [codeOf(subject), ...state, ...(subject.startsWith('org-unit/') ? [] : [orgUnit.name])];
  return (
    <Box component="li" {...item} sx={{ display: 'block !important', overflowWrap: 'anywhere' }}>
      {name ?? codeOf(subject)}
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{details.join(' · ')}</Box>
    </Box>
  );
}
