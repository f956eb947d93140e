import { bilingual, DomainError } from '#kernel';

const WHOLE_NUMBER = /^[1-9]\d{0,14}$/;

/** @throws DomainError `import-not-found` for what cannot be the id of an import */
export function importId(text: string): number {
  if (WHOLE_NUMBER.test(text)) return Number(text);
  const detail = bilingual('Không có lần nhập này.', 'There is no such import.');
  throw new DomainError('import-not-found', detail);
}
