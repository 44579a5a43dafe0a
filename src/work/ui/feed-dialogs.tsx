import { Button, TextInput } from '@mantine/core';
import { Dialog, emptyOf, FormDialog, tell, useForm, useText } from '#web';
import css from './feed-dialogs.module.css';
import type { FeedMade } from './wire.ts';

/** Names a calendar address by where it is used, and makes it. */
export function NewFeedDialog({
  onMade,
  onClose,
}: {
  onMade: (made: FeedMade) => void;
  onClose: () => void;
}) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<{ name: string }, FeedMade>({
    start: { name: '' },
    missingIn: (given) => emptyOf(given, { name: 'work.feeds.name.missing' }),
  });
  const make = async (): Promise<void> => {
    const done = await submit(({ name }) => ({
      method: 'POST',
      path: '/feeds',
      body: { name: name.trim() },
    }));
    if (done) onMade(done.body);
  };
  return (
    <FormDialog
      title={t('work.feeds.make')}
      verb={t('work.feeds.make')}
      detail={t('work.feeds.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <TextInput
        label={t('work.feeds.name')}
        placeholder={t('work.feeds.name.hint')}
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        maxLength={100}
        required
        data-autofocus
        {...fault('name')}
      />
    </FormDialog>
  );
}

/** Shows an address, this once. */
export function FeedAddressDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useText();
  const whole = location.origin + path;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(whole);
    tell(t('work.feeds.copied'));
  };
  return (
    <Dialog open title={t('work.feeds.made')} onClose={onClose}>
      <p className={css.words}>{t('work.feeds.made.detail')}</p>
      <TextInput
        aria-label={t('work.feeds.made')}
        value={whole}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={css.acts}>
        {/* A browser lends the clipboard to secure pages alone. */}
        {'clipboard' in navigator && (
          <Button variant="default" onClick={() => void copy()}>
            {t('work.feeds.copy')}
          </Button>
        )}
        <Button onClick={onClose}>{t('work.feeds.done')}</Button>
      </div>
    </Dialog>
  );
}
