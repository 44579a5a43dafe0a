import { useGo, useText } from '#web';
import { AssignDialog } from './assign-dialog.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import { DatedDialog, type DatedVerb } from './dated-dialog.tsx';
import { VerifyDialog } from './verify-dialog.tsx';
import type { Assignment, Milestone, Undertaking } from './wire.ts';

/** Something to be done by a dialog, to the whole or to one milestone. */
export interface Act {
  verb: DatedVerb | 'assign' | 'comment' | 'verify';
  milestone?: Milestone | undefined;
  assignment?: Assignment | undefined;
}

interface ActDialogsProps {
  undertaking: Undertaking;
  act: Act | null;
  onClose: () => void;
}

/** The dialog of the act that was chosen. Nothing of it stays when it closes. */
export function ActDialogs({ undertaking, act, onClose }: ActDialogsProps) {
  const t = useText();
  const go = useGo();
  if (!act) return null;
  const { verb, milestone, assignment } = act;
  const common = { undertaking, onClose };
  if (verb === 'assign') return <AssignDialog {...common} />;
  if (verb === 'comment')
    return <CommentDialog undertakingId={undertaking.id} about={undertaking.title} onClose={onClose} />;
  if (verb === 'verify') return <VerifyDialog {...common} milestone={milestone} />;
  const done = (): void => {
    onClose();
    if (verb === 'withdraw')
      go(undertaking.parentId ? `/undertakings/${undertaking.parentId}` : '/programmes');
  };
  return (
    <DatedDialog
      {...common}
      verb={verb}
      milestone={milestone}
      assignment={assignment}
      onDone={done}
      title={t(`delivery.act.${verb}.title`, {
        title: assignment?.unit.name ?? milestone?.title ?? undertaking.code ?? undertaking.title,
      })}
    />
  );
}
