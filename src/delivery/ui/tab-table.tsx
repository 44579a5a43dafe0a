import { Empty, Read, useAsOf, useRead, useText } from '#web';
import type { Static } from 'typebox';
import type { UndertakingPage } from '../contract.ts';
import { Cascade } from './cascade.tsx';
import type { TabProps } from './programme-page.tsx';

/** The cascade under a programme. */
export default function TabTable({ view }: TabProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const children = useRead<Static<typeof UndertakingPage>>('/undertakings', {
    parent: view.id,
    limit: 500,
    asOf,
  });
  const file = t('delivery.programmes.fileOf', { code: view.code ?? '' })
    .trim()
    .replaceAll('/', '-');
  return (
    <Read of={children}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty
            title={t('delivery.programmes.nothingBelow')}
            detail={t('delivery.programmes.nothingBelow.detail')}
          />
        ) : (
          <Cascade key={asOf} label={view.title} roots={rows} under={view.id} file={file} narrow />
        )
      }
    </Read>
  );
}
