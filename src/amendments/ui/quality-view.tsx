import {
  Empty,
  Entries,
  Entry,
  EntryDetail,
  Link,
  Read,
  Section,
  Table,
  useAsOf,
  useRead,
  useText,
  type Column,
  type Say,
} from '#web';
import type { Drive, GroupingQuality } from './wire.ts';

type Measured = Pick<GroupingQuality['labelled'][number], 'voices' | 'precision' | 'recall' | 'f1'> & {
  name: string;
};
type Placed = NonNullable<GroupingQuality['placed']>;
type Sides = Placed['parted'][number]['sides'];

/** How well suggestions agree with people, in numbers, and where they do not, in words. */
export function QualityView({ drive }: { drive: Drive }) {
  const t = useText();
  const { asOf } = useAsOf();
  const reading = useRead<GroupingQuality>(`/amendment-drives/${drive.id}/quality`, { asOf });
  return (
    <Read of={reading}>
      {({ labelled, placed }) => (
        <>
          <p>{t('amendments.quality.detail')}</p>
          <Numbers labelled={labelled} placed={placed} />
          {placed ? (
            <Disagreements drive={drive} placed={placed} />
          ) : (
            <Empty
              title={t('amendments.quality.none')}
              detail={t('amendments.quality.none.detail')}
              step={{
                word: t('amendments.suggestions.open'),
                to: `/amendments/${drive.id}?view=suggestions`,
              }}
            />
          )}
        </>
      )}
    </Read>
  );
}

function Numbers({ labelled, placed }: GroupingQuality) {
  const t = useText();
  const rows: Measured[] = [
    ...labelled.map((one) => ({ ...one, name: t(`amendments.quality.${one.name}`) })),
    ...(placed ? [{ ...placed, name: t('amendments.quality.placed') }] : []),
  ];
  return (
    <>
      <Table
        label={t('amendments.tab.quality')}
        rows={rows}
        columns={columns(t)}
        rowKey={({ name }) => name}
        file={t('amendments.quality.file')}
      />
      <ul>
        {(['precision', 'recall', 'f1'] as const).map((name) => (
          <li key={name}>
            <strong>{t(`amendments.quality.${name}`)}</strong>: {t(`amendments.quality.${name}.detail`)}
          </li>
        ))}
      </ul>
      {placed && placed.voices < placed.of && (
        <p>{t('amendments.quality.some', { voices: placed.voices, of: placed.of })}</p>
      )}
    </>
  );
}

function columns(t: Say): Column<Measured>[] {
  const share = (key: 'precision' | 'recall' | 'f1'): Column<Measured> => ({
    ...{ key, head: t(`amendments.quality.${key}`), align: 'right', width: 130 },
    cell: (row) => t.format.percent(row[key]),
    text: (row) => row[key],
  });
  return [
    {
      ...{ key: 'name', head: t('amendments.quality.against'), card: 'title' },
      cell: (row) => row.name,
      text: (row) => row.name,
    },
    {
      ...{ key: 'voices', head: t('amendments.column.voices'), align: 'right', width: 90 },
      cell: (row) => t.format.number(row.voices),
      text: (row) => row.voices,
    },
    share('precision'),
    share('recall'),
    share('f1'),
  ];
}

function Disagreements({ drive, placed }: { drive: Drive; placed: Placed }) {
  const t = useText();
  return (
    <>
      <Section
        title={t('amendments.quality.joined')}
        count={placed.joined.length}
        detail={t('amendments.quality.joined.detail')}
      >
        <Entries label={t('amendments.quality.joined')} lead={90}>
          {placed.joined.map(({ pairs, alike, sides }, n) => (
            <Entry key={n} lead={t('amendments.quality.pairs', { count: pairs })}>
              <BothSides sides={sides} />
              <EntryDetail>
                {t('amendments.alike', { words: alike.join(', ') })}{' '}
                <Link to={`/amendments/${drive.id}?view=words`}>{t('amendments.quality.correct')}</Link>
              </EntryDetail>
            </Entry>
          ))}
        </Entries>
      </Section>
      <Section
        title={t('amendments.quality.parted')}
        count={placed.parted.length}
        detail={t('amendments.quality.parted.detail')}
      >
        <Entries label={t('amendments.quality.parted')} lead={90}>
          {placed.parted.map(({ pairs, sides }, n) => (
            <Entry key={n} lead={t('amendments.quality.pairs', { count: pairs })}>
              <BothSides sides={sides} />
            </Entry>
          ))}
        </Entries>
      </Section>
    </>
  );
}

function BothSides({ sides }: { sides: Sides }) {
  const t = useText();
  const [first] = sides;
  const one = sides.every(({ proposal }) => proposal.id === first?.proposal.id);
  const named = ({ proposal: { id, number, title } }: Sides[number]) => (
    <Link to={`/proposals/${id}`}>
      {number}. {title}
    </Link>
  );
  return (
    <>
      {one && first && <strong>{named(first)}</strong>}
      {sides.map((side, n) => (
        <div key={n}>
          {side.words.map((words) => `“${words}”`).join(' ')}
          <EntryDetail>
            {t('amendments.quality.side', { count: side.voices })} {!one && named(side)}
          </EntryDetail>
        </div>
      ))}
    </>
  );
}
