import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useText } from '../text.tsx';
import { FormProblem } from './faults.tsx';
import { FormDialog } from './form-dialog.tsx';
import css from './form.module.css';

interface ActDialogProps {
  open: boolean;
  title: string;
  /** What will follow from it. */
  detail?: ReactNode;
  /** The verb on the button: "Trả lại". */
  verb: string;
  busy?: boolean;
  problem?: ApiProblem | null;
  onClose: () => void;
}

/** Asks before something that cannot simply be undone. */
export function ConfirmDialog(props: ActDialogProps & { onConfirm: () => void }) {
  const t = useText();
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <FormProblem problem={props.problem ?? null} kept="" />
      {props.detail && <div className={css.dialogText}>{props.detail}</div>}
      <div className={css.dialogActs}>
        <Button variant="default" onClick={props.onClose}>
          {t('web.cancel')}
        </Button>
        <Button loading={props.busy ?? false} onClick={props.onConfirm} data-autofocus>
          {props.verb}
        </Button>
      </div>
    </Dialog>
  );
}

/** An act that must give its reason: returning, suspending, withdrawing. The reason goes into the record. */
export function ReasonDialog(props: ActDialogProps & { label?: string; onAct: (reason: string) => void }) {
  const t = useText();
  const { open, title, verb, detail, onClose } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (): void => {
    setMissing(reason.trim() === '');
    if (reason.trim()) props.onAct(reason.trim());
  };
  return (
    <FormDialog
      {...{ open, title, verb, detail, onClose }}
      busy={props.busy ?? false}
      problem={props.problem ?? null}
      onSubmit={submit}
    >
      <Textarea
        label={props.label ?? t('web.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing && t('web.reason.missing')}
        autosize
        minRows={3}
        maxRows={12}
        required
        data-autofocus
      />
    </FormDialog>
  );
}
