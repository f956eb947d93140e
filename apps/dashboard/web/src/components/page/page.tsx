import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface PageProps {
  title: string;
  /** Shown above the title, for example breadcrumbs. */
  before?: ReactNode;
  /** Shown below the title: one or two sentences or facts. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** True for a page whose first line is not its title: the title is small. */
  compact?: boolean;
  children: ReactNode;
}

/** Path of the last page that was shown. On the first page after loading, the browser's own focus stays. */
let shownPath: string | null = null;

/** A page with its title in the window and as the only h1. The h1 takes the focus after a navigation. */
export function Page({ title, before, lead, actions, compact = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    document.title = `${title} · Thang`;
  }, [title]);

  useEffect(() => {
    if (shownPath !== null && shownPath !== pathname) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    shownPath = pathname;
  }, [pathname]);

  return (
    <>
      {before}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: compact ? 1 : 3 }}>
        <Box sx={{ flex: '1 1 20rem', minWidth: 0 }}>
          <Typography
            variant="h1"
            ref={heading}
            tabIndex={-1}
            sx={compact ? { fontSize: '1rem', lineHeight: 1.3 } : {}}
          >
            {title}
          </Typography>
          {lead && (
            <Typography
              component="div"
              color="textSecondary"
              sx={{ mt: compact ? 0 : 0.75, maxWidth: compact ? 'none' : '70ch' }}
            >
              {lead}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      {children}
    </>
  );
}
