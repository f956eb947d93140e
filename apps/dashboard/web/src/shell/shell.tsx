import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { PageLoading } from '../components/page/page-loading.js';
import { ProblemPanel } from '../components/problems/problem-panel.js';
import { LiveProvider } from '../live/live-provider.js';
import { sessionLostKey, useSession } from '../queries/session.js';
import { AlertToast } from './alert-toast.js';
import { DemoBanner } from './demo-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { SkipLink } from './skip-link.js';

/** The frame around every page of a signed-in caller. Others are sent to sign in and then back. */
export function Shell() {
  const session = useSession();
  const queries = useQueryClient();
  const location = useLocation();
  if (session.isPending) return <PageLoading />;
  if (session.isError) return <ProblemPanel error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) {
    const from = location.pathname + location.search;
    return (
      <Navigate
        to="/sign-in"
        replace
        state={{ from, expired: queries.getQueryData(sessionLostKey) === true }}
      />
    );
  }
  return (
    <LiveProvider>
      <SkipLink />
      <Header session={session.data} />
      <DemoBanner />
      <Box
        component="main"
        id="main"
        tabIndex={-1}
        sx={{
          maxWidth: 1320,
          mx: 'auto',
          px: { xs: 2, sm: 3 },
          pt: { xs: 2.5, md: 4 },
          pb: 8,
          minHeight: '70vh',
        }}
      >
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </Box>
      <Footer />
      <AlertToast />
    </LiveProvider>
  );
}
