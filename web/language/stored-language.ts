export type Language = 'vi' | 'en';

const KEY = 'bangvang.language';

/** Vietnamese until somebody chooses otherwise on this computer. */
export function storedLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
