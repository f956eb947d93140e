import { formatNumber } from '../format/numbers.js';
import { useLanguage } from '../i18n/language-context.js';

interface FractionProps {
  numerator: number | null;
  denominator: number | null;
}

/** Shows numerator and denominator of a value. A plain amount has no denominator. */
export function Fraction({ numerator, denominator }: FractionProps) {
  const language = useLanguage();
  if (numerator === null) return <>–</>;
  const amount = formatNumber(numerator, language, 2);
  return <>{denominator === null ? amount : `${amount} / ${formatNumber(denominator, language, 2)}`}</>;
}
