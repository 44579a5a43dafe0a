import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { DayField, emptyOf, FormDialog, Notice, Read, useForm, useRead, useText } from '#web';
import { ToldChanges } from './told-change.tsx';
import type { AmendmentPage, Drive } from '../wire.ts';

interface DialogProps {
  drive: Drive;
  onClose: () => void;
}

/** Takes amendments into the text: those that wait for nothing are offered first. */
export function AdoptDialog({ drive, next, onClose }: DialogProps & { next: number }) {
  const t = useText();
  const path = `/amendment-drives/${drive.id}/amendments`;
  const reading = useRead<AmendmentPage>(path, { state: 'submitted', limit: 500 });
  return (
    <Read of={reading}>
      {({ rows }) => (
        <AdoptForm
          drive={drive}
          rows={rows.filter(({ outside }) => outside === null)}
          title={t('amendments.drafts.nth', { number: next })}
          onClose={onClose}
        />
      )}
    </Read>
  );
}

function AdoptForm({
  drive,
  rows,
  title,
  onClose,
}: DialogProps & { rows: AmendmentPage['rows']; title: string }) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<{ title: string; amendments: string[] }>({
    start: {
      title,
      amendments: rows.filter(({ conflicts, byHand }) => !conflicts && !byHand).map(({ id }) => id),
    },
    missingIn: ({ title: said, amendments }) => ({
      ...emptyOf({ title: said }, { title: 'amendments.missing.title' }),
      ...(amendments.length ? {} : { amendments: 'amendments.missing.amendments' }),
    }),
  });
  const path = `/amendment-drives/${drive.id}/drafts`;
  const save = async (): Promise<void> => {
    if (await submit((body) => ({ method: 'POST', path, body }), t('amendments.adopted'))) onClose();
  };
  return (
    <FormDialog
      title={t('amendments.adopt')}
      detail={t('amendments.adopt.detail')}
      verb={t('amendments.adopt')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      <TextInput
        label={t('amendments.drafts.title')}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        maxLength={300}
        required
        {...fault('title')}
      />
      {fault('amendments').error && <Notice tone="returned">{fault('amendments').error}</Notice>}
      <Checkbox.Group value={form.amendments} onChange={(amendments) => change({ amendments })}>
        {rows.map((row) => (
          <Checkbox
            key={row.id}
            value={row.id}
            mb={8}
            label={
              <>
                {t('amendments.number', { number: row.number })}
                {row.conflicts > 0 && ` (${t('amendments.conflicts.count', { count: row.conflicts })})`}
                <ToldChanges changes={row.changes} all={row.all} />
              </>
            }
          />
        ))}
      </Checkbox.Group>
    </FormDialog>
  );
}

/** Records the act that made the last draft the statute's text. */
export function EnactDialog({ drive, onClose }: DialogProps) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm({
    start: {
      ...{ actNumber: '', actTitle: '', actIssuer: '' },
      ...{ adoptedOn: null as string | null, inForceFrom: null as string | null, bases: '' },
    },
    missingIn: (said) =>
      emptyOf(said, {
        ...{ actTitle: 'amendments.missing.title', actIssuer: 'amendments.missing.by' },
        ...{ adoptedOn: 'amendments.missing.day', inForceFrom: 'amendments.missing.day' },
      }),
  });
  const path = `/amendment-drives/${drive.id}/enactment`;
  const save = async (): Promise<void> => {
    if (await submit((body) => ({ method: 'POST', path, body }), t('amendments.enacted'))) onClose();
  };
  return (
    <FormDialog
      title={t('amendments.enact')}
      detail={t('amendments.enact.detail')}
      verb={t('amendments.enact')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {(['actNumber', 'actTitle', 'actIssuer'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`amendments.enact.${name}`)}
          value={form[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
          maxLength={name === 'actNumber' ? 60 : 300}
          {...fault(name)}
        />
      ))}
      {(['adoptedOn', 'inForceFrom'] as const).map((name) => (
        <DayField
          key={name}
          label={t(`amendments.enact.${name}`)}
          value={form[name]}
          onChange={(day) => change({ [name]: day })}
          required
          {...fault(name)}
        />
      ))}
      <Textarea
        label={t('amendments.enact.bases')}
        value={form.bases}
        onChange={(event) => change({ bases: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        {...fault('bases')}
      />
    </FormDialog>
  );
}
