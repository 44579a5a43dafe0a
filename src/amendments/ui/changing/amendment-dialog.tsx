import { useDebouncedValue } from '@mantine/hooks';
import { emptyOf, FormDialog, Read, Repeated, useForm, useGo, useMe, useRead, useText } from '#web';
import { ForFields, WhyFields, type AmendmentForm } from './amendment-fields.tsx';
import { blankChange, isSaid, rowsOf, sentOf } from './change-form.ts';
import { ChangeFields, standingWords } from './change-fields.tsx';
import { TrialTold } from './trial-told.tsx';
import type { Amendment, Drive, WorkingText } from '../wire.ts';

interface DialogProps {
  drive: Pick<Drive, 'id' | 'unit'>;
  /** The amendment that is written anew; a new one where there is none. */
  amendment?: Amendment;
  /** The provision whose words are edited in place, and the proposal that a new one serves. */
  provision?: string;
  proposal?: string;
  onClose: () => void;
}

/** Writes an amendment: what it changes, why and on what it rests; what it comes to is shown while one writes. */
export function AmendmentDialog(props: DialogProps) {
  const reading = useRead<WorkingText>(`/amendment-drives/${props.drive.id}/text`);
  return <Read of={reading}>{(text) => <Dialog {...props} text={text} />}</Read>;
}

function startOf(
  { amendment, provision, proposal, drive, text }: DialogProps & { text: WorkingText },
  unit: string,
) {
  const at = text.provisions.find(({ id }) => id === provision);
  return {
    ...{ proposalId: amendment?.proposal?.id ?? proposal ?? '', alternative: amendment?.alternative ?? '' },
    drafterUnitId: amendment?.drafter.id ?? (unit || drive.unit.id),
    changes: amendment ? rowsOf(amendment) : [blankChange(provision, at ? standingWords(at) : '')],
    reason: amendment?.reason ?? '',
    sources: (amendment?.sources ?? []).map(({ words }) => words).join('\n'),
  };
}

const bodyOf = (form: AmendmentForm, amendment?: Amendment) => ({
  proposalId: form.proposalId || null,
  alternative: form.proposalId ? form.alternative : '',
  changes: form.changes.filter(isSaid).map(sentOf),
  reason: form.reason,
  sources: form.sources
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((words) => amendment?.sources.find((one) => one.words === words) ?? { words }),
});

function Dialog(props: DialogProps & { text: WorkingText }) {
  const { drive, amendment, text, onClose } = props;
  const t = useText();
  const go = useGo();
  const units = useUnits(drive);
  const written = useForm<AmendmentForm, { id: string }>({
    start: () => startOf(props, units[0]?.value ?? ''),
    missingIn: ({ reason, changes }) => ({
      ...emptyOf({ reason }, { reason: 'amendments.missing.reason' }),
      ...(changes.some(isSaid) ? {} : { changes: 'amendments.missing.changes' }),
    }),
  });
  const { form, change, fault, send, submit } = written;
  const [trial] = useDebouncedValue(form, 500);
  const save = async (): Promise<void> => {
    const done = await submit(
      (whole) => ({
        method: amendment ? 'PUT' : 'POST',
        path: amendment ? `/amendments/${amendment.id}` : `/amendment-drives/${drive.id}/amendments`,
        body: { ...bodyOf(whole, amendment), ...(amendment ? {} : { drafterUnitId: whole.drafterUnitId }) },
        ...(amendment ? { ifMatch: `"${amendment.revision}"` } : {}),
      }),
      t('amendments.saved'),
    );
    if (!done) return;
    onClose();
    if (!amendment) go(`/amendments/${drive.id}?view=amendments&amendment=${done.body.id}`);
  };
  return (
    <FormDialog
      title={t(amendment ? 'amendments.reword' : 'amendments.draft')}
      detail={amendment ? undefined : t('amendments.draft.detail')}
      verb={t('amendments.save')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void save()}
      onClose={onClose}
      wide
    >
      <ForFields written={written} driveId={drive.id} units={amendment ? [] : units} />
      <Repeated
        rows={form.changes}
        onChange={(changes) => change({ changes })}
        blank={() => blankChange()}
        add={t('amendments.change.add')}
      >
        {(one) => <ChangeFields one={one} provisions={text.provisions} fault={fault} />}
      </Repeated>
      {fault('changes').error && <p role="alert">{fault('changes').error}</p>}
      <TrialTold driveId={drive.id} amendmentId={amendment?.id ?? null} body={bodyOf(trial)} />
      <WhyFields written={written} />
    </FormDialog>
  );
}

// The units in whose name the person may draft; the server says which of them may for this proposal.
function useUnits(drive: DialogProps['drive']) {
  const { posts } = useMe();
  const units = new Map(
    posts
      .filter(({ role }) => role === 'editor' || role === 'leader')
      .map(({ unitId, unitName }) => [unitId, unitName]),
  );
  const all = [...units].map(([value, label]) => ({ value, label }));
  return all.toSorted((a, b) => Number(b.value === drive.unit.id) - Number(a.value === drive.unit.id));
}
