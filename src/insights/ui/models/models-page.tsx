import {
  ChoiceFilter,
  dayColumn,
  Empty,
  Filters,
  Illustrative,
  More,
  PageHead,
  Read,
  Table,
  useAddressValue,
  useAsOf,
  usePages,
  useText,
  WordsFilter,
} from '#web';
import type { Column, Say } from '#web';
import { FIELDS } from '#organisation/ui';
import type { ModelPage, ModelRow } from '../wire.ts';

/** The library: lessons and models as they were published, and drafts of one's own units. */
export default function ModelsPage() {
  const t = useText();
  const { asOf } = useAsOf();
  const [kind] = useAddressValue('kind');
  const [field] = useAddressValue('field');
  const [q] = useAddressValue('q');
  const pages = usePages<ModelPage, ModelRow>('/models', {
    query: { asOf, kind, field, q, limit: 100 },
    pick: (page) => page,
  });
  const creates = pages.reading.data?.first.can['create'] === true;
  const begin = { word: t('insights.model.begin'), to: '/models/new' };
  const narrowed = [kind, field, q].some(Boolean);
  return (
    <>
      <PageHead
        title={t('insights.models')}
        description={t('insights.models.detail')}
        action={creates ? { ...begin, icon: 'plus' } : null}
      />
      <ModelFilters narrowed={narrowed} />
      <Read of={pages.reading}>
        {({ rows }) => (
          <>
            <Table
              label={t('insights.models')}
              rows={rows}
              columns={columns(t)}
              rowKey={(row) => row.id}
              to={(row) => `/models/${row.id}`}
              file={t('insights.models.file')}
              everyRow={pages.everyRow}
              filterable={false}
              empty={
                <Empty
                  title={t('insights.models.none')}
                  detail={t('insights.models.none.detail')}
                  step={
                    narrowed ? { word: t('web.table.clear'), to: '/models' } : creates ? begin : undefined
                  }
                />
              }
            />
            <More {...pages} shown={rows.length} />
          </>
        )}
      </Read>
    </>
  );
}

function ModelFilters({ narrowed }: { narrowed: boolean }) {
  const t = useText();
  return (
    <Filters words={<WordsFilter label={t('insights.models.q')} />} clear={narrowed ? '/models' : null}>
      <ChoiceFilter
        name="kind"
        label={t('insights.model.kind')}
        choices={['lesson', 'model'].map((value) => ({ value, label: t(`review.insight.${value}`) }))}
      />
      <ChoiceFilter
        name="field"
        label={t('insights.column.field')}
        choices={FIELDS.map((value) => ({ value, label: t(`organisation.field.${value}`) }))}
      />
    </Filters>
  );
}

function columns(t: Say): Column<ModelRow>[] {
  const plain = (key: string, text: (row: ModelRow) => string, width: number): Column<ModelRow> => ({
    ...{ key, head: t(`insights.column.${key}`), text, cell: text, sort: true as const, width },
  });
  return [
    {
      ...{ key: 'title', head: t('insights.model.title'), card: 'title', sort: true },
      cell: (row) => (
        <>
          {row.title} {row.illustrative && <Illustrative />}
        </>
      ),
      text: (row) => row.title,
    },
    plain('kind', (row) => t(`review.insight.${row.kind}`), 90),
    plain('field', (row) => t(`organisation.field.${row.field}`), 160),
    plain('unit', (row) => row.unit.name, 180),
    plain('verification', (row) => t(`insights.verification.${row.verification}`), 130),
    {
      ...{ key: 'adopting', head: t('insights.column.adopting'), align: 'right', width: 90, sort: true },
      cell: (row) => t.format.number(row.adopting),
      text: (row) => row.adopting,
    },
    dayColumn(t, {
      ...{ key: 'publishedOn', head: t('insights.column.publishedOn'), width: 110 },
      on: (row) => row.publishedOn,
    }),
  ];
}
