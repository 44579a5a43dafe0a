import { NativeSelect } from '@mantine/core';
import { useText } from '#web';
import css from '../organisation.module.css';
import { shareOf, targetsOf, type Share, type Transfer } from './drafting.ts';

const SHARES: Share[] = ['none', 'part', 'whole'];

/** Which share of each former unit goes to which of those that take it up, and who takes up its records. */
export function ShareTable({ value, onChange }: { value: Transfer; onChange: (transfer: Transfer) => void }) {
  const t = useText();
  const targets = targetsOf(value);
  const words = {
    none: t('organisation.ui.share.none'),
    part: t('organisation.share.part'),
    whole: t('organisation.share.whole'),
  };
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
                  <NativeSelect
                    size="xs"
                    aria-label={t('organisation.ui.share.of', { from: from.name, to: to.name })}
                    value={shareOf(value, from.id, to.id)}
                    onChange={(event) =>
                      onChange({
                        ...value,
                        shares: {
                          ...value.shares,
                          [`${from.id}|${to.id}`]: event.currentTarget.value as Share,
                        },
                      })
                    }
                    data={SHARES.map((share) => ({ value: share, label: words[share] }))}
                  />
                </td>
              ))}
              {value.ends && (
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('organisation.ui.heir.of', { name: from.name })}
                    value={value.heirs[from.id] ?? ''}
                    onChange={(event) =>
                      onChange({ ...value, heirs: { ...value.heirs, [from.id]: event.currentTarget.value } })
                    }
                    data={[
                      { value: '', label: t('organisation.ui.heir.above') },
                      ...targets.map(({ id, name }) => ({ value: id, label: name })),
                    ]}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
