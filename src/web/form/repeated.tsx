import { Button } from '@mantine/core';
import { Fragment, type Key, type ReactNode } from 'react';
import { Icon } from '../icons.tsx';

/** One of several rows of fields. */
export interface OneOf<Row> {
  row: Row;
  at: number;
  change: (part: Partial<Row>) => void;
  remove: () => void;
}

interface RepeatedProps<Row> {
  rows: Row[];
  onChange: (rows: Row[]) => void;
  blank: () => Row;
  /** The verb that adds one: "Thêm mốc". */
  add: string;
  children: (one: OneOf<Row>) => ReactNode;
}

/** Fields that repeat: as many rows as are wanted, each to be taken out again. */
export function Repeated<Row extends { key: Key }>(props: RepeatedProps<Row>) {
  const { rows, onChange, blank, add, children } = props;
  return (
    <>
      {rows.map((row, at) => (
        <Fragment key={row.key}>
          {children({
            row,
            at,
            change: (part) => onChange(rows.with(at, { ...row, ...part })),
            remove: () => onChange(rows.toSpliced(at, 1)),
          })}
        </Fragment>
      ))}
      <Button
        variant="default"
        size="sm"
        style={{ justifySelf: 'start' }}
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...rows, blank()])}
      >
        {add}
      </Button>
    </>
  );
}
