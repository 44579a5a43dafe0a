import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import {
  DayField,
  Empty,
  FormProblem,
  KeptDraftNotice,
  PageHead,
  useAddressValue,
  useAsOf,
  useFaults,
  useKeptDraft,
  useMe,
  useRead,
  useText,
} from '#web';
import css from '../organisation.module.css';
import { UnitPicker } from '../unit-picker.tsx';
import type { Unit } from '../wire.ts';
import { FileField } from './file-field.tsx';
import { ReorganisationPreview } from './reorganisation-preview.tsx';
import { UnitsPreview } from './units-preview.tsx';
import { blankImport, KINDS_OF_IMPORT, useImport, type ImportDraft, type ImportKind } from './use-import.ts';

/** Imports units, or a whole reorganisation, from a table: first what each row would do, then the act. */
export default function ImportPage() {
  const t = useText();
  const { can } = useMe();
  const [underId] = useAddressValue('under');
  const under = useRead<Unit>(underId ? `/units/${underId}` : null);
  if (!can['administer'])
    return (
      <Empty
        title={t('organisation.ui.mayNot')}
        detail={t('organisation.ui.mayNot.detail')}
        step={{ word: t('organisation.ui.organisation'), to: '/organisation' }}
      />
    );
  if (under.loading) return null;
  return <ImportForm under={under.data} />;
}

function ImportForm({ under }: { under: Unit | undefined }) {
  const t = useText();
  const { today } = useAsOf();
  const [draft, setDraft] = useState<ImportDraft>(() => blankImport(today, under));
  const kept = useKeptDraft('organisation.import', draft);
  const importing = useImport(draft, kept.forget);
  const fault = useFaults(importing.problem);
  const [tried, setTried] = useState(false);
  const put = (part: Partial<ImportDraft>): void => {
    setDraft({ ...draft, ...part });
    importing.forget();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (draft.file && draft.holdsOn && draft.directive.trim()) void importing.preview();
  };
  const { units, reorganisation } = importing;
  return (
    <>
      <PageHead
        eyebrow={t('organisation.ui.organisation')}
        title={t('organisation.ui.import')}
        print={false}
      />
      <form className={css.form} onSubmit={submit} noValidate>
        <KeptDraftNotice draft={kept} onRestore={setDraft} />
        <FormProblem problem={importing.problem} />
        <SegmentedControl
          aria-label={t('organisation.ui.import.kind')}
          value={draft.kind}
          onChange={(kind) => put({ kind: kind as ImportKind })}
          data={KINDS_OF_IMPORT.map((kind) => ({ value: kind, label: t(`organisation.ui.import.${kind}`) }))}
        />
        <p className={css.hint}>{t(`organisation.ui.import.${draft.kind}.detail`)}</p>
        <FileField
          file={draft.file}
          onFile={(file) => put({ file })}
          error={tried && !draft.file ? t('organisation.ui.missing.file') : undefined}
        />
        <div className={css.pair}>
          <DayField
            label={t('organisation.ui.holdsOn')}
            value={draft.holdsOn}
            onChange={(holdsOn) => put({ holdsOn })}
            required
            error={tried && !draft.holdsOn ? t('organisation.ui.missing.day') : fault('holdsOn').error}
          />
          <TextInput
            label={t('organisation.ui.directive')}
            placeholder="1656/NQ-UBTVQH15"
            value={draft.directive}
            onChange={(event) => put({ directive: event.currentTarget.value })}
            maxLength={200}
            required
            error={
              tried && !draft.directive.trim()
                ? t('problem.organisation.no-directive')
                : fault('directive').error
            }
          />
        </div>
        {draft.kind === 'units' && (
          <UnitPicker
            label={t('organisation.ui.import.under')}
            description={t('organisation.ui.import.under.hint')}
            value={draft.under}
            onChange={(unit) => put({ under: unit })}
            asOf={draft.holdsOn ?? today}
            clearable
          />
        )}
        <Textarea
          label={t('organisation.ui.note')}
          value={draft.note}
          onChange={(event) => put({ note: event.currentTarget.value })}
          maxLength={5000}
          autosize
          minRows={1}
          maxRows={8}
        />
        <div className={css.acts}>
          <Button
            type="submit"
            variant={units || reorganisation ? 'default' : 'filled'}
            loading={importing.previewing}
          >
            {t('organisation.ui.preview')}
          </Button>
        </div>
      </form>
      {units && (
        <UnitsPreview outcome={units} busy={importing.busy} onImport={(skip) => void importing.run(skip)} />
      )}
      {reorganisation && (
        <ReorganisationPreview
          outcome={reorganisation}
          busy={importing.busy}
          onImport={(skip) => void importing.run(skip)}
        />
      )}
    </>
  );
}
