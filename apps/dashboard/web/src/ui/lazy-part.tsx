import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

interface LazyPart<Props> {
  /** Renders nothing until its code is there. */
  Part: (props: Props) => ReactNode;
  /** Fetches the code; a control calls it when the pointer or the focus reaches it. */
  preload: () => void;
}

/** Returns a part whose code is loaded when it is first used, so that the first screen is light. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return {
    Part: (props) => (
      <Suspense fallback={null}>
        <Loaded {...props} />
      </Suspense>
    ),
    preload: () => void load().catch(() => undefined),
  };
}
