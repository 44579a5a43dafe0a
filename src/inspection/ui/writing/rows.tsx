import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import {
  FinderField,
  FormPart,
  RemovableRow,
  RemoveButton,
  Repeated,
  useMe,
  useText,
  type FaultOf,
} from '#web';
import { useSeat } from '#delivery/ui';
import {
  blankMember,
  blankQuestion,
  blankVisited,
  type QuestionRow,
  type TeamRow,
  type VisitedRow,
} from './form.ts';
import css from './rows.module.css';

interface RowsProps<Row> {
  rows: Row[];
  onChange: (rows: Row[]) => void;
  fault: FaultOf;
}

/** The units to be inspected, each found by its name. */
export function VisitedRows({ rows, onChange, fault, fixed }: RowsProps<VisitedRow> & { fixed: boolean }) {
  const t = useText();
  const seat = useSeat();
  const own = [...new Set(useMe().posts.map(({ unitId }) => unitId))];
  if (fixed)
    return (
      <ul>
        {rows.map(({ key, unit }) => (
          <li key={key}>{unit?.name}</li>
        ))}
      </ul>
    );
  const taken = rows.flatMap(({ unit }) => unit?.id ?? []);
  return (
    <Repeated rows={rows} onChange={onChange} blank={blankVisited} add={t('inspection.write.visited.add')}>
      {({ row, at, change, remove }) => (
        <RemovableRow remove={t('inspection.write.visited.remove', { number: at + 1 })} onRemove={remove}>
          <FinderField<{ id: string; name: string; code: string }>
            label={t('inspection.write.visited.one', { number: at + 1 })}
            placeholder={t('inspection.write.visited.hint')}
            path="/units"
            // Who looks down from several places is offered every unit; the server says which may not be inspected.
            query={own.length === 1 ? { under: seat.id } : {}}
            except={[seat.id, ...own, ...taken.filter((id) => id !== row.unit?.id)]}
            value={row.unit}
            choiceOf={({ id, name, code }) => ({ id, name, detail: code })}
            onChange={(unit) => change({ unit })}
            required
            {...fault(`visited.${at}`)}
          />
        </RemovableRow>
      )}
    </Repeated>
  );
}

/** Who goes there: posts with their parts, never the names of persons. */
export function TeamRows({ rows, onChange, fault }: RowsProps<TeamRow>) {
  const t = useText();
  return (
    <FormPart title={t('inspection.team')} detail={t('inspection.write.team.detail')}>
      <Repeated rows={rows} onChange={onChange} blank={blankMember} add={t('inspection.write.team.add')}>
        {({ row, at, change, remove }) => (
          <div role="group" aria-label={t('inspection.write.member', { number: at + 1 })}>
            <RemovableRow remove={t('inspection.write.team.remove', { number: at + 1 })} onRemove={remove}>
              <TextInput
                label={t('inspection.write.post')}
                placeholder={t('inspection.write.post.hint')}
                value={row.post}
                onChange={(event) => change({ post: event.currentTarget.value })}
                maxLength={200}
                required
                {...fault(`team.${at}.post`)}
              />
              <TextInput
                label={t('inspection.write.part')}
                placeholder={t('inspection.write.part.hint')}
                value={row.part}
                onChange={(event) => change({ part: event.currentTarget.value })}
                maxLength={200}
                {...fault(`team.${at}.part`)}
              />
            </RemovableRow>
          </div>
        )}
      </Repeated>
    </FormPart>
  );
}

/** What the units are asked, in the order in which they answer. */
export function QuestionRows({ rows, onChange, fault }: RowsProps<QuestionRow>) {
  const t = useText();
  const moved = useRef<string | null>(null);
  // The focus goes along with the question that was moved: its former button may be gone.
  useEffect(() => {
    if (moved.current) document.getElementById(moved.current)?.focus();
    moved.current = null;
  });
  const swap = (at: number, other: number): void => {
    moved.current = `question-${rows[at]!.key}`;
    onChange(rows.with(at, rows[other]!).with(other, rows[at]!));
  };
  return (
    <FormPart title={t('inspection.write.questions')} detail={t('inspection.write.questions.detail')}>
      <Repeated
        rows={rows}
        onChange={onChange}
        blank={blankQuestion}
        add={t('inspection.write.question.add')}
      >
        {({ row, at, change, remove }) => (
          <RemovableRow remove={t('inspection.write.question.remove', { number: at + 1 })} onRemove={remove}>
            <div className={css.question}>
              <Textarea
                id={`question-${row.key}`}
                label={t('inspection.write.question', { number: at + 1 })}
                value={row.text}
                onChange={(event) => change({ text: event.currentTarget.value })}
                autosize
                minRows={1}
                maxRows={8}
                maxLength={2000}
                {...fault(`questions.${at}`)}
              />
              {rows.length > 1 && (
                <div className={css.moves}>
                  {at > 0 && (
                    <RemoveButton
                      word={t('inspection.write.question.up', { number: at + 1 })}
                      icon="up"
                      onClick={() => swap(at, at - 1)}
                    />
                  )}
                  {at < rows.length - 1 && (
                    <RemoveButton
                      word={t('inspection.write.question.down', { number: at + 1 })}
                      icon="down"
                      onClick={() => swap(at, at + 1)}
                    />
                  )}
                </div>
              )}
            </div>
          </RemovableRow>
        )}
      </Repeated>
    </FormPart>
  );
}
