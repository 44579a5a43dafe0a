import type { FormEvent, ReactNode } from 'react';
import { isUnread } from '#web';
import css from './form.module.css';

/** A form on a page. */
export function Form({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isUnread(event.currentTarget)) onSubmit();
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {children}
    </form>
  );
}

/** The buttons at the end of a form or step. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className={css.acts}>{children}</div>;
}
