/** A name of at most two lines. A longer one is whole while the pointer or the focus is on it. */
export const longName = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: '2',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  '&:hover, &:focus-visible': {
    WebkitLineClamp: 'unset',
    position: 'relative',
    zIndex: 1,
    bgcolor: 'background.paper',
  },
} as const;

/** The cell around it, which lets the whole name lie over the row below. */
export const longNameCell = {
  '&:hover, &:focus-within': { overflow: 'visible !important', position: 'relative', zIndex: 1 },
} as const;
