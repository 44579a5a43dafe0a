import { NativeSelect } from '@mantine/core';
import { useText } from '#web';
import type { Pick } from '../unit-picker.tsx';
import { shareOf, targetsOf, type Share, type Transfer } from './drafting.ts';
import css from './share-table.module.css';

const SHARES: Record<Share, string> = {
  none: 'organisation.ui.share.none',
  part: 'organisation.share.part',
  whole: 'organisation.share.whole',
};

interface ShareTableProps {
  value: Transfer;
  onChange: (transfer: Transfer) => void;
}

/** Which share of each former unit goes to which of those that take it up, and who takes up its records. */
export function ShareTable({ value, onChange }: ShareTableProps) {
  const t = useText();
  const targets = targetsOf(value);
  return (
    <div className={css.shares} tabIndex={0} role="region" aria-label={t('organisation.ui.shares')}>
      <table>
        <caption>{t('organisation.ui.shares')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organisation.ui.from')}</th>
            {targets.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            {value.ends && <th scope="col">{t('organisation.ui.heir')}</th>}
          </tr>
        </thead>
        <tbody>
          {value.from.map((from) => (
            <tr key={from.id}>
              <th scope="row">{from.name}</th>
              {targets.map((to) => (
                <td key={to.id}>
                  <ShareSelect {...{ value, onChange, from, to }} />
                </td>
              ))}
              {value.ends && (
                <td>
                  <HeirSelect {...{ value, onChange, from }} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShareSelect({ value, onChange, from, to }: ShareTableProps & { from: Pick; to: Pick }) {
  const t = useText();
  const put = (share: Share): void =>
    onChange({ ...value, shares: { ...value.shares, [`${from.id}|${to.id}`]: share } });
  return (
    <NativeSelect
      size="xs"
      aria-label={t('organisation.ui.share.of', { from: from.name, to: to.name })}
      value={shareOf(value, from.id, to.id)}
      onChange={(event) => put(event.currentTarget.value as Share)}
      data={Object.entries(SHARES).map(([share, key]) => ({ value: share, label: t(key) }))}
    />
  );
}

function HeirSelect({ value, onChange, from }: ShareTableProps & { from: Pick }) {
  const t = useText();
  const put = (heir: string): void => onChange({ ...value, heirs: { ...value.heirs, [from.id]: heir } });
  return (
    <NativeSelect
      size="xs"
      aria-label={t('organisation.ui.heir.of', { name: from.name })}
      value={value.heirs[from.id] ?? ''}
      onChange={(event) => put(event.currentTarget.value)}
      data={[
        { value: '', label: t('organisation.ui.heir.above') },
        ...targetsOf(value).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
