import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language-context.js';
import { isWorded, problemWords } from './problem-words.js';

interface ProblemText {
  title: string;
  detail: string;
  code: string;
}

/** Returns the text of an error: the server's text if it has one, else a text of the page. */
export function useProblemText(error: unknown): ProblemText {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!(error instanceof ApiProblem))
    return { title: t('problem.title'), detail: t('problem.server'), code: '' };
  const { status, code } = error;
  // A single fault says more than the summary above it, if it is in the reader's language.
  const fault = error.errors.length === 1 ? error.errors[0] : undefined;
  const detail = problemWords(fault && (language === 'en' || isWorded(fault.code)) ? fault : error, language);
  if (status === 0)
    return { title: t('problem.unreachable'), detail: t('problem.unreachableHelp'), code: '' };
  if (status === 403) return { title: t('problem.forbidden'), detail, code };
  if (status === 404) return { title: t('problem.notFound'), detail, code };
  if (code === 'behind') return { title: t('problem.title'), detail: t('problem.behind'), code };
  return { title: t('problem.title'), detail: detail || t('problem.server'), code };
}
