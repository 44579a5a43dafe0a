import { Textarea, TextInput } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useText } from '#web';
import type { Passage } from './wire.ts';

interface PassageDialogProps {
  driveId: string;
  /** The passage that is written anew; a new one where there is none. */
  passage?: Passage;
  onClose: () => void;
}

/** Keeps a passage, or writes one anew; answers made with it stay as they are. */
export function PassageDialog({ driveId, passage, onClose }: PassageDialogProps) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<{ title: string; words: string }>({
    start: { title: passage?.title ?? '', words: passage?.words ?? '' },
    missingIn: ({ title, words }) =>
      emptyOf({ title, words }, { title: 'amendments.missing.title', words: 'amendments.missing.words' }),
  });
  const path = `/amendment-drives/${driveId}/passages`;
  const save = async (): Promise<void> => {
    const done = await submit(
      (body) =>
        passage
          ? { method: 'PUT', path: `${path}/${passage.id}`, body, ifMatch: `"${passage.revision}"` }
          : { method: 'POST', path, body },
      t('amendments.saved'),
    );
    if (done) onClose();
  };
  return (
    <FormDialog
      title={
        passage ? t('amendments.passage.write.of', { title: passage.title }) : t('amendments.passage.add')
      }
      detail={passage && t('amendments.passage.write.detail')}
      verb={t('amendments.save')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      <TextInput
        label={t('amendments.passage.title')}
        value={form.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        maxLength={300}
        required
        {...fault('title')}
      />
      <Textarea
        label={t('amendments.passage.words')}
        value={form.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={10_000}
        required
        {...fault('words')}
      />
    </FormDialog>
  );
}
