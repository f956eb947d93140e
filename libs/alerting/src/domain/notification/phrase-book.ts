import type { Language } from '#kernel';
import { englishPhrases } from './phrases-en.js';
import { vietnamesePhrases } from './phrases-vi.js';
import type { Phrases } from './phrases.js';

export const phraseBook: Readonly<Record<Language, Phrases>> = { vi: vietnamesePhrases, en: englishPhrases };
