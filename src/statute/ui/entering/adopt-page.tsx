import {
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useKeptForm,
  useParam,
  useRead,
  useText,
} from '#web';
import type { Statute } from '../wire.ts';
import { BLANK_VERSION, missingVersion, VersionFields, type VersionForm } from './version-form.tsx';

/** Records the text that an act adopted: the next version of a statute. */
export default function AdoptPage() {
  const id = useParam('id');
  const reading = useRead<Statute>(`/statutes/${id}`);
  return <Read of={reading}>{(statute) => <Adopting key={id} statute={statute} />}</Read>;
}

function Adopting({ statute }: { statute: Statute }) {
  const t = useText();
  const go = useGo();
  const back = `/statutes/${statute.id}`;
  const written = useKeptForm<VersionForm, { versionId: string }>({
    draft: `statute:adopt:${statute.id}`,
    start: BLANK_VERSION,
    missingIn: missingVersion,
  });
  const save = async (): Promise<void> => {
    const done = await written.submit(
      (form) => ({ method: 'POST', path: `/statutes/${statute.id}/versions`, body: form }),
      t('statute.saved'),
    );
    if (done) go(`${back}?version=${done.body.versionId}`);
  };
  return (
    <>
      <PageHead
        eyebrow={statute.title}
        title={t('statute.adopt')}
        description={t('statute.adopt.detail')}
        print={false}
      />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      <FormFrame
        problem={written.send.problem}
        missing={written.missing}
        busy={written.send.busy}
        verb={t('statute.save')}
        back={back}
        onSave={() => void save()}
      >
        <VersionFields
          form={written.form}
          unitId={statute.owner.id}
          onChange={written.change}
          onRead={() => undefined}
          fault={written.fault}
        />
      </FormFrame>
    </>
  );
}
