import { FormDialog, useForm, useText, type Choice } from '#web';
import { ProposalField } from './proposal-field.tsx';
import { useSteps } from './steps.ts';
import type { Proposal } from './wire.ts';

/** All voices of a proposal into another; the proposal itself stays, without voices. */
export function MergeDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const t = useText();
  const { merge, busy, problem } = useSteps(proposal.driveId);
  const { form, change, fault, check } = useForm<{ into: Choice | null }>({
    start: { into: null },
    missingIn: ({ into }): Record<string, string> => (into ? {} : { into: 'amendments.missing.proposal' }),
  });
  const save = async (): Promise<void> => {
    const into = check()?.into;
    if (!into) return;
    const said = t('amendments.merge.done', { count: proposal.voices, to: into.name });
    if (await merge({ from: proposal.id, into: into.id }, said)) onClose();
  };
  return (
    <FormDialog
      title={t('amendments.merge')}
      detail={t('amendments.merge.detail', { count: proposal.voices })}
      verb={t('amendments.merge.do')}
      busy={busy}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ProposalField
        driveId={proposal.driveId}
        label={t('amendments.merge.into')}
        except={proposal.id}
        value={form.into}
        onChange={(into) => change({ into })}
        required
        error={fault('into').error}
      />
    </FormDialog>
  );
}
