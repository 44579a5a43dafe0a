import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import {
  FormProblem,
  Hint,
  KeptDraftNotice,
  Loading,
  PageHead,
  useAddressValue,
  useAsOf,
  useFaults,
  useKeptDraft,
  useRead,
  useText,
} from '#web';
import { AdministratorsOnly } from '../administrators-only.tsx';
import { Arrival } from '../arrival.tsx';
import { BasisFields, isBased } from '../basis-fields.tsx';
import { Acts, Form } from '../form.tsx';
import { UnitPicker } from '../unit-picker.tsx';
import type { Unit } from '../wire.ts';
import { FileField } from './file-field.tsx';
import { ReorganisationPreview } from './reorganisation-preview.tsx';
import { UnitsPreview } from './units-preview.tsx';
import {
  blankImport,
  KINDS_OF_IMPORT,
  useImport,
  type ImportDraft,
  type Importing,
  type ImportKind,
} from './use-import.ts';

/** Imports units, or a whole reorganisation, from a table: first what each row would do, then the act. */
export default function ImportPage() {
  const t = useText();
  const [underId] = useAddressValue('under');
  const under = useRead<Unit>(underId ? `/units/${underId}` : null);
  return (
    <AdministratorsOnly title={t('organisation.ui.import')}>
      {!under.loading && <Import under={under.data} />}
    </AdministratorsOnly>
  );
}

function Import({ under }: { under: Unit | undefined }) {
  const t = useText();
  const { today } = useAsOf();
  const [draft, setDraft] = useState<ImportDraft>(() => blankImport(today, under));
  const kept = useKeptDraft('organisation.import', draft);
  const importing = useImport(draft, kept.forget);
  const put = (part: Partial<ImportDraft>): void => {
    setDraft({ ...draft, ...part });
    importing.forget();
  };
  const { units, reorganisation, busy } = importing;
  const run = (skipErrors: boolean): void => void importing.run(skipErrors);
  return (
    <>
      <PageHead
        eyebrow={t('organisation.ui.organisation')}
        title={t('organisation.ui.import')}
        print={false}
      />
      <KeptDraftNotice draft={kept} onRestore={setDraft} />
      <ImportForm {...{ draft, put, importing }} />
      {importing.previewing && (
        <Arrival key="reading">
          <Loading word={t('organisation.ui.import.reading', { name: draft.file?.name ?? '' })} />
        </Arrival>
      )}
      {(units ?? reorganisation) && (
        <Arrival key="preview">
          {units && <UnitsPreview outcome={units} busy={busy} onImport={run} />}
          {reorganisation && <ReorganisationPreview outcome={reorganisation} busy={busy} onImport={run} />}
        </Arrival>
      )}
    </>
  );
}

interface ImportFormProps {
  draft: ImportDraft;
  put: (part: Partial<ImportDraft>) => void;
  importing: Importing;
}

/** What is imported, from which file, from when on and by whose word. */
function ImportForm({ draft, put, importing }: ImportFormProps) {
  const t = useText();
  const { today } = useAsOf();
  const fault = useFaults(importing.problem);
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (draft.file && isBased(draft)) void importing.preview();
  };
  return (
    <Form onSubmit={submit}>
      <FormProblem problem={importing.problem} />
      <SegmentedControl
        aria-label={t('organisation.ui.import.kind')}
        value={draft.kind}
        onChange={(kind) => put({ kind: kind as ImportKind })}
        data={KINDS_OF_IMPORT.map((kind) => ({ value: kind, label: t(`organisation.ui.import.${kind}`) }))}
      />
      <Hint>{t(`organisation.ui.import.${draft.kind}.detail`)}</Hint>
      <FileField
        file={draft.file}
        onFile={(file) => put({ file })}
        error={tried && !draft.file ? t('organisation.ui.missing.file') : undefined}
      />
      <BasisFields value={draft} onChange={put} {...{ tried, fault }} />
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
      <Acts>
        <Button
          type="submit"
          variant={importing.units || importing.reorganisation ? 'default' : 'filled'}
          loading={importing.previewing}
        >
          {t('organisation.ui.preview')}
        </Button>
      </Acts>
    </Form>
  );
}
