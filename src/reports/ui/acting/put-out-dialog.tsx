import { FormDialog, useForm, useMe, useText, type Choice } from '#web';
import { missingSigning, sentSigning, SigningFields, type Signing } from './signing-fields.tsx';

interface PutOutDialogProps {
  /** What is issued: the verb stands behind it. */
  path: string;
  title: string;
  detail: string;
  /** The signer's by custom. */
  position: string;
  /** Units to which it goes by custom; other recipients are words alone. */
  units: Choice[];
  onDone: () => void;
  onClose: () => void;
}

/** Puts an official document out: its number, who signs in what right, who gets it. */
export function PutOutDialog({ path, title, detail, position, units, onDone, onClose }: PutOutDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, submit } = useForm<Signing, { id: string }>({
    start: {
      ...{ number: '', authority: null, body: '', position, name: '' },
      ...{ recipients: units.map(({ name }) => name), holdsOn: today },
    },
    missingIn: missingSigning,
  });
  const unitOf = (name: string) => units.find((one) => one.name === name)?.id ?? null;
  const issue = async () => {
    const done = await submit(
      (given) => ({ method: 'POST', path: `${path}/issue`, body: sentSigning(given, unitOf) }),
      t('reports.told.put-out'),
    );
    if (done) onDone();
  };
  return (
    <FormDialog
      {...{ title, detail, onClose }}
      verb={t('reports.verb.issue')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void issue()}
      wide
    >
      <SigningFields {...{ form, change, fault }} />
    </FormDialog>
  );
}
