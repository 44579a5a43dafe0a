import { Autocomplete, TextInput } from '@mantine/core';
import { DayField, emptyOf, FieldRow, FormDialog, useForm, useMe, useText, type FaultOf } from '#web';
import { AuthorityFields } from '#reports/ui';
import type { Inspection } from './wire.ts';

interface Given {
  number: string;
  holdsOn: string | null;
  authority: string | null;
  body: string;
  position: string;
}

const WANTED = { number: 'inspection.act.number.missing', holdsOn: 'inspection.act.day.missing' };

interface ConcludeDialogProps {
  inspection: Inspection;
  /** Hears which conclusion was issued. */
  onDone: (id: string) => void;
  onClose: () => void;
}

/** Issues the conclusion: its number and day, who signs it in what right. What will follow is said before. */
export function ConcludeDialog({ inspection, onDone, onClose }: ConcludeDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { id, title, signing } = inspection;
  const { form, change, fault, send, submit } = useForm<Given, { id: string }>({
    start: {
      ...{ number: '', holdsOn: today, authority: signing?.authority ?? null },
      ...{ body: signing?.body ?? '', position: signing?.position ?? '' },
    },
    missingIn: ({ number, holdsOn }) => emptyOf({ number, holdsOn }, WANTED),
  });
  const issue = async (): Promise<void> => {
    const done = await submit(
      (given) => ({ method: 'POST', path: `/inspections/${id}/conclude`, body: sent(given) }),
      t('inspection.act.conclude.told'),
    );
    if (done) onDone(done.body.id);
  };
  return (
    <FormDialog
      title={t('inspection.act.conclude.title', { title })}
      verb={t('inspection.act.verb.conclude')}
      detail={t('inspection.act.conclude.detail', countsOf(inspection))}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void issue()}
      onClose={onClose}
      wide
    >
      <Fields {...{ form, change, fault }} posts={signing?.posts ?? []} />
    </FormDialog>
  );
}

interface FieldsProps {
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
  posts: string[];
}

function Fields({ form, change, fault, posts }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  return (
    <>
      <FieldRow>
        <TextInput
          label={t('inspection.act.number')}
          placeholder="12-KL/UBKT"
          value={form.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          maxLength={60}
          required
          data-autofocus
          {...fault('number')}
        />
        <DayField
          label={t('inspection.act.holdsOn.conclude')}
          value={form.holdsOn}
          max={today}
          onChange={(holdsOn) => change({ holdsOn })}
          required
          {...fault('holdsOn')}
        />
      </FieldRow>
      <AuthorityFields {...{ form, change, fault }} />
      <Autocomplete
        label={t('inspection.act.position')}
        description={t('inspection.act.position.hint')}
        data={posts}
        value={form.position}
        onChange={(position) => change({ position })}
        maxLength={200}
        {...fault('position')}
      />
    </>
  );
}

function sent({ number, holdsOn, authority, body, position }: Given): object {
  return {
    ...{ number: number.trim(), holdsOn },
    signing: { authority, body: body.trim(), position: position.trim() },
  };
}

function countsOf({ findings, visited }: Inspection): Record<string, number> {
  return {
    ...{ findings: findings.length, units: visited.length },
    remedies: findings.filter(({ remedy }) => remedy !== null).length,
    verdicts: findings.filter(({ verdict }) => verdict !== null).length,
  };
}
