import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useApplication } from '../application.tsx';
import { Icon } from '../icons.tsx';
import { useAddressValue } from '../moving.tsx';
import { useText } from '../text.tsx';
import css from './bar-button.module.css';

/** Speaks the next language; says so in that language. */
export function LanguageSwitch() {
  const t = useText();
  const [, setLanguage] = useAddressValue('lang');
  const { languages } = useApplication().parts;
  const codes = Object.keys(languages);
  const next = codes[(codes.indexOf(t.language) + 1) % codes.length]!;
  return (
    <button
      type="button"
      className={css.button}
      lang={next}
      title={languages[next]}
      onClick={() => setLanguage(next)}
    >
      <span className={css.code} aria-hidden="true">
        {next.toUpperCase()}
      </span>
      <span className={css.unseen}>{languages[next]}</span>
    </button>
  );
}

/** Day or night. Until it is used, the machine's own setting holds. */
export function SchemeSwitch() {
  const t = useText();
  const { setColorScheme } = useMantineColorScheme();
  const night = useComputedColorScheme('light') === 'dark';
  const word = t(night ? 'web.scheme.light' : 'web.scheme.dark');
  return (
    <button
      type="button"
      className={css.button}
      aria-label={word}
      title={word}
      onClick={() => setColorScheme(night ? 'light' : 'dark')}
    >
      <Icon name={night ? 'sun' : 'moon'} />
    </button>
  );
}
