import { NativeSelect, TextInput } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useGo, useMe, useRead, useText } from '#web';

interface DriveForm {
  statuteId: string;
  unitId: string;
  title: string;
}

interface StatuteRows {
  rows: { id: string; title: string; code: string }[];
}

/** Begins work on a statute, in the version that is in force. */
export function BeginDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const { posts } = useMe();
  const units = posts.filter(({ role }) => role === 'leader');
  const { data: statutes } = useRead<StatuteRows>('/statutes', { limit: 500 });
  const { form, change, fault, send, submit } = useForm<DriveForm, { id: string }>({
    start: { statuteId: '', unitId: units[0]!.unitId, title: '' },
    missingIn: ({ statuteId, title }) =>
      emptyOf(
        { versionId: statuteId, title },
        { versionId: 'amendments.missing.statute', title: 'amendments.missing.title' },
      ),
  });
  const { data: statute } = useRead<{ inForce: string | null }>(
    form.statuteId ? `/statutes/${form.statuteId}` : null,
  );
  const save = async (): Promise<void> => {
    const body = { unitId: form.unitId, title: form.title, versionId: statute?.inForce };
    const done = await submit(
      () => ({ method: 'POST', path: '/amendment-drives', body }),
      t('amendments.saved'),
    );
    if (done) go(`/amendments/${done.body.id}`);
  };
  return (
    <FormDialog
      title={t('amendments.begin')}
      detail={t('amendments.begin.detail')}
      verb={t('amendments.begin')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <NativeSelect
        label={t('amendments.column.statute')}
        data={[
          { value: '', label: '' },
          ...(statutes?.rows ?? []).map(({ id, code, title }) => ({
            value: id,
            label: `${code} · ${title}`,
          })),
        ]}
        value={form.statuteId}
        onChange={(event) => change({ statuteId: event.currentTarget.value })}
        required
        {...fault('versionId')}
      />
      <TextInput
        label={t('amendments.column.title')}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        maxLength={300}
        required
        {...fault('title')}
      />
    </FormDialog>
  );
}
