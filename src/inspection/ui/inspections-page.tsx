import { useState } from 'react';
import { Button } from '@mantine/core';
import {
  ChoiceFilter,
  DayField,
  Empty,
  Filters,
  Icon,
  More,
  PageHead,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  useText,
  WordsFilter,
} from '#web';
import { FIELDS, LEVELS } from '#organisation/ui';
import { listLink, useSeat } from '#delivery/ui';
import { FORMS, STATES } from '../inspection.ts';
import { inspectionColumns } from './columns.tsx';
import { InspectionFigures } from './figures.tsx';
import { InspectionTabs } from './inspection-tabs.tsx';
import { useUnitOf } from './use-unit.ts';
import { useInspections, useNarrowing, type Narrowing } from './use-inspections.ts';

/** Inspections and supervisions as of the day: how much and with what result, then each of them. */
export default function InspectionsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const { id: unit } = useSeat();
  const asked = useNarrowing();
  const pages = useInspections(asked);
  const narrowedTo = asked.unit ?? asked.within;
  const { name } = useUnitOf(narrowedTo);
  const whose = narrowedTo && (asked.unit ? t('inspection.results.own', { unit: name }) : name);
  return (
    <>
      <PageHead
        title={t('inspection.place')}
        description={[whose, t('inspection.asOf', { day: t.format.day(asOf) })].filter(Boolean).join(' · ')}
        action={
          pages.reading.data?.first.can['create']
            ? { word: t('inspection.write.alone.add'), icon: 'plus', to: '/inspection/inspections/new' }
            : null
        }
        others={[{ word: t('inspection.remedies'), icon: 'list', to: listLink({ unit, kind: 'remedy' }) }]}
      />
      <InspectionTabs current="list" />
      <InspectionFigures />
      <InspectionFilters asked={asked} ordered={!pages.whole} />
      <Read of={pages.reading}>
        {({ first, rows }) => (
          <>
            <Table
              label={t('inspection.list')}
              rows={rows}
              columns={inspectionColumns(t, pages.whole)}
              rowKey={(row) => row.id}
              to={(row) => `/inspection/inspections/${row.id}`}
              file={t('inspection.file')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={<Nothing narrowed={Object.keys(asked).length > 0} />}
            />
            <More {...pages} shown={rows.length} count={first.total} />
          </>
        )}
      </Read>
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const t = useText();
  if (narrowed)
    return (
      <Empty
        title={t('inspection.none')}
        detail={t('inspection.none.detail')}
        step={{ word: t('web.table.clear'), to: '/inspection' }}
      />
    );
  return <Empty title={t('inspection.empty')} detail={t('inspection.empty.detail')} />;
}

/** Everything by which the list is narrowed and ordered; all of it stays in the address. */
function InspectionFilters({ asked, ordered }: { asked: Narrowing; ordered: boolean }) {
  const t = useText();
  const say = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: t(`${key}.${value}`) }));
  const choices = {
    form: say(FORMS, 'inspection.form'),
    state: say(STATES, 'inspection.state'),
    field: say(FIELDS, 'organisation.field'),
    late: say(['true', 'false'], 'inspection.late'),
    ...(asked.level ? { level: say(LEVELS, 'delivery.counts.level') } : {}),
    ...(ordered ? { sort: say(['start', 'title', 'state', 'unit'], 'inspection.sort') } : {}),
  };
  return (
    <Filters
      words={<WordsFilter label={t('inspection.filter.q')} />}
      clear={Object.keys(asked).length > 0 ? '/inspection' : null}
    >
      {Object.entries(choices).map(([name, values]) => (
        <ChoiceFilter key={name} name={name} label={t(`inspection.filter.${name}`)} choices={values} />
      ))}
      <Period asked={asked} />
    </Filters>
  );
}

/** The days in which an inspection falls, asked for when they are wanted. */
function Period({ asked }: { asked: Narrowing }) {
  const t = useText();
  const [wanted, want] = useState(asked.from !== undefined || asked.to !== undefined);
  const [, setFrom] = useAddressValue('from');
  const [, setTo] = useAddressValue('to');
  if (!wanted)
    return (
      <Button
        variant="subtle"
        size="xs"
        leftSection={<Icon name="calendar" size={14} />}
        onClick={() => want(true)}
      >
        {t('inspection.filter.period')}
      </Button>
    );
  return (
    <>
      <DayField
        label={t('inspection.filter.from')}
        value={asked.from ?? null}
        onChange={(day) => setFrom(day ?? undefined)}
        max={asked.to}
      />
      <DayField
        label={t('inspection.filter.to')}
        value={asked.to ?? null}
        onChange={(day) => setTo(day ?? undefined)}
        min={asked.from}
      />
    </>
  );
}
