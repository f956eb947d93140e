import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { CodeField } from '../../components/account/code-field.js';
import { ProblemPanel } from '../../components/problems/problem-panel.js';
import { useWords } from '../../i18n/use-words.js';
import { useOnce } from '../../ui/use-once.js';

interface CodeAction {
  label: string;
  primary?: boolean;
  action: UseMutationResult<unknown, Error, string>;
}

/** Asks for a code, and offers several actions that need one. */
export function CodeForm({ actions }: { actions: readonly CodeAction[] }) {
  const { t } = useWords('accountParts');
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const once = useOnce();
  const failed = actions.find(({ action }) => action.isError)?.action.error;
  const wrong = failed instanceof ApiProblem && failed.code === 'code-wrong' ? failed : null;
  const run = ({ action }: CodeAction) => {
    setMissing(code.trim() === '');
    actions.forEach((each) => each.action.reset());
    if (code.trim() !== '') once(() => action.mutateAsync(code.trim()).finally(() => setCode('')));
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = actions;
        if (first) run(first);
      }}
    >
      <Box sx={{ maxWidth: 360 }}>
        <CodeField
          id="account-code"
          value={code}
          onChange={setCode}
          error={missing ? t('codeMissing') : wrong?.detail}
        />
      </Box>
      {failed && !wrong && <ProblemPanel error={failed} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
        {actions.map((each, index) => (
          <Button
            key={each.label}
            type={index === 0 ? 'submit' : 'button'}
            variant={each.primary ? 'contained' : 'outlined'}
            loading={each.action.isPending}
            {...(index === 0 ? {} : { onClick: () => run(each) })}
          >
            {each.label}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
