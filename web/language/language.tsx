import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import en from '../locales/en.json';
import vi from '../locales/vi.json';
import { type Language, storedLanguage, storeLanguage } from './stored-language.ts';

export type WordKey = keyof typeof vi;

const WORDS: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { vi, en };

export type Words = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string;

interface LanguageValue {
  readonly language: Language;
  readonly words: Words;
  choose(language: Language): void;
}

const LanguageContext = createContext<LanguageValue | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
  const queries = useQueryClient();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback(
    (chosen: Language) => {
      storeLanguage(chosen);
      setLanguage(chosen);
      // The reasons of failures come worded from the server.
      queries.invalidateQueries();
    },
    [queries],
  );
  const value = useMemo<LanguageValue>(
    () => ({ language, words: wordsOf(language), choose }),
    [language, choose],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage outside of LanguageProvider');
  return value;
}

/** The wordings of the screens: `words('pages-of', { done: 3, total: 16 })`. */
export function useWords(): Words {
  return useLanguage().words;
}

function wordsOf(language: Language): Words {
  return (key, parameters = {}) =>
    WORDS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''));
}
