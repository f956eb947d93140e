/** On paper there is nothing to press: what only serves the screen is left out, and nothing is cut in two. */
export const printStyles = {
  '@page': { margin: '15mm' },
  body: { background: '#fff' },
  'body > #root > header, footer, aside, [data-print="no"], .MuiButton-root, .MuiIconButton-root': {
    display: 'none !important',
  },
  main: { maxWidth: 'none !important', padding: '0 !important' },
  'h1, h2, h3': { breakAfter: 'avoid' },
  'tr, li, figure, svg': { breakInside: 'avoid' },
  a: { color: 'inherit !important', textDecoration: 'none !important' },
  // A table that scrolls on the screen is whole on paper.
  '.MuiTableContainer-root': { overflow: 'visible !important', maxHeight: 'none !important' },
  '.MuiPaper-root': { boxShadow: 'none !important' },
};
