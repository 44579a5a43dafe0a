import type { ReactNode } from 'react';
import { useSend } from '../asking.ts';
import { ReasonDialog } from './dialogs.tsx';

interface ReasonActProps {
  /** Where the reason is sent. */
  path: string;
  title: string;
  /** What will follow from it. */
  detail: ReactNode;
  verb: string;
  /** What is told when it is done. */
  said: string;
  onDone: () => void;
  onClose: () => void;
}

/** An act that is done by sending its reason: returning, withdrawing, detaching. */
export function ReasonAct({ path, title, detail, verb, said, onDone, onClose }: ReasonActProps) {
  const send = useSend();
  const act = async (reason: string): Promise<void> => {
    if (await send.act({ method: 'POST', path, body: { reason } }, said)) onDone();
  };
  return (
    <ReasonDialog
      open
      {...{ title, detail, verb, onClose }}
      busy={send.busy}
      problem={send.problem}
      onAct={(reason) => void act(reason)}
    />
  );
}
