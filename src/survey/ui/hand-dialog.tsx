import { FileInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { emptyOf, FormDialog, useForm, useRead, useSend, useText, type FaultOf, type Missing } from '#web';
import type { Session } from './wire.ts';

interface Given {
  what: 'report' | 'file';
  version: string | null;
  document: string;
  file: File | null;
  note: string;
}

interface ReportRow {
  id: string;
  title: string;
  version: number | null;
}

function missingIn(given: Given): Missing {
  if (given.what === 'report')
    return emptyOf({ version: given.version }, { version: 'survey.hand.version.missing' });
  return emptyOf(
    { document: given.document, fileId: given.file?.name },
    { document: 'survey.hand.document.missing', fileId: 'survey.hand.file.missing' },
  );
}

function upload(unitId: string, file: File) {
  const body = new FormData();
  body.append('unitId', unitId);
  body.append('file', file);
  return { method: 'POST' as const, path: '/files', body };
}

/** The newest approved version of each report of the host on the delegation's review. */
function useVersions({ host, campaignId }: Session): { value: string; label: string }[] {
  const t = useText();
  const reading = useRead<{ rows: ReportRow[] }>('/reports', { review: campaignId, unit: host.id });
  return (reading.data?.rows ?? []).flatMap(({ id, title, version }) =>
    version === null
      ? []
      : [{ value: `${id}:${version}`, label: t('survey.hand.version.of', { title, version }) }],
  );
}

/** Sends what the host hands in: a file first, in its name. */
function useHanding(session: Session, onDone: () => void) {
  const t = useText();
  const { form, change, fault, send, check } = useForm<Given>({
    start: { what: 'report', version: null, document: '', file: null, note: '' },
    missingIn,
  });
  const sending = useSend<{ id: string }>();
  const hand = async () => {
    const given = check();
    if (!given) return;
    const { document, note, file } = given;
    const [reportId, version] = given.version?.split(':') ?? [];
    const stored = given.what === 'file' && file ? await sending.act(upload(session.host.id, file)) : null;
    if (given.what === 'file' && !stored) return;
    const body = stored
      ? { document: document.trim(), fileId: stored.body.id, note }
      : { reportId, version: Number(version), note };
    const path = `/survey-sessions/${session.id}/hand`;
    if (await send.act({ method: 'POST', path, body }, t('survey.hand.told'))) onDone();
  };
  return {
    ...{ form, change, fault, hand },
    ...{ busy: send.busy || sending.busy, problem: send.problem ?? sending.problem },
  };
}

/** The host hands in an approved version of its report to be heard, or a file for a document asked for. */
export function HandDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const t = useText();
  const versions = useVersions(session);
  const { form, change, fault, hand, busy, problem } = useHanding(session, onClose);
  return (
    <FormDialog
      title={t('survey.hand')}
      detail={t('survey.hand.detail')}
      verb={t('survey.hand.verb')}
      busy={busy}
      problem={problem}
      onSubmit={() => void hand()}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t('survey.hand.what')}
        data={(['report', 'file'] as const).map((value) => ({ value, label: t(`survey.hand.${value}`) }))}
        value={form.what}
        onChange={(what) => change({ what: what as Given['what'] })}
      />
      {form.what === 'report' ? (
        <Select
          label={t('survey.hand.version')}
          description={versions.length ? undefined : t('survey.hand.version.none')}
          data={versions}
          value={form.version}
          onChange={(version) => change({ version })}
          required
          {...fault('version')}
        />
      ) : (
        <FileFields {...{ form, change, fault, session }} />
      )}
      <Textarea
        label={t('survey.act.note')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
      />
    </FormDialog>
  );
}

interface FileFieldsProps {
  form: Given;
  change: (part: Partial<Given>) => void;
  fault: FaultOf;
  session: Session;
}

function FileFields({ form, change, fault, session }: FileFieldsProps) {
  const t = useText();
  const asked = [...new Set(session.sendings.flatMap(({ documents }) => documents))];
  return (
    <>
      <TextInput
        label={t('survey.hand.document')}
        placeholder={asked[0]}
        value={form.document}
        onChange={(event) => change({ document: event.currentTarget.value })}
        list="survey-asked"
        maxLength={300}
        required
        {...fault('document')}
      />
      <datalist id="survey-asked">
        {asked.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FileInput
        label={t('survey.hand.attach')}
        placeholder={t('survey.hand.choose')}
        value={form.file}
        onChange={(file) => change({ file })}
        required
        {...fault('fileId')}
      />
    </>
  );
}
