import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { ReactNode } from 'react';
import { CodeBlock } from './code-block.js';

/** Shows a secret that cannot be shown again. */
export function SecretOnce({
  title,
  secret,
  children,
}: {
  title: string;
  secret: string;
  children: ReactNode;
}) {
  return (
    <Alert severity="success" sx={{ my: 2, '& .MuiAlert-message': { minWidth: 0, flex: 1 } }}>
      <AlertTitle>{title}</AlertTitle>
      {children}
      <CodeBlock code={secret} label={title} />
    </Alert>
  );
}
