import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { FieldRow, useRead, useText, type Written } from '#web';
import type { ChangeRow } from './change-form.ts';
import type { ProposalPage } from '../wire.ts';

/** An amendment that is being written. */
export interface AmendmentForm {
  proposalId: string;
  alternative: string;
  drafterUnitId: string;
  changes: ChangeRow[];
  reason: string;
  sources: string;
}

interface ForProps {
  written: Written<AmendmentForm, { id: string }>;
  driveId: string;
  units: { value: string; label: string }[];
}

/** For which proposal, as which of its wordings, and in whose name. */
export function ForFields({ written: { form, change, fault }, driveId, units }: ForProps) {
  const t = useText();
  const { data } = useRead<ProposalPage>(`/amendment-drives/${driveId}/proposals`, { limit: 500 });
  return (
    <>
      <NativeSelect
        label={t('amendments.draft.for')}
        value={form.proposalId}
        onChange={(event) => change({ proposalId: event.currentTarget.value })}
        data={[
          { value: '', label: t('amendments.draft.for.none') },
          ...(data?.rows ?? []).map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
        ]}
        {...fault('proposalId')}
      />
      <FieldRow>
        {form.proposalId && (
          <TextInput
            label={t('amendments.alternative')}
            description={t('amendments.alternative.hint')}
            value={form.alternative}
            onChange={(event) => change({ alternative: event.currentTarget.value })}
            maxLength={60}
            {...fault('alternative')}
          />
        )}
        {units.length > 1 && (
          <NativeSelect
            label={t('amendments.column.drafted-by')}
            value={form.drafterUnitId}
            onChange={(event) => change({ drafterUnitId: event.currentTarget.value })}
            data={units}
          />
        )}
      </FieldRow>
    </>
  );
}

/** Why, and on what it rests. */
export function WhyFields({ written: { form, change, fault } }: Pick<ForProps, 'written'>) {
  const t = useText();
  return (
    <>
      <Textarea
        label={t('amendments.reason')}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={50_000}
        required
        {...fault('reason')}
      />
      <Textarea
        label={t('amendments.sources')}
        description={t('amendments.sources.hint')}
        value={form.sources}
        onChange={(event) => change({ sources: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        {...fault('sources')}
      />
    </>
  );
}
