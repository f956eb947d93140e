import { useFramework } from '../../queries/frameworks.js';

/** A framework by its name and, where it has several tracks, the track. Ids until the names are there. */
export function FrameworkLine({ framework, track }: { framework: string; track: string }) {
  const definition = useFramework(framework).data;
  if (!definition) return <>{framework}</>;
  const { name, tracks } = definition;
  const trackName = tracks.find(({ id }) => id === track)?.name ?? track;
  return <>{tracks.length > 1 ? `${name} · ${trackName}` : name}</>;
}
