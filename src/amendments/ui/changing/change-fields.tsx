import { NativeSelect, Select, Textarea, TextInput } from '@mantine/core';
import { FieldRow, RemovableRow, useText, type FaultOf, type OneOf } from '#web';
import css from './changing.module.css';
import { CHANGE_KINDS, type ChangeRow } from './change-form.ts';
import type { WorkingProvision } from '../wire.ts';

const PLACES = ['part', 'chapter', 'section', 'article', 'clause', 'point', 'subpoint', 'dash'] as const;

interface FieldsProps {
  one: OneOf<ChangeRow>;
  provisions: WorkingProvision[];
  fault: FaultOf;
}

/** The words of a provision as they stand before any amendment. */
export const standingWords = ({ pieces }: WorkingProvision): string =>
  pieces.map(({ kind, text }) => (kind === 'in' ? '' : text)).join('');

/** The fields of one change: what is done, to which provision, with which words. */
export function ChangeFields({ one: { row, at, change, remove }, provisions, fault }: FieldsProps) {
  const t = useText();
  const old = provisions.filter(({ came }) => !came);
  const choose = (provision: string) => {
    const words = old.find(({ id }) => id === provision);
    const takes = row.kind === 'edit' || row.kind === 'replace';
    change({ provision, ...(takes && words ? { words: standingWords(words) } : {}) });
  };
  const { error } = fault(`changes.${at}`);
  return (
    <RemovableRow onRemove={remove} remove={t('amendments.change.remove', { number: at + 1 })}>
      <div className={css.stack}>
        <FieldRow>
          <NativeSelect
            label={t('amendments.change.kind')}
            value={row.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as ChangeRow['kind'] })}
            data={CHANGE_KINDS.map((value) => ({ value, label: t(`amendments.kind.${value}`) }))}
            error={error}
          />
          {row.kind !== 'phrase' && row.kind !== 'insert' && (
            <PlaceField
              label={t('amendments.column.provision')}
              provisions={old}
              value={row.provision}
              onChange={choose}
            />
          )}
        </FieldRow>
        {(row.kind === 'insert' || row.kind === 'move') && (
          <SpotFields row={row} change={change} provisions={old} />
        )}
        {row.kind === 'insert' && <BroughtFields row={row} change={change} />}
        {row.kind === 'renumber' && <LabelField row={row} change={change} />}
        {row.kind === 'phrase' && <PhraseFields row={row} change={change} />}
        {(row.kind === 'edit' || row.kind === 'replace' || row.kind === 'insert') && (
          <Textarea
            label={t(row.kind === 'insert' ? 'amendments.change.brought' : 'amendments.change.words')}
            description={row.kind === 'edit' ? t('amendments.change.words.hint') : undefined}
            value={row.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
            autosize
            minRows={3}
            maxRows={16}
          />
        )}
      </div>
    </RemovableRow>
  );
}

type RowProps = Pick<OneOf<ChangeRow>, 'row' | 'change'>;

function SpotFields({ row, change, provisions }: RowProps & { provisions: WorkingProvision[] }) {
  const t = useText();
  return (
    <FieldRow>
      <NativeSelect
        label={t('amendments.change.spot')}
        value={row.side}
        onChange={(event) => change({ side: event.currentTarget.value as ChangeRow['side'] })}
        data={(['after', 'before', 'under'] as const).map((value) => ({
          value,
          label: t(`amendments.side.${value}`),
        }))}
      />
      <PlaceField
        label={t('amendments.change.anchor')}
        provisions={provisions}
        value={row.anchor}
        onChange={(anchor) => change({ anchor })}
      />
    </FieldRow>
  );
}

function BroughtFields({ row, change }: RowProps) {
  const t = useText();
  return (
    <FieldRow>
      <NativeSelect
        label={t('amendments.change.brought.kind')}
        value={row.brought}
        onChange={(event) => change({ brought: event.currentTarget.value as ChangeRow['brought'] })}
        data={PLACES.map((value) => ({ value, label: t(`amendments.place.${value}`) }))}
      />
      <LabelField row={row} change={change} />
    </FieldRow>
  );
}

function LabelField({ row, change }: RowProps) {
  const t = useText();
  return (
    <TextInput
      label={t('amendments.change.label')}
      value={row.label}
      onChange={(event) => change({ label: event.currentTarget.value })}
      maxLength={60}
    />
  );
}

function PhraseFields({ row, change }: RowProps) {
  const t = useText();
  return (
    <FieldRow>
      <TextInput
        label={t('amendments.change.phrase')}
        value={row.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        maxLength={1000}
      />
      <TextInput
        label={t('amendments.change.by')}
        value={row.by}
        onChange={(event) => change({ by: event.currentTarget.value })}
        maxLength={1000}
      />
    </FieldRow>
  );
}

interface PlaceProps {
  label: string;
  provisions: WorkingProvision[];
  value: string;
  onChange: (id: string) => void;
}

const FOUND = 60;

function PlaceField({ label, provisions, value, onChange }: PlaceProps) {
  const t = useText();
  return (
    <Select
      label={label}
      placeholder={t('amendments.change.find')}
      searchable
      limit={FOUND}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      data={provisions.map((one) => ({
        value: one.id,
        label: `${one.name}: ${standingWords(one).slice(0, 70)}`,
      }))}
      nothingFoundMessage={t('amendments.change.not-found')}
    />
  );
}
