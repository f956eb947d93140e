import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';

export interface ProblemText {
  title: string;
  detail: string;
  code: string;
}

/** The words for an error: the server's detail where it has one, ours where it could not speak. */
export function useProblemText(error: unknown): ProblemText {
  const { t } = useTranslation();
  if (!(error instanceof ApiProblem))
    return { title: t('problem.title'), detail: t('problem.server'), code: '' };
  const { status, code, detail } = error;
  if (status === 0)
    return { title: t('problem.unreachable'), detail: t('problem.unreachableHelp'), code: '' };
  if (status === 403) return { title: t('problem.forbidden'), detail, code };
  if (status === 404) return { title: t('problem.notFound'), detail, code };
  if (code === 'behind') return { title: t('problem.title'), detail: t('problem.behind'), code };
  return { title: t('problem.title'), detail: detail || t('problem.server'), code };
}
