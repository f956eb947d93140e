import { useApi } from '../../api/api-context.js';

/** Returns a function that saves an answer of the API as a file, in the language of the page. */
export function useDownload(): (path: string, name: string) => void {
  const api = useApi();
  return (path, name) => {
    void api.fetch(path, { headers: { Accept: '*/*' } }).then(async (response) => {
      if (!response.ok) return;
      const url = URL.createObjectURL(await response.blob());
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      URL.revokeObjectURL(url);
    });
  };
}
