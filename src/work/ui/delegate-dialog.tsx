import { Select, Textarea } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useRead, useText } from '#web';
import type { Colleagues, Work } from './wire.ts';

/** Gives a task to a colleague of the unit that is asked, with a note. */
export function DelegateDialog({ task, onClose }: { task: Work; onClose: () => void }) {
  const t = useText();
  const { key, unitId } = task;
  const { form, change, fault, send, submit } = useForm({
    start: { toId: '', note: '' },
    missingIn: (given) => emptyOf(given, { toId: 'work.delegate.to.missing' }),
  });
  const give = async (): Promise<void> => {
    const done = await submit(
      ({ toId, note }) => ({
        method: 'POST',
        path: '/delegations',
        body: { key, unitId, toId, note: note.trim() },
      }),
      t('work.delegate.told'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={t('work.delegate')}
      verb={t('work.delegate.verb')}
      detail={
        <>
          <strong>{task.title}</strong>
          <p>{t('work.delegate.detail')}</p>
        </>
      }
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void give()}
      onClose={onClose}
    >
      <ColleagueField
        unitId={unitId}
        value={form.toId}
        onChange={(toId) => change({ toId })}
        {...fault('toId')}
      />
      <Textarea
        label={t('work.delegate.note')}
        placeholder={t('work.delegate.note.hint')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={8}
        {...fault('note')}
      />
    </FormDialog>
  );
}

interface ColleagueFieldProps {
  unitId: string;
  value: string;
  onChange: (personId: string) => void;
  error: string | undefined;
}

/** Chooses one of the others who work in a unit. */
function ColleagueField({ unitId, value, onChange, error }: ColleagueFieldProps) {
  const t = useText();
  const colleagues = useRead<Colleagues>('/colleagues', { unitId });
  return (
    <Select
      label={t('work.delegate.to')}
      placeholder={t('work.delegate.to.hint')}
      data={(colleagues.data?.rows ?? []).map(({ id, name, title }) => ({
        value: id,
        label: name === title ? name : `${name} · ${title}`,
      }))}
      nothingFoundMessage={t(colleagues.loading ? 'web.loading' : 'work.delegate.nobody')}
      searchable
      required
      value={value || null}
      onChange={(personId) => onChange(personId ?? '')}
      data-autofocus
      error={error}
    />
  );
}
