import { useId, type InputHTMLAttributes } from 'react';
import css from './sign-in.module.css';

/** A field with its label. Written without the library's inputs: whoever signs in waits for as little as possible. */
export function Field({
  label,
  children,
  ...rest
}: InputHTMLAttributes<HTMLInputElement> & { label: string }) {
  const id = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <span className={css.box}>
        <input id={id} required {...rest} />
        {children}
      </span>
    </div>
  );
}

/** The button that sends the form. */
export function Act({ word, busy }: { word: string; busy: boolean }) {
  return (
    <button type="submit" className={css.act} aria-busy={busy || undefined} disabled={busy}>
      {word}
    </button>
  );
}
