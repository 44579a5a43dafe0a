import { Textarea, TextInput } from '@mantine/core';
import { DayField, FieldRow, FormPart, useText, type FaultOf, type Missing } from '#web';
import type { Reading, Source } from '../wire.ts';
import { SourcePart } from './source-part.tsx';

/** The act and the text of a version, while they are written. */
export interface VersionForm {
  actNumber: string;
  actTitle: string;
  actIssuer: string;
  adoptedOn: string | null;
  inForceFrom: string | null;
  bases: string;
  source: Source;
}

export const BLANK_VERSION: VersionForm = {
  ...{ actNumber: '', actTitle: '', actIssuer: '', adoptedOn: null, inForceFrom: null },
  ...{ bases: '', source: {} },
};

/** What is missing in it. */
export function missingVersion(form: VersionForm): Missing {
  const { actTitle, actIssuer, adoptedOn, inForceFrom, source } = form;
  return {
    ...(actTitle.trim() ? {} : { actTitle: 'statute.missing.act-title' }),
    ...(actIssuer.trim() ? {} : { actIssuer: 'statute.missing.act-issuer' }),
    ...(adoptedOn ? {} : { adoptedOn: 'statute.missing.day' }),
    ...(inForceFrom ? {} : { inForceFrom: 'statute.missing.day' }),
    ...(source.fileId || source.words?.trim() ? {} : { source: 'statute.missing.source' }),
  };
}

interface FieldsProps {
  form: VersionForm;
  unitId: string | null;
  onChange: (part: Partial<VersionForm>) => void;
  onRead: (reading: Reading | null) => void;
  fault: FaultOf;
  /** How the server calls the fields where they stand within something. */
  within?: string;
}

/** Which act made the text, from when it is in force, and the text itself. */
export function VersionFields({ form, unitId, onChange, onRead, fault, within = '' }: FieldsProps) {
  const t = useText();
  const at = (field: string) => {
    const own = fault(field);
    return own.error ? own : fault(`${within}${field}`);
  };
  const words = (name: 'actNumber' | 'actTitle' | 'actIssuer', maxLength: number) => (
    <TextInput
      label={t(`statute.${name}`)}
      value={form[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      maxLength={maxLength}
      required={name !== 'actNumber'}
      {...at(name)}
    />
  );
  const day = (name: 'adoptedOn' | 'inForceFrom') => (
    <DayField
      label={t(`statute.${name}`)}
      value={form[name]}
      onChange={(value) => onChange({ [name]: value })}
      required
      {...at(name)}
    />
  );
  return (
    <>
      <FormPart title={t('statute.act')}>
        <FieldRow>
          {words('actNumber', 60)}
          {words('actIssuer', 300)}
        </FieldRow>
        {words('actTitle', 1000)}
        <FieldRow>
          {day('adoptedOn')}
          {day('inForceFrom')}
        </FieldRow>
        <Textarea
          label={t('statute.bases')}
          description={t('statute.bases.hint')}
          value={form.bases}
          onChange={(event) => onChange({ bases: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={20_000}
          {...at('bases')}
        />
      </FormPart>
      <SourcePart
        source={form.source}
        unitId={unitId}
        onChange={(source) => onChange({ source })}
        onRead={onRead}
        fault={at}
      />
    </>
  );
}
