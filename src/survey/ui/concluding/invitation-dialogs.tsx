import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { DayField, Dialog, emptyOf, FormDialog, tell, useForm, useText, type FaultOf } from '#web';
import type { InvitationMade } from '../wire.ts';

interface Given {
  name: string;
  email: string;
  topics: string;
  expiresOn: string | null;
}

interface NewInvitationProps {
  /** Where it is made. */
  path: string;
  /** Whether messages are sent. */
  sends: boolean;
  /** What is proposed as the subject. */
  topics: string;
  onMade: (made: InvitationMade & { email: string }) => void;
  onClose: () => void;
}

/** Names whom to invite, on what and until when. */
export function NewInvitationDialog({ path, sends, topics, onMade, onClose }: NewInvitationProps) {
  const t = useText();
  const { form, change, fault, send, submit } = useForm<Given, InvitationMade>({
    start: { name: '', email: '', topics, expiresOn: null },
    missingIn: (given) =>
      emptyOf(
        { name: given.name, expiresOn: given.expiresOn },
        { name: 'survey.invitation.name.missing', expiresOn: 'survey.invitation.expires.missing' },
      ),
  });
  const make = async (): Promise<void> => {
    const email = form.email.trim();
    const done = await submit((given) => ({
      ...{ method: 'POST', path },
      body: { ...given, name: given.name.trim(), email: email || null, topics: given.topics.trim() },
    }));
    if (done) onMade({ ...done.body, email });
  };
  return (
    <FormDialog
      {...{ title: t('survey.invitation.make'), verb: t('survey.invitation.make') }}
      detail={t('survey.invitation.detail')}
      {...{ busy: send.busy, problem: send.problem, onClose }}
      onSubmit={() => void make()}
    >
      <Fields {...{ form, change, fault, sends }} />
    </FormDialog>
  );
}

interface FieldsProps {
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
  sends: boolean;
}

function Fields({ form, change, fault, sends }: FieldsProps) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('survey.invitation.name')}
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        maxLength={300}
        required
        data-autofocus
        {...fault('name')}
      />
      <TextInput
        label={t('survey.invitation.email')}
        description={t(sends ? 'survey.invitation.email.sends' : 'survey.invitation.email.none')}
        type="email"
        value={form.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
        maxLength={254}
        {...fault('email')}
      />
      <Textarea
        label={t('survey.invitation.topics')}
        description={t('survey.invitation.topics.detail')}
        value={form.topics}
        onChange={(event) => change({ topics: event.currentTarget.value })}
        autosize
        minRows={3}
        maxLength={10_000}
        {...fault('topics')}
      />
      <DayField
        label={t('survey.invitation.expires')}
        value={form.expiresOn}
        onChange={(expiresOn) => change({ expiresOn })}
        required
        {...fault('expiresOn')}
      />
    </>
  );
}

/** Shows the private address, this once. */
export function InvitationAddressDialog({
  made: { path, sent, email },
  onClose,
}: {
  made: InvitationMade & { email: string };
  onClose: () => void;
}) {
  const t = useText();
  const whole = location.origin + path;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(whole);
    tell(t('survey.invitation.copied'));
  };
  return (
    <Dialog open title={t('survey.invitation.address')} onClose={onClose}>
      <p>{sent ? t('survey.invitation.address.sent', { email }) : t('survey.invitation.address.detail')}</p>
      <TextInput
        aria-label={t('survey.invitation.address')}
        value={whole}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap={8} mt={16}>
        {/* A browser lends the clipboard to secure pages alone. */}
        {'clipboard' in navigator && (
          <Button variant="default" onClick={() => void copy()}>
            {t('survey.invitation.copy')}
          </Button>
        )}
        <Button onClick={onClose}>{t('survey.invitation.done')}</Button>
      </Group>
    </Dialog>
  );
}
