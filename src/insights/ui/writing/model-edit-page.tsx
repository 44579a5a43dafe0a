import {
  api,
  Empty,
  FormFrame,
  KeptDraftNotice,
  PageHead,
  Paragraphs,
  Read,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
} from '#web';
import { Meanwhile } from '#delivery/ui';
import type { Model } from '../wire.ts';
import { ModelFields } from './model-fields.tsx';
import { bodyOf, formOf, missingIn, type ModelForm } from './model-form.ts';

/** Writes a lesson or model anew; what was published stays until it is published again. */
export default function ModelEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Model>(`/models/${id}`);
  return (
    <Read of={reading}>
      {(model) =>
        model.can['edit'] ? (
          <Editing key={model.id} model={model} />
        ) : (
          <Empty
            title={t('problem.insights.not-yours')}
            detail={model.title}
            step={{ word: t('insights.models'), to: '/models' }}
          />
        )
      }
    </Read>
  );
}

function Editing({ model }: { model: Model }) {
  const t = useText();
  const go = useGo();
  const back = `/models/${model.id}`;
  const written = useRevisedForm<ModelForm>({
    draft: `insights-model:${model.id}`,
    start: () => formOf(model),
    missingIn,
    path: `/models/${model.id}`,
    revision: model.revision,
    bodyOf,
    changed: 'insights.changed-meanwhile',
  });
  const { meanwhile, goOn, send } = written;
  const revise = async (): Promise<void> => {
    if (await written.save(t('insights.saved'))) go(back);
  };
  return (
    <>
      <PageHead
        eyebrow={t('insights.models')}
        title={t('insights.model.edit')}
        description={t('insights.model.private')}
        print={false}
      />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Model>
          read={() => api.get<Model>(`/models/${model.id}`)}
          by={(theirs) => theirs.unit.name}
          show={({ content }) => (
            <>
              <strong>{content.title}</strong>
              <Paragraphs text={content.working} />
            </>
          )}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        problem={meanwhile ? null : send.problem}
        missing={written.missing}
        busy={send.busy}
        verb={t('insights.model.save')}
        back={back}
        onSave={() => void revise()}
      >
        <ModelFields form={written.form} onChange={written.change} fault={written.fault} />
      </FormFrame>
    </>
  );
}
