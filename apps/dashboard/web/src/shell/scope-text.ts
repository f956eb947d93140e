import type { TFunction } from 'i18next';
import { subtreesOf, type Session } from '../queries/session.js';

/** Says what the signed-in caller may see. */
export function scopeText(session: Session, t: TFunction<'shell'>): string {
  const codes = subtreesOf(session, 'read');
  return codes ? t('scope.unit', { code: codes.join(', ') }) : t('scope.all');
}

/** The administrator's key of an installation is told by its role: its name is the same in every language. */
const ADMINISTRATORS_KEY = 'administrator';

/** Names the signed-in caller. */
export function callerName({ kind, name }: Session, t: TFunction<'shell'>): string {
  return kind === 'key' && name === ADMINISTRATORS_KEY ? t('administrator') : name;
}
