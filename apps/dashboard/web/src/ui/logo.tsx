import Box from '@mui/material/Box';

/** The mark of the product: a ladder whose topmost held rung is bright. Decorative; the name is beside it. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 32 32"
      aria-hidden="true"
      sx={{ width: size, height: size, flex: 'none' }}
    >
      <path d="M9 4v24M23 4v24" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" fill="none" />
      <path d="M9 23.5h14M9 17.5h14" stroke="#8fd0c4" strokeWidth="3" fill="none" />
      <path d="M9 11.5h14" stroke="#f0b93a" strokeWidth="3" fill="none" />
    </Box>
  );
}
