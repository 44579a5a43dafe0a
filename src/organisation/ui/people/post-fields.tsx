import { NativeSelect, TextInput } from '@mantine/core';
import { DayField, useText } from '#web';
import css from '../organisation.module.css';
import { ROLES, type Role } from '../wire.ts';

/** A post that is being given. */
export interface PostDraft {
  title: string;
  role: Role;
  from: string | null;
  to: string | null;
}

interface PostFieldsProps {
  value: PostDraft;
  onChange: (value: PostDraft) => void;
  fault: (field: string) => { error: string | undefined };
}

/** The words of a post: its title, what it allows, from when and until when. */
export function PostFields({ value, onChange, fault }: PostFieldsProps) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('organisation.ui.title')}
        placeholder={t('organisation.ui.title.hint')}
        value={value.title}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
        maxLength={200}
        required
        {...fault('title')}
      />
      <NativeSelect
        label={t('organisation.ui.role')}
        description={t(`organisation.ui.role.${value.role}`)}
        value={value.role}
        onChange={(event) => onChange({ ...value, role: event.currentTarget.value as Role })}
        data={ROLES.map((role) => ({ value: role, label: t(`organisation.role.${role}`) }))}
        {...fault('role')}
      />
      <div className={css.pair}>
        <DayField
          label={t('organisation.ui.beginsOn')}
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
          error={fault('from').error}
        />
        <DayField
          label={t('organisation.ui.endsOn')}
          description={t('organisation.ui.endsOn.hint')}
          value={value.to}
          onChange={(to) => onChange({ ...value, to })}
          min={value.from ?? undefined}
          error={fault('to').error}
        />
      </div>
    </>
  );
}
