import { Button, TextInput } from '@mantine/core';
import { Fold, FormPart, Icon, NumberField, Soft, useText, type FaultOf } from '#web';
import type { Letterhead, LetterheadSample } from '../wire.ts';
import css from './letterhead.module.css';

type Content = Letterhead['content'];
type Measured = LetterheadSample['lengths'][string]['prescribed'];

interface LetterheadSizesProps {
  form: Content;
  change: (part: Partial<Content>) => void;
  fault: FaultOf;
  sample: LetterheadSample;
}

/** Mottos, sizes and lengths that the rule leaves open; what it fixes is said and not asked. */
export function LetterheadSizes({ form, change, fault, sample }: LetterheadSizesProps) {
  const t = useText();
  const { motto, faces, lengths, rule } = sample;
  const open = <One extends { prescribed: Measured }>(of: Record<string, One>) =>
    Object.entries(of).filter(
      ([
        name,
        {
          prescribed: { from, to },
        },
      ]) => from < to && (name !== 'mottoSecond' || motto.length > 1),
    );
  const fields = (kind: 'sizes' | 'lengths', of: Record<string, { prescribed: Measured }>) =>
    open(of).map(([name, { prescribed }]) => (
      <Size
        key={`${kind}.${name}`}
        prescribed={prescribed}
        word={t(`reports.letterhead.${kind}.${name}`)}
        measure={measureOf(kind, name, sample.lines)}
        set={(form[kind] as Record<string, number | undefined>)[name]}
        onSet={(value) => change({ [kind]: changed(form[kind], name, value) })}
        fault={fault(`${kind}.${name}`)}
      />
    ));
  const fixed = Object.keys(faces).length + Object.keys(lengths).length;
  const free = open(faces).length + open(lengths).length;
  const own = Object.keys({ ...form.sizes, ...form.lengths }).length + form.motto.length;
  return (
    <FormPart title={t('reports.letterhead.own')}>
      <Mottos {...{ form, change, fault, sample }} />
      <Fold summary={t('reports.letterhead.sizes', { count: free })} open={own > 0}>
        <p>
          <Soft>{t('reports.letterhead.sizes.detail', { rule, count: fixed - free })}</Soft>
        </p>
        <div className={css.sizes}>
          {fields('sizes', faces)}
          {fields('lengths', lengths)}
        </div>
      </Fold>
      <Button
        variant="default"
        leftSection={<Icon name="undo" />}
        disabled={own === 0}
        onClick={() => change({ motto: [], sizes: {}, lengths: {} })}
      >
        {t('reports.letterhead.reset')}
      </Button>
    </FormPart>
  );
}

function Mottos({ form, change, fault, sample: { motto } }: LetterheadSizesProps) {
  const t = useText();
  return motto.map((line, n) => (
    <TextInput
      key={n}
      label={t('reports.letterhead.motto', { number: n + 1 })}
      value={form.motto[n] ?? line}
      onChange={(event) =>
        change({
          motto: motto.map((own, at) => (at === n ? event.currentTarget.value : (form.motto[at] ?? own))),
        })
      }
      maxLength={120}
      {...fault(`motto.${n}`)}
    />
  ));
}

interface SizeProps {
  word: string;
  prescribed: Measured;
  measure: string;
  set: number | undefined;
  onSet: (value: number | null) => void;
  fault: { error: string | undefined };
}

function Size({ word, prescribed: { value, from, to }, measure, set, onSet, fault }: SizeProps) {
  const t = useText();
  const number = t.format.number;
  return (
    <NumberField
      label={word}
      description={t('reports.letterhead.range', {
        from: number(from),
        to: number(to),
        value: number(value),
      })}
      value={set ?? value}
      measure={measure}
      onChange={(given) => onSet(given === value ? null : given)}
      {...fault}
    />
  );
}

// Lengths are millimetres but the room above a paragraph and an exact line, which are points as sizes are.
function measureOf(kind: 'sizes' | 'lengths', name: string, lines: LetterheadSample['lines']): string {
  if (kind === 'sizes' || name === 'before') return 'pt';
  return name === 'line' ? (lines === 'exact' ? 'pt' : '×') : 'mm';
}

function changed(set: Record<string, number | undefined>, name: string, value: number | null) {
  const { [name]: _, ...others } = set;
  return value === null ? others : { ...others, [name]: value };
}
