const ENTRY = /<script type="module"[^>]* src="([^"]+)"/;

/**
 * Tells whether the server has a newer release of the page than the one that runs. The name of its first
 * script holds the hash of its content.
 */
export async function isReplaced(): Promise<boolean> {
  const running = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  try {
    const response = await fetch('/', { cache: 'no-store' });
    const served = response.ok ? ENTRY.exec(await response.text())?.[1] : undefined;
    return served !== undefined && running !== undefined && served !== running;
  } catch {
    return false;
  }
}
