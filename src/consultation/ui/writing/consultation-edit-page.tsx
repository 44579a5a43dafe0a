import { Meanwhile } from '#delivery/ui';
import {
  api,
  Empty,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Read,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
} from '#web';
import type { Consultation } from '../wire.ts';
import { ConsultationFields } from './consultation-fields.tsx';
import { bodyOf, formOf, missingIn, type ConsultationForm } from './consultation-form.ts';

/** Writes a draft anew, until it is opened. */
export default function ConsultationEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Consultation>(`/consultations/${id}`);
  return (
    <Read of={reading}>
      {(one) =>
        one.can['edit'] ? (
          <Editing key={one.id} one={one} />
        ) : (
          <>
            <PageHead title={one.title} print={false} />
            <Empty
              title={t('consultation.notYours')}
              detail={t('problem.consultation.opened')}
              step={{ word: t('consultation.back'), to: `/consultations/${id}` }}
            />
          </>
        )
      }
    </Read>
  );
}

function Editing({ one }: { one: Consultation }) {
  const t = useText();
  const go = useGo();
  const back = `/consultations/${one.id}`;
  const written = useRevisedForm<ConsultationForm>({
    ...{ draft: `consultation:${one.id}`, start: () => formOf(one), missingIn, bodyOf },
    ...{ path: back, revision: one.revision, changed: 'consultation.changed-meanwhile' },
  });
  const { meanwhile, goOn, send } = written;
  const save = async (): Promise<void> => {
    if (await written.save(t('consultation.told.save'))) go(back);
  };
  return (
    <>
      <PageHead eyebrow={t('consultation.one')} title={t('consultation.edit')} print={false} />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Consultation>
          read={() => api.get<Consultation>(back)}
          by={() => one.unit.name}
          show={(theirs) => <strong>{theirs.title}</strong>}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        {...{ problem: meanwhile ? null : send.problem, missing: written.missing, busy: send.busy, back }}
        verb={t('consultation.save')}
        onSave={() => void save()}
      >
        <ConsultationFields
          {...{ form: written.form, fault: written.fault }}
          unitId={one.unit.id}
          onChange={written.change}
        />
      </FormFrame>
    </>
  );
}
