import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import {
  FieldRow,
  FinderField,
  FormFrame,
  FormPart,
  KeptDraftNotice,
  PageHead,
  useGo,
  useKeptForm,
  useMe,
  useText,
  type Choice,
  type FaultOf,
  type Missing,
} from '#web';
import { BLANK_VERSION, missingVersion, VersionFields, type VersionForm } from './version-form.tsx';

interface StatuteForm extends VersionForm {
  directive: Choice | null;
  title: string;
  code: string;
  names: string[];
  language: 'vi' | 'en';
  audience: 'own' | 'below' | 'all';
}

const BLANK: StatuteForm = {
  ...BLANK_VERSION,
  ...{ directive: null, title: '', code: '', names: [], language: 'vi', audience: 'all' },
};

const missingIn = (form: StatuteForm): Missing => ({
  ...(form.directive ? {} : { directiveId: 'statute.missing.directive' }),
  ...(form.title.trim() ? {} : { title: 'statute.missing.title' }),
  ...(form.code.trim() ? {} : { code: 'statute.missing.code' }),
  ...missingVersion(form),
});

const bodyOf = ({ directive, title, code, names, language, audience, ...version }: StatuteForm) => ({
  ...{ directiveId: directive?.id, title, code: code.trim(), names, language, audience },
  version,
});

/** Enters the text of a directive as a statute. */
export default function NewPage() {
  const t = useText();
  const go = useGo();
  const { posts } = useMe();
  const leads = posts.find(({ role }) => role === 'leader');
  const written = useKeptForm<StatuteForm, { id: string }>({ draft: 'statute:new', start: BLANK, missingIn });
  const { form, change, fault } = written;
  const save = async (): Promise<void> => {
    const done = await written.submit(
      (whole) => ({ method: 'POST', path: '/statutes', body: bodyOf(whole) }),
      t('statute.saved'),
    );
    if (done) go(`/statutes/${done.body.id}`);
  };
  return (
    <>
      <PageHead
        eyebrow={t('statute.list')}
        title={t('statute.enter')}
        description={t('statute.enter.detail')}
        print={false}
      />
      <KeptDraftNotice draft={written.kept} onRestore={written.put} />
      <FormFrame
        problem={written.send.problem}
        missing={written.missing}
        busy={written.send.busy}
        verb={t('statute.save')}
        back="/statutes"
        onSave={() => void save()}
      >
        <StatuteFields form={form} onChange={change} fault={fault} />
        <VersionFields
          form={form}
          unitId={leads?.unitId ?? null}
          onChange={change}
          onRead={() => undefined}
          fault={fault}
          within="version."
        />
      </FormFrame>
    </>
  );
}

interface FieldsProps {
  form: StatuteForm;
  onChange: (part: Partial<StatuteForm>) => void;
  fault: FaultOf;
}

function StatuteFields({ form, onChange, fault }: FieldsProps) {
  const t = useText();
  return (
    <FormPart>
      <FinderField<{ id: string; number: string; title: string }>
        label={t('statute.directive')}
        description={t('statute.directive.hint')}
        path="/directives"
        choiceOf={({ id, number, title }) => ({ id, name: title, detail: number })}
        value={form.directive}
        onChange={(directive) =>
          onChange({ directive, ...(directive && !form.title ? { title: directive.name } : {}) })
        }
        required
        error={fault('directiveId').error}
      />
      <TextInput
        label={t('statute.title')}
        value={form.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        maxLength={300}
        required
        {...fault('title')}
      />
      <FieldRow>
        <TextInput
          label={t('statute.code')}
          value={form.code}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
          maxLength={40}
          required
          {...fault('code')}
        />
        <NativeSelect
          label={t('statute.language')}
          value={form.language}
          onChange={(event) => onChange({ language: event.currentTarget.value as StatuteForm['language'] })}
          data={(['vi', 'en'] as const).map((value) => ({ value, label: t(`statute.language.${value}`) }))}
        />
        <NativeSelect
          label={t('statute.audience')}
          value={form.audience}
          onChange={(event) => onChange({ audience: event.currentTarget.value as StatuteForm['audience'] })}
          data={(['own', 'below', 'all'] as const).map((value) => ({
            value,
            label: t(`statute.audience.${value}`),
          }))}
        />
      </FieldRow>
      <TagsInput
        label={t('statute.names')}
        description={t('statute.names.hint')}
        value={form.names}
        onChange={(names) => onChange({ names })}
        maxTags={20}
      />
    </FormPart>
  );
}
