import { useFramework } from '../../queries/frameworks.js';

/**
 * Names a framework and, where it has several tracks, the track. Shows the ids until the names are loaded.
 */
export function FrameworkLine({ framework, track }: { framework: string; track: string }) {
  const definition = useFramework(framework).data;
  if (!definition) return <>{framework}</>;
  const { name, tracks } = definition;
  const trackName = tracks.find(({ id }) => id === track)?.name ?? track;
  return <>{tracks.length > 1 ? `${name} · ${trackName}` : name}</>;
}
