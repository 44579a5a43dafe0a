import { Button } from '@mantine/core';
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { FormProblem, Link, useText, type ApiProblem } from '#web';
import css from './form.module.css';

interface FormFrameProps {
  problem: ApiProblem | null;
  missing: Record<string, string>;
  busy: boolean;
  verb: string;
  back: string;
  onSave: () => void;
  children: ReactNode;
}

/** What stands around a form: why it was refused at its head, saving and leaving at its foot. */
export function FormFrame({ problem, missing, busy, verb, back, onSave, children }: FormFrameProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const first = Object.keys(missing)[0];
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asked.current = true;
    onSave();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className={css.form}>
      <FormProblem problem={problem} />
      {children}
      <div className={css.foot}>
        {first && (
          <span className={css.fault} role="alert">
            {t('delivery.form.incomplete', { count: Object.keys(missing).length })}
          </span>
        )}
        <Button variant="default" {...{ component: Link, to: back }}>
          {t('web.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {verb}
        </Button>
      </div>
    </form>
  );
}
