import { MultiSelect, Select, TextInput } from '@mantine/core';
import { FIELDS } from '#organisation/ui';
import { RemovableRow, Repeated, useText, type FaultOf } from '#web';
import { SEATS } from '../rules.ts';
import { blankMember, type MemberRow } from './delegation-form.ts';

interface MemberRowsProps {
  rows: MemberRow[];
  onChange: (rows: MemberRow[]) => void;
  fault: FaultOf;
}

/** Who belongs to a delegation: posts or guests, each with the fields they follow. */
export function MemberRows({ rows, onChange, fault }: MemberRowsProps) {
  const t = useText();
  return (
    <Repeated rows={rows} onChange={onChange} blank={blankMember} add={t('survey.member.add')}>
      {({ row, at, change, remove }) => (
        <div role="group" aria-label={t('survey.member.one', { number: at + 1 })}>
          <RemovableRow remove={t('survey.member.remove', { number: at + 1 })} onRemove={remove}>
            <TextInput
              label={t('survey.member.name')}
              placeholder={t('survey.member.name.hint')}
              value={row.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
              maxLength={200}
              required
              {...fault(`members.${at}.name`)}
            />
            <Select
              label={t('survey.member.seat')}
              data={SEATS.map((value) => ({ value, label: t(`survey.seat.${value}`) }))}
              value={row.seat}
              onChange={(seat) => seat && change({ seat: seat as MemberRow['seat'] })}
              allowDeselect={false}
            />
            <MultiSelect
              label={t('survey.member.fields')}
              data={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
              value={row.fields}
              onChange={(fields) => change({ fields: fields as MemberRow['fields'] })}
              searchable
            />
          </RemovableRow>
        </div>
      )}
    </Repeated>
  );
}
