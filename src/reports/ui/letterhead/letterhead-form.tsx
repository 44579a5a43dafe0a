import { Select, TextInput } from '@mantine/core';
import { emptyOf, FieldRow, FormFrame, FormPart, useText, type Missing, type Written } from '#web';
import type { Letterhead, LetterheadSample } from '../wire.ts';
import { LetterheadSizes } from './letterhead-sizes.tsx';

type Content = Letterhead['content'];

/** The words that no letterhead is without. */
export const NEEDED = ['issuer', 'code', 'place', 'archive'] as const;

/** What is missing in a letterhead. */
export function missingIn(given: Content): Missing {
  return emptyOf(
    Object.fromEntries(NEEDED.map((name) => [name, given[name]])),
    Object.fromEntries(NEEDED.map((name) => [name, 'reports.letterhead.missing'])),
  );
}

interface LetterheadFormProps {
  letterhead: Letterhead;
  written: Written<Content, { id: string }>;
  /** What the rule prescribes; absent until it is known. */
  sample: LetterheadSample | undefined;
}

/** Sets a letterhead: words freely, sizes and lengths within what the rule allows. */
export function LetterheadForm({ letterhead: { unit, revision }, written, sample }: LetterheadFormProps) {
  const t = useText();
  const { form, change, fault, missing, send, submit } = written;
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
          onChange={(family) => change({ family: family as Content['family'], motto: [] })}
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
      {sample && <LetterheadSizes {...{ form, change, fault, sample }} />}
    </FormFrame>
  );
}
