import { useEffect } from 'react';

/** Shows the part of the page that the address names. The browser looked for it before it was there. */
export function useScrollToHash(): void {
  useEffect(() => {
    const { hash } = window.location;
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView();
  }, []);
}
