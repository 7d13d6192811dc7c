import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { vi } from './vi';

const CHOICE = 'vanthu.language';
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en';

/** Vietnamese comes with the first load; English is fetched by whoever wants it. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
  });
  const chosen = localStorage.getItem(CHOICE);
  if (isLanguage(chosen) && chosen !== 'vi') await changeLanguage(chosen);
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./en');
    i18next.addResourceBundle('en', 'translation', withSingulars(en));
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(CHOICE, language);
}

type Words = { readonly [key: string]: string | Words };

/** English counts one apart. Where a phrase is the same for one and for many, it need not be written twice. */
function withSingulars(words: Words): Words {
  const own = Object.entries(words).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : withSingulars(value),
  ]);
  const singulars = Object.entries(words)
    .filter(([key]) => key.endsWith('_other'))
    .map(([key, value]) => [key.replace(/_other$/, '_one'), value]);
  return Object.fromEntries([...singulars, ...own]) as Words;
}

declare module 'i18next' {
  // Declaration merging needs an interface here.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- i18next is typed by merging
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
  }
}
