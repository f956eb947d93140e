/** The look of a line in a list of checks or warnings. */
export const checkItemStyle = {
  display: 'grid',
  gridTemplateColumns: '24px 1fr',
  columnGap: 1.25,
  py: 2,
  borderTop: 1,
  borderColor: 'divider',
  '&:first-of-type': { borderTop: 0, pt: 0 },
} as const;
