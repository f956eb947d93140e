import { useWords } from '../../i18n/use-words.js';
import { deviceOf } from './device.js';

/** Returns a function that names a device by its browser and system, or by what its program calls itself. */
export function useDeviceName(): (userAgent: string | null) => string {
  const { t } = useWords('accountParts');
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent);
    if (browser && system) return t('deviceOn', { browser, system });
    const [program] = userAgent?.split(' ') ?? [];
    return browser ?? system ?? (program || t('deviceUnknown'));
  };
}
