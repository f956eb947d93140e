import type { TFunction } from 'i18next';
import { subtreesOf, type Session } from '../queries/session.js';

/** Says what the signed-in caller may see. */
export function scopeText(session: Session, t: TFunction<'shell'>): string {
  const codes = subtreesOf(session, 'read');
  return codes ? t('scope.unit', { code: codes.join(', ') }) : t('scope.all');
}
