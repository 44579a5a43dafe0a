import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { emptyOf, FormDialog, useForm, useGo, useRead, useText } from '#web';
import { useSteps, wholeIn } from './steps.ts';
import type { Proposal, Voice } from './wire.ts';

interface DialogProps {
  driveId: string;
  versionId: string;
  /** The proposal that is written anew; a new one where there is none. */
  proposal?: Proposal;
  /** Voices that a new one takes in at once. */
  voices?: string[];
  title?: string;
  onClose: () => void;
}

interface ProposalForm {
  title: string;
  provision: string;
  summary: string;
  pro: string;
  contra: string;
}

type Arguments = Proposal['arguments'];

const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function startOf({ proposal, title = '' }: DialogProps): ProposalForm {
  const said = (side: Arguments[number]['side']) =>
    (proposal?.arguments ?? [])
      .filter((one) => one.side === side)
      .map(({ words }) => words)
      .join('\n');
  return {
    ...{ title: proposal?.title ?? title, provision: proposal?.provisionId ?? '' },
    ...{ summary: proposal?.summary ?? '', pro: said('for'), contra: said('against') },
  };
}

const bodyOf = ({ title, provision, summary, pro, contra }: ProposalForm) => ({
  ...{ title, provision, summary },
  arguments: [
    ...lines(pro).map((words) => ({ side: 'for', words })),
    ...lines(contra).map((words) => ({ side: 'against', words })),
  ],
});

// Sends a proposal, and the voices that a new one takes in behind it.
function useProposal(props: DialogProps) {
  const { driveId, proposal, voices = [], onClose } = props;
  const t = useText();
  const go = useGo();
  const written = useForm<ProposalForm, { id: string }>({
    start: () => startOf(props),
    missingIn: ({ title }) => emptyOf({ title }, { title: 'amendments.missing.title' }),
  });
  const { submit } = written;
  const steps = useSteps(driveId);
  // Where the voices could not be taken in, the proposal is there already and is not made again.
  const made = useRef<string | null>(null);
  const takeIn = async (id: string): Promise<void> => {
    const puts = wholeIn(id, voices);
    const said = t('amendments.put.done', { count: puts.length, to: written.form.title });
    if (puts.length && !(await steps.step({ kind: 'confirm', puts, takes: [] }, said))) return;
    onClose();
    if (!proposal) go(`/proposals/${id}`);
  };
  const save = async (): Promise<void> => {
    if (made.current) return takeIn(made.current);
    const to = proposal ? `/proposals/${proposal.id}` : `/amendment-drives/${driveId}/proposals`;
    const done = await submit(
      (form) => ({
        ...{ method: proposal ? 'PUT' : 'POST', path: to, body: bodyOf(form) },
        ...(proposal ? { ifMatch: `"${proposal.revision}"` } : {}),
      }),
      t('amendments.saved'),
    );
    if (!done) return;
    made.current = done.body.id;
    await takeIn(done.body.id);
  };
  return {
    ...written,
    save,
    busy: written.send.busy || steps.busy,
    problem: written.send.problem ?? steps.problem,
  };
}

/** Writes a proposal: what it wishes, of which provision, with what speaks for and against it. */
export function ProposalDialog(props: DialogProps) {
  const { versionId, proposal, voices = [], onClose } = props;
  const t = useText();
  const { form, change, fault, busy, problem, save } = useProposal(props);
  return (
    <FormDialog
      title={t(proposal ? 'amendments.proposal.edit' : 'amendments.propose')}
      detail={voices.length ? t('amendments.propose.with', { count: voices.length }) : undefined}
      verb={t('amendments.save')}
      busy={busy}
      problem={problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      <TextInput
        label={t('amendments.column.proposal')}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        maxLength={500}
        required
        {...fault('title')}
      />
      <ProvisionField
        versionId={versionId}
        value={form.provision}
        onChange={(provision) => change({ provision })}
      />
      <Words
        label={t('amendments.summary')}
        value={form.summary}
        onChange={(summary) => change({ summary })}
      />
      <Words
        label={t('amendments.for')}
        hint={t('amendments.arguments.hint')}
        value={form.pro}
        onChange={(pro) => change({ pro })}
      />
      <Words label={t('amendments.against')} value={form.contra} onChange={(contra) => change({ contra })} />
    </FormDialog>
  );
}

interface WordsProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

function Words({ label, hint, value, onChange }: WordsProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={20_000}
    />
  );
}

interface Provisions {
  provisions: { id: string; kind: string; name: string; text: string }[];
}

function ProvisionField({
  versionId,
  value,
  onChange,
}: {
  versionId: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const t = useText();
  const { data } = useRead<Provisions>(`/statute-versions/${versionId}`);
  return (
    <NativeSelect
      label={t('amendments.column.provision')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('amendments.whole') },
        ...(data?.provisions ?? []).map(({ id, name, text }) => ({
          value: id,
          label: `${name}: ${text.slice(0, 60)}`,
        })),
      ]}
    />
  );
}
