import { NativeSelect, TextInput } from '@mantine/core';
import { DayField, FieldRow, useAsOf, useText } from '#web';
import { UnitPicker } from '../unit-picker.tsx';
import { ROLES, type Role } from '../wire.ts';
import type { Appointment } from './use-appointment.ts';

/** The words of a post: in which unit unless that is known, its title, what it allows, from when and until when. */
export function PostFields({ of, unitKnown = false }: { of: Appointment; unitKnown?: boolean }) {
  const t = useText();
  const { today } = useAsOf();
  const { post, put, fault } = of;
  return (
    <>
      <FieldRow>
        {!unitKnown && (
          <UnitPicker
            label={t('organisation.ui.unit')}
            value={post.unit}
            onChange={(unit) => put({ unit })}
            asOf={post.from ?? today}
            required
            {...fault('unitId')}
          />
        )}
        <TextInput
          label={t('organisation.ui.title')}
          placeholder={t('organisation.ui.title.hint')}
          value={post.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
          maxLength={200}
          required
          {...fault('title')}
        />
      </FieldRow>
      <NativeSelect
        label={t('organisation.ui.role')}
        description={t(`organisation.ui.role.${post.role}`)}
        value={post.role}
        onChange={(event) => put({ role: event.currentTarget.value as Role })}
        data={ROLES.map((role) => ({ value: role, label: t(`organisation.role.${role}`) }))}
        {...fault('role')}
      />
      <FieldRow>
        <DayField
          label={t('organisation.ui.beginsOn')}
          value={post.from}
          onChange={(from) => put({ from })}
          {...fault('from')}
        />
        <DayField
          label={t('organisation.ui.endsOn')}
          description={t('organisation.ui.endsOn.hint')}
          value={post.to}
          onChange={(to) => put({ to })}
          min={post.from ?? undefined}
          {...fault('to')}
        />
      </FieldRow>
    </>
  );
}
