import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { FrameworkProblem } from '../../queries/frameworks.js';
import { useWords } from '../../i18n/use-words.js';
import { monospace } from '../../theme/typeface.js';

/**
 * Lists framework files with errors and where the errors are. The editions that were read last stay in use.
 */
export function FrameworkProblems({ problems }: { problems: readonly FrameworkProblem[] }) {
  const { t } = useWords('frameworks');
  if (problems.length === 0) return null;
  const files = [...new Set(problems.map(({ file }) => file))];
  return (
    <Alert severity="error" sx={{ mb: 3 }}>
      <AlertTitle>{t('broken', { count: files.length })}</AlertTitle>
      {t('brokenHelp')}
      {files.map((file) => (
        <Box key={file} sx={{ mt: 1 }}>
          <Box component="code" sx={{ fontFamily: monospace, overflowWrap: 'anywhere' }}>
            {file}
          </Box>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {problems
              .filter((problem) => problem.file === file)
              .map(({ path, line, rule, detail }) => (
                <li key={`${path}-${rule}-${detail}`}>
                  <Box component="code" sx={{ fontFamily: monospace, overflowWrap: 'anywhere' }}>
                    {path}
                  </Box>{' '}
                  {line !== null && t('brokenLine', { line })} ({rule}): <span lang="en">{detail}</span>
                </li>
              ))}
          </Box>
        </Box>
      ))}
    </Alert>
  );
}
