import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { preloadPages } from './app/routes.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

/** The first page has the network to itself for this long. */
const PRELOAD_AFTER_MS = 4000;
setTimeout(() => void preloadPages(), PRELOAD_AFTER_MS);
