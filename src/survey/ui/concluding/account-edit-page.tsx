import { MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { Meanwhile } from '#delivery/ui';
import {
  api,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  Read,
  RemovableRow,
  Repeated,
  SecretsWarning,
  useGo,
  useParam,
  useRead,
  useRevisedForm,
  useText,
  type FaultOf,
} from '#web';
import { NotYours } from '../writing/not-yours.tsx';
import type { Account } from '../wire.ts';
import { blankSection, bodyOf, formOf, missingIn, nameOf, tidied, type AccountForm } from './account-form.ts';

/** Writes the report of a delegation. */
export default function AccountEditPage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Account>(`/survey-accounts/${id}`);
  return (
    <Read of={reading}>
      {(one) =>
        one.can['edit'] ? (
          <Writing key={id} one={one} />
        ) : (
          <NotYours
            title={one.delegation.title}
            detail={t('problem.survey.reported')}
            back={`/surveys/delegations/${id}/account`}
          />
        )
      }
    </Read>
  );
}

function Writing({ one }: { one: Account }) {
  const t = useText();
  const go = useGo();
  const { id } = one.delegation;
  const [back, path] = [`/surveys/delegations/${id}/account`, `/survey-accounts/${id}`];
  const written = useRevisedForm<AccountForm>({
    ...{ draft: `survey-account:${id}`, start: () => formOf(one), missingIn, tidied, bodyOf },
    ...{ path, revision: one.revision, changed: 'survey.changed-meanwhile' },
  });
  const { form, change, fault, meanwhile, goOn, send } = written;
  const save = async (): Promise<void> => {
    if (await written.save(t('survey.write.saved'))) go(back);
  };
  return (
    <>
      <PageHead eyebrow={one.delegation.title} title={t('survey.account.write')} print={false} />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      {meanwhile && (
        <Meanwhile<Account>
          read={() => api.get<Account>(path)}
          by={(theirs) => theirs.unit.name}
          show={(theirs) => <strong>{theirs.content?.title}</strong>}
          onMine={(theirs) => goOn(theirs.revision, null)}
          onTheirs={(theirs) => goOn(theirs.revision, formOf(theirs))}
        />
      )}
      <FormFrame
        {...{ problem: meanwhile ? null : send.problem, missing: written.missing, busy: send.busy, back }}
        verb={t('survey.write.save')}
        onSave={() => void save()}
      >
        <FormPart>
          <TextInput
            label={t('survey.account.title')}
            value={form.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            maxLength={500}
            required
            {...fault('title')}
          />
          <SecretsWarning />
        </FormPart>
        <FormPart title={t('survey.account.sections')}>
          <Sections {...{ one, form, fault }} onChange={change} />
        </FormPart>
      </FormFrame>
    </>
  );
}

interface SectionsProps {
  one: Account;
  form: AccountForm;
  onChange: (part: Partial<AccountForm>) => void;
  fault: FaultOf;
}

function Sections({ one, form, onChange, fault }: SectionsProps) {
  const t = useText();
  const statements = one.statements.map((said) => ({
    ...{ value: nameOf(said), label: `${said.speaker}: ${said.words}`.slice(0, 160) },
  }));
  const requests = one.requests.map(({ id, title, unit }) => ({
    value: id,
    label: `${unit.name}: ${title}`,
  }));
  return (
    <Repeated
      rows={form.sections}
      onChange={(sections) => onChange({ sections })}
      blank={blankSection}
      add={t('survey.account.section.add')}
    >
      {({ row, at, change, remove }) => (
        <div role="group" aria-label={t('survey.account.section.one', { number: at + 1 })}>
          <RemovableRow remove={t('survey.account.section.remove', { number: at + 1 })} onRemove={remove}>
            <Stack gap={8}>
              <TextInput
                label={t('survey.account.section.title')}
                value={row.title}
                onChange={(event) => change({ title: event.currentTarget.value })}
                maxLength={300}
                required
                {...fault(`sections.${at}.title`)}
              />
              <Textarea
                label={t('survey.account.section.words')}
                value={row.words}
                onChange={(event) => change({ words: event.currentTarget.value })}
                autosize
                minRows={3}
              />
              <MultiSelect
                label={t('survey.account.statements')}
                data={statements}
                value={row.statements}
                onChange={(chosen) => change({ statements: chosen })}
                searchable
                {...fault(`sections.${at}.statements`)}
              />
              <MultiSelect
                label={t('survey.account.requests')}
                data={requests}
                value={row.requests}
                onChange={(chosen) => change({ requests: chosen })}
                searchable
                {...fault(`sections.${at}.requests`)}
              />
            </Stack>
          </RemovableRow>
        </div>
      )}
    </Repeated>
  );
}
