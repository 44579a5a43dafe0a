import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { sentence, type Texts } from '#kernel/text';
import { fetched, loadAnewWhenGone } from './fetched.ts';
import { formatIn, type Format, type Language } from './format.ts';

/**
 * Texts are flat: one key, one sentence with `{values}`. A source has those of several rooms, per language; a language is
 * loaded once, before anything is shown in it.
 */
export type TextSource = Record<Language, () => Promise<{ default: Texts }>>;

export type Values = Record<string, string | number>;

/** Says a text by its key. */
export interface Say {
  (key: string, values?: Values): string;
  /** Whether there is such a text. */
  has: (key: string) => boolean;
  language: Language;
  format: Format;
}

const KEPT = 'web.language';
/** Milliseconds after which texts are fetched that the page shown does not need. */
const LATER = 3000;
/** Milliseconds after which texts that did not come are asked for again. */
const AGAIN = 5000;
const Context = createContext<Say | null>(null);
const Whole = createContext({ whole: false, ask: () => {} });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Numbers and days among the values, as the language writes them: refusals say days as the server does. */
function written(values: Values, format: Format): Values {
  const entries = Object.entries(values);
  const one = (value: Values[string]): Values[string] => {
    if (typeof value === 'number') return format.number(value);
    return typeof value === 'string' && DAY.test(value) ? format.day(value) : value;
  };
  return Object.fromEntries(entries.map(([name, value]) => [name, one(value)]));
}

/** A way of speaking one language; a key without a text is shown as it is, so that it is noticed. */
export function sayIn(language: Language, texts: Texts): Say {
  const format = formatIn(language);
  const say = (key: string, values?: Values): string => {
    if (!(key in texts) && import.meta.env?.DEV) console.warn(`No text "${key}" in ${language}`);
    return sentence(texts, key, values && written(values, format));
  };
  return Object.assign(say, { has: (key: string) => key in texts, language, format });
}

/** The language of an address, else the one last chosen on this machine, else the first that there is. */
export function languageFor(wanted: string | undefined, known: Language[]): Language {
  return [wanted, localStorage.getItem(KEPT)].find((one) => one && known.includes(one)) ?? known[0]!;
}

/** Loads the texts of some rooms in one language; what was loaded before is there at once. */
export async function loadTexts(sources: TextSource[], language: Language): Promise<Texts> {
  const loaded = await Promise.all(sources.map((source) => source[language] && fetched(source[language])));
  return Object.assign({}, ...loaded.map((one) => one?.default)) as Texts;
}

interface TextProviderProps {
  /** The later ones are loaded only when a page asks for the whole. */
  texts: { first: TextSource[]; later: TextSource };
  language: Language;
  children: ReactNode;
}

/** Gives everything below it a way of speaking; shows nothing until the first texts are there. */
export function TextProvider({ texts: { first, later }, language, children }: TextProviderProps) {
  const [asked, setAsked] = useState(false);
  const [spoken, setSpoken] = useState<{ language: Language; texts: Texts; whole: boolean } | null>(null);
  useEffect(() => {
    let wanted = true;
    document.documentElement.lang = language;
    let next: ReturnType<typeof setTimeout>;
    const load = async (): Promise<void> => {
      const texts = await loadTexts(asked ? [...first, later] : first, language);
      if (!wanted) return;
      localStorage.setItem(KEPT, language);
      setSpoken({ language, texts, whole: asked });
    };
    const tryLoading = () => void load().catch(tryAgain);
    const tryAgain = (failure: unknown): void => {
      if (!wanted) return;
      // Where everything is said already, in another language, a page stands on which somebody may have typed.
      if (!spoken?.whole) loadAnewWhenGone(failure);
      next = setTimeout(tryLoading, AGAIN);
    };
    tryLoading();
    return () => {
      wanted = false;
      clearTimeout(next);
    };
  }, [first, later, language, asked]);
  const say = useMemo(() => spoken && sayIn(spoken.language, spoken.texts), [spoken]);
  const whole = useMemo(
    () => ({ whole: spoken?.whole === true, ask: () => setAsked(true) }),
    [spoken?.whole],
  );
  return (
    say && (
      <Whole value={whole}>
        <Context value={say}>{children}</Context>
      </Whole>
    )
  );
}

/** Whether every text can be said. Asks for those that are missing: at once, or once the page has long been there. */
export function useWholeTexts(atOnce: boolean): boolean {
  const { whole, ask } = useContext(Whole);
  useEffect(() => {
    if (whole) return;
    const timer = setTimeout(ask, atOnce ? 0 : LATER);
    return () => clearTimeout(timer);
  }, [whole, ask, atOnce]);
  return whole;
}

/** The way of speaking here: `const t = useText(); t('delivery.submit')`. */
export function useText(): Say {
  const say = useContext(Context);
  if (!say) throw new Error('useText outside of TextProvider');
  return say;
}

/** How days and numbers are written here. */
export function useFormat(): Format {
  return useText().format;
}
