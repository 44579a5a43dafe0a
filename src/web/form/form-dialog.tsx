import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useText } from '../text.tsx';
import { FormProblem } from './faults.tsx';
import { isUnread } from './unread.ts';
import css from './form.module.css';

interface FormDialogProps {
  open?: boolean;
  title: string;
  /** The verb on the button: "Trình". */
  verb: string;
  /** What will follow from it. */
  detail?: ReactNode;
  busy: boolean;
  problem: ApiProblem | null;
  /** Checks what was entered and sends it. */
  onSubmit: () => void;
  onClose: () => void;
  /** Wider, for forms with more than a few fields. */
  wide?: boolean;
  /** The fields. */
  children: ReactNode;
}

/** A form above the page: its fields, why it was refused, and the way on or out. */
export function FormDialog({
  open = true,
  title,
  verb,
  detail,
  busy,
  problem,
  onSubmit,
  onClose,
  wide = false,
  children,
}: FormDialogProps) {
  const t = useText();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // The form that it may stand above must not take it for its own.
    event.stopPropagation();
    if (!isUnread(event.currentTarget)) onSubmit();
  };
  return (
    <Dialog {...{ open, title, onClose, wide }}>
      <form className={css.fields} onSubmit={submit} noValidate>
        <FormProblem problem={problem} />
        {detail && <div className={css.dialogText}>{detail}</div>}
        {children}
        <div className={css.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('web.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
