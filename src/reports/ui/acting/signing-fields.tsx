import { Select, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { DayField, emptyOf, FieldRow, useMe, useText, type FaultOf, type Missing } from '#web';

const AUTHORITIES = ['TM', 'KT', 'TL', 'Q', 'TUQ'];

/** What is given when a document is put out. */
export interface Signing {
  number: string;
  authority: string | null;
  body: string;
  position: string;
  name: string;
  recipients: string[];
  holdsOn: string | null;
}

/** What is missing before it can be put out. */
export function missingSigning({ number, position, holdsOn, recipients }: Signing): Missing {
  return {
    ...emptyOf(
      { number, position, holdsOn },
      {
        number: 'reports.issue.number.missing',
        position: 'reports.issue.position.missing',
        holdsOn: 'reports.day.missing',
      },
    ),
    ...(recipients.length ? {} : { recipients: 'reports.issue.recipients.missing' }),
  };
}

/** As it is sent; recipients that are no unit known here are words alone. */
export function sentSigning(given: Signing, unitOf: (name: string) => string | null) {
  const { number, authority, body, position, name, recipients, holdsOn } = given;
  return {
    ...{ number: number.trim(), holdsOn },
    signing: { authority, body: body.trim(), position: position.trim(), name: name.trim() },
    recipients: recipients.map((one) => ({ unitId: unitOf(one), name: one })),
  };
}

interface FieldsProps {
  form: Signing;
  change: (part: Partial<Signing>) => void;
  fault: FaultOf;
  /** What else is asked, before who gets it. */
  children?: ReactNode;
}

/** The number and day, who signs in what right, who gets it. */
export function SigningFields({ form, change, fault, children }: FieldsProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const words = (name: 'number' | 'position' | 'name', maxLength: number, required = false) => (
    <TextInput
      label={t(`reports.issue.${name}`)}
      value={form[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      {...{ maxLength, required }}
      {...fault(name)}
    />
  );
  return (
    <>
      <FieldRow>
        {words('number', 20, true)}
        <DayField
          label={t('reports.issue.day')}
          value={form.holdsOn}
          max={today}
          onChange={(holdsOn) => change({ holdsOn })}
          required
          {...fault('holdsOn')}
        />
      </FieldRow>
      <AuthorityFields {...{ form, change, fault }} />
      <FieldRow>
        {words('position', 200, true)}
        {words('name', 200)}
      </FieldRow>
      {children}
      <TagsInput
        label={t('reports.issue.recipients')}
        description={t('reports.issue.recipients.hint')}
        value={form.recipients}
        onChange={(recipients) => change({ recipients })}
        maxTags={200}
        required
        {...fault('recipients')}
      />
    </>
  );
}

interface AuthorityFieldsProps {
  form: Pick<Signing, 'authority' | 'body'>;
  change: (part: Partial<Pick<Signing, 'authority' | 'body'>>) => void;
  fault: FaultOf;
}

/** In what right something is signed, and for whom. */
export function AuthorityFields({ form, change, fault }: AuthorityFieldsProps) {
  const t = useText();
  return (
    <FieldRow>
      <Select
        label={t('reports.issue.authority')}
        data={AUTHORITIES.map((value) => ({ value, label: t(`reports.authority.${value}`) }))}
        value={form.authority}
        onChange={(authority) => change({ authority })}
        clearable
      />
      <TextInput
        label={t('reports.issue.body')}
        value={form.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
        maxLength={200}
        {...fault('body')}
      />
    </FieldRow>
  );
}
