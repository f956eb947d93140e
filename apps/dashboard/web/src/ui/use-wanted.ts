import { useEffect, useState, type RefObject } from 'react';

/** After this long it is loaded, whatever the reader does. */
const WAIT_MS = 700;

/** The lower part of the window in which a place does not yet count as seen. */
const EDGE = '0px 0px -25% 0px';

const SIGNS = ['scroll', 'pointerdown', 'keydown', 'hashchange', 'beforeprint'] as const;

/**
 * Tells when to load what is at the place of `ref`: at once if it is in the window, else when the reader does
 * anything, else after a while. The first screen has the network and the processor to itself until then.
 */
export function useWanted(ref: RefObject<HTMLElement | null>): boolean {
  const [isWanted, setIsWanted] = useState(() => window.location.hash !== '');
  useEffect(() => {
    if (isWanted) return undefined;
    const want = () => setIsWanted(true);
    const observer = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && want(), {
      rootMargin: EDGE,
    });
    if (ref.current) observer.observe(ref.current);
    const timer = setTimeout(want, WAIT_MS);
    for (const sign of SIGNS) window.addEventListener(sign, want, { passive: true, once: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, want);
    };
  }, [isWanted, ref]);
  return isWanted;
}
