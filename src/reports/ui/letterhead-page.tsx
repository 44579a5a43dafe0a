import { Select, TextInput } from '@mantine/core';
import {
  emptyOf,
  Fact,
  Facts,
  FieldRow,
  FormFrame,
  FormPart,
  PageHead,
  Read,
  useForm,
  useParam,
  useRead,
  useText,
} from '#web';
import type { Letterhead } from './wire.ts';

const NEEDED = ['issuer', 'code', 'place', 'archive'] as const;

/** How a unit's documents are headed: by which rules, what it is called, its letters, where it sits. */
export default function LetterheadPage() {
  const id = useParam('id');
  const reading = useRead<Letterhead>(`/letterheads/${id}`);
  return (
    <Read of={reading}>{(letterhead) => <Form key={letterhead.revision} letterhead={letterhead} />}</Read>
  );
}

function Form({ letterhead }: { letterhead: Letterhead }) {
  const t = useText();
  const { unit, rule, can, content } = letterhead;
  return (
    <>
      <PageHead
        eyebrow={t('reports.letterhead')}
        title={unit.name}
        description={t('reports.letterhead.rule', { rule })}
        print={false}
      />
      {can['edit'] ? (
        <Setting letterhead={letterhead} />
      ) : (
        <Facts>
          {(['superior', ...NEEDED] as const).map((name) => (
            <Fact key={name} word={t(`reports.letterhead.${name}`)}>
              {content[name] ?? '–'}
            </Fact>
          ))}
        </Facts>
      )}
    </>
  );
}

function Setting({ letterhead: { unit, revision, content } }: { letterhead: Letterhead }) {
  const t = useText();
  const { form, change, fault, missing, send, submit } = useForm<Letterhead['content'], { id: string }>({
    start: content,
    missingIn: (given) =>
      emptyOf(
        Object.fromEntries(NEEDED.map((name) => [name, given[name]])),
        Object.fromEntries(NEEDED.map((name) => [name, 'reports.letterhead.missing'])),
      ),
  });
  const save = () =>
    submit(
      (given) => ({
        ...{ method: 'PUT', path: `/letterheads/${unit.id}`, ifMatch: `"${revision}"` },
        body: { ...given, superior: given.superior?.trim() || null },
      }),
      t('reports.letterhead.told'),
    );
  const words = (name: (typeof NEEDED)[number] | 'superior', maxLength: number) => (
    <TextInput
      label={t(`reports.letterhead.${name}`)}
      description={t(`reports.letterhead.${name}.hint`)}
      value={form[name] ?? ''}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      maxLength={maxLength}
      required={name !== 'superior'}
      {...fault(name)}
    />
  );
  return (
    <FormFrame
      problem={send.problem}
      missing={missing}
      busy={send.busy}
      verb={t('reports.letterhead.save')}
      back={`/units/${unit.id}`}
      onSave={() => void save()}
    >
      <FormPart title={t('reports.letterhead.part')} detail={t('reports.letterhead.detail')}>
        <Select
          label={t('reports.letterhead.family')}
          data={['party', 'state'].map((value) => ({
            value,
            label: t(`reports.letterhead.family.${value}`),
          }))}
          value={form.family}
          onChange={(family) => change({ family: family as 'party' | 'state' })}
          allowDeselect={false}
        />
        {words('superior', 200)}
        {words('issuer', 200)}
        <FieldRow>
          {words('code', 30)}
          {words('place', 100)}
        </FieldRow>
        {words('archive', 200)}
      </FormPart>
    </FormFrame>
  );
}
