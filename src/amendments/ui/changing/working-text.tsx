import { Checkbox } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { Empty, Filters, Link, Read, useAddressValue, useAsOf, useRead, useText } from '#web';
import css from './changing.module.css';
import { AmendmentDialog } from './amendment-dialog.tsx';
import { Numbers, Pieces } from './pieces.tsx';
import type { Drive, WorkingProvision, WorkingText as Text } from '../wire.ts';

/** The text with every amendment in it; whoever drafts edits it in place. */
export function WorkingText({ drive }: { drive: Drive }) {
  const { asOf } = useAsOf();
  const reading = useRead<Text>(`/amendment-drives/${drive.id}/text`, { asOf });
  return <Read of={reading}>{(text) => <Shown drive={drive} text={text} />}</Read>;
}

const isChanged = ({ came, gone, moved, renumbered, pieces, conflicts }: WorkingProvision): boolean =>
  Boolean(came ?? gone ?? moved ?? renumbered) || conflicts > 0 || pieces.some(({ kind }) => kind !== 'same');

function Shown({ drive, text }: { drive: Drive; text: Text }) {
  const t = useText();
  const [all, setAll] = useAddressValue('all');
  const [editing, edit] = useState<string | null>(null);
  const changed = useMemo(() => new Set(text.provisions.filter(isChanged).map(({ id }) => id)), [text]);
  const depths = useMemo(() => depthsOf(text.provisions), [text]);
  const linkOf = useMemo(() => {
    const ids = new Map(text.amendments.map(({ id, number }) => [String(number), id]));
    return (number: string) => `/amendments/${drive.id}?view=amendments&amendment=${ids.get(number)}`;
  }, [text, drive.id]);
  const whole = all === '1' || changed.size === 0;
  const rows = useMemo(() => shownRows(text.provisions, whole ? null : changed), [text, whole, changed]);
  return (
    <>
      <Filters>
        <Checkbox
          size="xs"
          label={t('amendments.text.changed-only')}
          checked={!whole}
          disabled={changed.size === 0}
          onChange={(event) => setAll(event.currentTarget.checked ? undefined : '1')}
        />
      </Filters>
      <p role="status">
        {text.draft.number > 0 && `${text.draft.title}. `}
        {t('amendments.text.of', { amendments: text.amendments.length, places: changed.size })}{' '}
        {text.open > 0 && (
          <Link to={`/amendments/${drive.id}?view=conflicts`}>
            {t('amendments.conflicts.count', { count: text.open })}
          </Link>
        )}
      </p>
      {rows.length === 0 && <Empty title={t('amendments.text.none')} />}
      <div className={css.rows} data-many={rows.length > MANY || undefined}>
        {rows.map((row) =>
          'left' in row ? (
            <p key={row.key} className={css.gap}>
              {t('amendments.text.left', { count: row.left })}
            </p>
          ) : (
            <ProvisionRow
              key={row.id}
              provision={row}
              depth={depths.get(row.id) ?? 0}
              changed={changed.has(row.id)}
              linkOf={linkOf}
              edit={text.can['draft'] && !row.came ? edit : null}
            />
          ),
        )}
      </div>
      {editing && <AmendmentDialog drive={drive} provision={editing} onClose={() => edit(null)} />}
    </>
  );
}

/** More rows than this are laid out only where they are seen. */
const MANY = 500;

type Row = WorkingProvision | { key: string; left: number };

// Where only changes are shown, what stands between them is counted; what holds a change is named above it.
function shownRows(provisions: WorkingProvision[], changed: Set<string> | null): Row[] {
  if (!changed) return provisions;
  const shown = new Set(changed);
  const byId = new Map(provisions.map((one) => [one.id, one]));
  for (const id of changed)
    for (let up = byId.get(id)?.under ?? null; up !== null; up = byId.get(up)?.under ?? null) shown.add(up);
  const rows: Row[] = [];
  let left = 0;
  const close = (key: string) => {
    if (left) rows.push({ key, left });
    left = 0;
  };
  for (const one of provisions)
    if (shown.has(one.id)) {
      close(`before ${one.id}`);
      rows.push(one);
    } else left += 1;
  close('end');
  return rows;
}

const HEADS = ['part', 'chapter', 'section', 'article'];

function depthsOf(provisions: WorkingProvision[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const { id, kind, under } of provisions) {
    const above = under === null ? undefined : depths.get(under);
    depths.set(id, HEADS.includes(kind) ? -1 : Math.max(0, (above ?? -1) + 1));
  }
  return depths;
}

interface RowProps {
  provision: WorkingProvision;
  depth: number;
  changed: boolean;
  linkOf: (number: string) => string;
  edit: ((id: string) => void) | null;
}

const ProvisionRow = memo(function ProvisionRow({ provision, depth, changed, linkOf, edit }: RowProps) {
  const t = useText();
  const { id, name, label, pieces, renumbered, conflicts, gone } = provision;
  return (
    <div
      id={`p-${id}`}
      className={css.provision}
      data-changed={changed || undefined}
      data-waits={conflicts > 0 || undefined}
      style={{ '--depth': Math.max(0, depth) } as object}
    >
      <div className={css.words} data-head={depth < 0 || undefined}>
        {renumbered && <del className={css.out}>{renumbered.from} </del>}
        <span className={gone?.removed ? css.out : css.label}>{label}</span>{' '}
        <Pieces pieces={pieces} linkOf={linkOf} />
      </div>
      <div className={css.edge}>
        {changed && <Doings provision={provision} linkOf={linkOf} />}
        {edit && !gone && (
          <button
            type="button"
            className={css.edit}
            aria-label={t('amendments.text.edit.of', { name })}
            onClick={() => edit(id)}
          >
            {t('amendments.text.edit')}
          </button>
        )}
      </div>
    </div>
  );
});

// What was done to a provision, and by which amendments.
function Doings({ provision, linkOf }: Pick<RowProps, 'provision' | 'linkOf'>) {
  const t = useText();
  const { came, gone, moved, renumbered, pieces, conflicts } = provision;
  const reworded = came || gone ? [] : [...new Set(pieces.flatMap(({ by }) => by))];
  const told = [
    ...(came ? [{ word: t('amendments.doing.came'), by: came }] : []),
    ...(gone
      ? [{ word: t(gone.removed ? 'amendments.doing.removed' : 'amendments.doing.repealed'), by: gone.by }]
      : []),
    ...(moved ? [{ word: t('amendments.doing.moved'), by: moved }] : []),
    ...(renumbered ? [{ word: t('amendments.doing.renumbered'), by: renumbered.by }] : []),
    ...(reworded.length ? [{ word: t('amendments.doing.reworded'), by: reworded }] : []),
  ];
  return (
    <>
      {told.map(({ word, by }) => (
        <div key={word}>
          {word} <Numbers numbers={by} linkOf={linkOf} />
        </div>
      ))}
      {conflicts > 0 && <strong>{t('amendments.conflicts.count', { count: conflicts })}</strong>}
    </>
  );
}
