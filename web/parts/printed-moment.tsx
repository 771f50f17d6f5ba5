import { useLanguage } from '../language/language.tsx';

/** A moment as people read it in their language: day and time, short. */
export function PrintedMoment({ at }: { at: string }) {
  const { language } = useLanguage();
  return new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
}
