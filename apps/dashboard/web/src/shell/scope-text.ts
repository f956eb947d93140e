import type { TFunction } from 'i18next';
import type { Session } from '../queries/session.js';

/** Says what the signed-in caller may see. */
export function scopeText(session: Session, t: TFunction<'shell'>): string {
  return session.orgUnit ? t('scope.unit', { code: session.orgUnit }) : t('scope.all');
}
