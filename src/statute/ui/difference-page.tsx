import { Group, NativeSelect } from '@mantine/core';
import {
  ComparedValue,
  ComparedWords,
  Empty,
  Entries,
  Entry,
  EntryDetail,
  PageHead,
  Read,
  useAddressValue,
  useParam,
  useRead,
  useText,
} from '#web';
import type { Differences, Statute, VersionBrief } from './wire.ts';

/** What became of each provision from one version of a statute to another. */
export function DifferencePage() {
  const t = useText();
  const id = useParam('id');
  const reading = useRead<Statute>(`/statutes/${id}`);
  return (
    <Read of={reading}>
      {(statute) => (
        <>
          <PageHead eyebrow={statute.title} title={t('statute.differences')} />
          <Compared versions={statute.versions.filter(({ withdrawn }) => !withdrawn)} />
        </>
      )}
    </Read>
  );
}

function Compared({ versions }: { versions: VersionBrief[] }) {
  const t = useText();
  const [from = versions.at(-2)?.id] = useAddressValue('from');
  const [to = versions.at(-1)?.id] = useAddressValue('to');
  if (versions.length < 2) return <Empty title={t('statute.differences.one')} />;
  return (
    <>
      <Group mb={16}>
        <Choice name="from" value={from} versions={versions} />
        <Choice name="to" value={to} versions={versions} />
      </Group>
      <Told key={`${from} ${to}`} from={from!} to={to!} />
    </>
  );
}

function Choice({
  name,
  value,
  versions,
}: {
  name: 'from' | 'to';
  value: string | undefined;
  versions: VersionBrief[];
}) {
  const t = useText();
  const [, choose] = useAddressValue(name);
  return (
    <NativeSelect
      size="xs"
      label={t(`statute.differences.${name}`)}
      value={value ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
      data={versions.map((one) => ({
        value: one.id,
        label: t('statute.version.of', {
          act: one.actNumber || one.actTitle,
          day: t.format.day(one.inForceFrom),
        }),
      }))}
    />
  );
}

function Told({ from, to }: { from: string; to: string }) {
  const t = useText();
  const reading = useRead<Differences>(`/statute-versions/${to}/differences`, { from });
  return (
    <Read of={reading}>
      {({ rows, same }) =>
        rows.length === 0 ? (
          <Empty title={t('statute.differences.none')} />
        ) : (
          <>
            <p role="status">{t('statute.differences.count', { count: rows.length, same })}</p>
            <Entries label={t('statute.differences')} lead={190}>
              {rows.map((row) => (
                <Entry key={row.id} lead={row.what.map((one) => t(`statute.what.${one}`)).join(', ')}>
                  <strong>
                    {row.before && row.after && row.before.name !== row.after.name ? (
                      <ComparedValue before={row.before.name} after={row.after.name} />
                    ) : (
                      (row.after ?? row.before)?.name
                    )}
                  </strong>
                  <EntryDetail>
                    <ComparedWords paragraphs={row.paragraphs} />
                  </EntryDetail>
                </Entry>
              ))}
            </Entries>
          </>
        )
      }
    </Read>
  );
}
