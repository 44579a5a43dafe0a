import { Select, Textarea } from '@mantine/core';
import {
  DayField,
  emptyOf,
  FieldRow,
  FormDialog,
  NumberField,
  tell,
  useForm,
  useMe,
  useText,
  type FaultOf,
  type Missing,
} from '#web';
import { CELLS, type Cell, type Period } from '../discipline.ts';
import { cellText, periodText, type Entry } from './discipline-columns.tsx';
import type { DisciplineReply } from './wire.ts';

interface DisciplineDialogProps {
  units: DisciplineReply['units'];
  /** What was entered before for the unit and period, which are then given. */
  before: Period<Entry> | null;
  onClose: () => void;
}

interface Written {
  unitId: string | null;
  startsOn: string | null;
  endsOn: string | null;
  totals: Partial<Record<Cell, number | null>>;
  note: string;
}

/** Enters a unit's totals of a period, or corrects them: only numbers that differ are sent, and former ones stay in the record. */
export function DisciplineDialog({ units, before, onClose }: DisciplineDialogProps) {
  const t = useText();
  const { today } = useMe().workspace;
  const { form, change, fault, send, check } = useForm<Written>({
    start: () => startOf({ units, before, year: today.slice(0, 4) }),
    missingIn: (given) => missingIn(given, before),
  });
  const enter = async (): Promise<void> => {
    const given = check();
    if (!given) return;
    const body = bodyOf(given, before);
    if (!(await send.act({ method: 'POST', path: '/discipline', body }))) return;
    tell(t('inspection.discipline.told'));
    onClose();
  };
  return (
    <FormDialog
      wide
      title={t(before ? 'inspection.discipline.correct.title' : 'inspection.discipline.enter')}
      verb={t('inspection.discipline.save')}
      detail={before ? <Corrected before={before} /> : t('inspection.discipline.enter.detail')}
      busy={send.busy}
      problem={send.problem}
      onSubmit={() => void enter()}
      onClose={onClose}
    >
      {!before && <ScopeFields {...{ units, form, change, fault }} />}
      <TotalFields form={form} change={change} fault={fault} />
      <Textarea
        label={t('inspection.draw.note')}
        description={t('inspection.discipline.note.detail')}
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        {...fault('note')}
      />
    </FormDialog>
  );
}

function startOf({
  units,
  before,
  year,
}: Pick<DisciplineDialogProps, 'units' | 'before'> & { year: string }): Written {
  return {
    unitId: before?.first.unit.id ?? units[0]?.id ?? null,
    startsOn: before?.first.startsOn ?? `${year}-01-01`,
    endsOn: before?.first.endsOn ?? `${year}-12-31`,
    totals: before?.totals ?? {},
    note: before?.first.note ?? '',
  };
}

function missingIn({ unitId, startsOn, endsOn, totals }: Written, before: Period<Entry> | null): Missing {
  const scope = emptyOf(
    { unitId, startsOn, endsOn },
    {
      unitId: 'inspection.discipline.unit.missing',
      startsOn: 'inspection.act.day.missing',
      endsOn: 'inspection.act.day.missing',
    },
  );
  const any = changed(totals, before).length > 0;
  return { ...scope, ...(any ? {} : { total: 'inspection.discipline.total.missing' }) };
}

/** Whose totals of which period are corrected, and what becomes of the former ones. */
function Corrected({ before: { first } }: { before: Period<Entry> }) {
  const t = useText();
  return (
    <>
      <strong>{`${first.unit.name} · ${periodText(first, t)}`}</strong>
      <br />
      {t('inspection.discipline.correct.detail')}
    </>
  );
}

interface FieldsProps {
  form: Written;
  change: (part: Partial<Written>) => void;
  fault: FaultOf;
}

/** Whose totals, of which period. */
function ScopeFields({ units, form, change, fault }: FieldsProps & Pick<DisciplineDialogProps, 'units'>) {
  const t = useText();
  return (
    <>
      {units.length > 1 && (
        <Select
          label={t('inspection.results.column.unit')}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.unitId}
          onChange={(unitId) => change({ unitId })}
          allowDeselect={false}
          required
          {...fault('unitId')}
        />
      )}
      <FieldRow>
        <DayField
          label={t('inspection.column.start')}
          value={form.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          required
          {...fault('startsOn')}
        />
        <DayField
          label={t('inspection.column.end')}
          value={form.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          min={form.startsOn ?? undefined}
          required
          {...fault('endsOn')}
        />
      </FieldRow>
    </>
  );
}

/** A number for each form; what is left empty is not entered. */
function TotalFields({ form, change, fault }: FieldsProps) {
  const t = useText();
  const { error } = fault('total');
  return (
    <FieldRow>
      {CELLS.map((cell, n) => (
        <NumberField
          key={cell}
          label={cellText(cell, t)}
          value={form.totals[cell] ?? null}
          onChange={(total) => change({ totals: { ...form.totals, [cell]: total } })}
          error={n === 0 ? error : undefined}
        />
      ))}
    </FieldRow>
  );
}

/** The numbers that differ from what was entered before. */
function changed(totals: Written['totals'], before: Period<Entry> | null): Cell[] {
  return CELLS.filter((cell) => {
    const total = totals[cell];
    return typeof total === 'number' && total !== before?.totals[cell];
  });
}

function bodyOf({ totals, note, ...scope }: Written, before: Period<Entry> | null) {
  const sent = changed(totals, before).map((cell) => {
    const [target, form] = cell.split('.');
    return { target, form, total: totals[cell] };
  });
  return { ...scope, totals: sent, note: note.trim() };
}
