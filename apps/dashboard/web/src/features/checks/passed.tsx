import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';

/** Nothing doubtful was found, and what that is worth. */
export function Passed({ title, children }: { title: string; children: string }) {
  return (
    <Alert severity="success" role="status" icon={<CheckCircleIcon aria-hidden="true" />} sx={{ mb: 3 }}>
      <AlertTitle>{title}</AlertTitle>
      {children}
    </Alert>
  );
}
