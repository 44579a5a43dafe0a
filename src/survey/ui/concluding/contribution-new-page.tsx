import { Select } from '@mantine/core';
import {
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  useAddressValue,
  useGo,
  useKeptForm,
  useParam,
  useRead,
  useText,
} from '#web';
import { NotYours } from '../writing/not-yours.tsx';
import type { ContributionPage, Session } from '../wire.ts';
import { ContributionFields } from './contribution-fields.tsx';
import { blankContribution, bodyOf, missingIn, tidied, type ContributionForm } from './contribution-form.ts';

/** Begins a contribution to a conference or workshop. */
export default function ContributionNewPage() {
  const t = useText();
  const id = useParam('id');
  const session = useRead<Session>(`/survey-sessions/${id}`);
  const list = useRead<ContributionPage>('/survey-contributions', { session: id });
  return (
    <Read of={session}>
      {(one) => (
        <Read of={list}>
          {({ units }) =>
            units.length ? (
              <Writing session={one} units={units} />
            ) : (
              <NotYours
                title={t('survey.contribution.begin')}
                detail={t('problem.survey.takes-none')}
                back={`/surveys/sessions/${id}`}
              />
            )
          }
        </Read>
      )}
    </Read>
  );
}

function Writing({ session, units }: { session: Session; units: ContributionPage['units'] }) {
  const t = useText();
  const go = useGo();
  const [request] = useAddressValue('request');
  const back = `/surveys/sessions/${session.id}`;
  const { form, change, put, fault, missing, send, kept, submit } = useKeptForm<
    ContributionForm,
    { id: string }
  >({
    draft: `survey-contribution:new:${session.id}`,
    start: () => blankContribution(units[0]!.id, request ?? null),
    ...{ missingIn, tidied },
  });
  const save = async (): Promise<void> => {
    const done = await submit(
      (written) => ({
        ...{ method: 'POST', path: '/survey-contributions' },
        body: { sessionId: session.id, unitId: written.unitId, ...bodyOf(written) },
      }),
      t('survey.write.saved'),
    );
    if (done) go(`/surveys/contributions/${done.body.id}`);
  };
  return (
    <>
      <PageHead eyebrow={session.title} title={t('survey.contribution.begin')} print={false} />
      <KeptDraftNotice draft={kept} onRestore={put} />
      <FormFrame
        {...{ problem: send.problem, missing, busy: send.busy, back }}
        verb={t('survey.write.saveDraft')}
        onSave={() => void save()}
      >
        {units.length > 1 && (
          <FormPart>
            <Select
              label={t('survey.contribution.unit')}
              data={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={form.unitId}
              onChange={(unitId) => change({ unitId, kept: null })}
              allowDeselect={false}
              {...fault('unitId')}
            />
          </FormPart>
        )}
        <ContributionFields {...{ form, fault }} onChange={change} />
      </FormFrame>
    </>
  );
}
