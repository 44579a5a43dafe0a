import { ActionIcon } from '@mantine/core';
import type { Review, Section } from '#review/ui';
import { Empty, Icon, Link, More, Read, useAsOf, usePages, useText } from '#web';
import { StoredText } from '../stored-text.tsx';
import { sourceText } from '../text-parts.ts';
import css from './reading.module.css';
import { useDraft, useTakeOver, type Taken } from './use-draft.ts';
import type { ReadingPage, ReadingRow, TextNode } from '../wire.ts';

interface SideBySideProps {
  review: Review;
  section: Section;
  level: string | undefined;
}

/** What every report says in one section, beside each other; each paragraph can be taken over into one's own. */
export function SideBySide({ review, section, level }: SideBySideProps) {
  const t = useText();
  const { asOf } = useAsOf();
  const draft = useDraft(review.id);
  const { take, busy } = useTakeOver(draft);
  const pages = usePages<ReadingPage, ReadingRow>(`/reviews/${review.id}/reading`, {
    query: { asOf, section: section.id, level, limit: 20 },
    pick: (page) => page,
  });
  return (
    <Read of={pages.reading}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t('reports.none')} detail={t('reports.reading.none')} />
        ) : (
          <>
            {section.prompt && <p className={css.prompt}>{section.prompt}</p>}
            <div className={css.columns}>
              {rows.map((row) => (
                <article key={row.reportId} className={css.column}>
                  <header>
                    <h3>
                      <Link to={`/reports/${row.reportId}?section=${section.id}`}>{row.unit.name}</Link>
                    </h3>
                    <span>
                      {t('reports.reading.version', {
                        number: row.version,
                        day: t.format.day(row.submittedOn),
                      })}
                    </span>
                  </header>
                  <StoredText
                    text={row.content?.text ?? null}
                    beside={
                      draft && draft.id !== row.reportId
                        ? (paragraph) => <TakeOver {...{ row, section, paragraph, busy }} onTake={take} />
                        : undefined
                    }
                  />
                </article>
              ))}
            </div>
            <More {...pages} shown={rows.length} />
          </>
        )
      }
    </Read>
  );
}

interface TakeOverProps {
  row: ReadingRow;
  section: Section;
  paragraph: TextNode;
  busy: string | null;
  onTake: (taken: Taken) => Promise<void>;
}

/** Takes a paragraph over, with the insight that is marked in it. */
function TakeOver({ row, section, paragraph, busy, onTake }: TakeOverProps) {
  const t = useText();
  const words = wordsOf(paragraph).trim();
  if (!words) return null;
  const mark = markIn(paragraph);
  const source = sourceText({
    ...{ reportId: row.reportId, version: row.version, sectionId: section.id },
    insightId: mark?.id ?? '',
  });
  const taken = {
    ...{ sectionId: section.id, source, words },
    ...(mark ? { insight: { kind: mark.kind, provision: mark.provision } } : {}),
  };
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      loading={busy === source}
      onClick={() => void onTake(taken)}
      aria-label={t('reports.take.of', { unit: row.unit.name })}
      title={t('reports.take')}
    >
      <Icon name="plus" size={14} />
    </ActionIcon>
  );
}

function wordsOf(node: TextNode): string {
  if (node.type === 'count') return String(node.attrs?.['value'] ?? '');
  return node.text ?? (node.content ?? []).map(wordsOf).join('');
}

function markIn(node: TextNode): { id: string; kind: string; provision: string } | null {
  const own = node.marks?.find(({ type }) => type === 'insight')?.attrs;
  if (own)
    return { id: String(own['id']), kind: String(own['kind']), provision: String(own['provision'] ?? '') };
  for (const part of node.content ?? []) {
    const found = markIn(part);
    if (found) return found;
  }
  return null;
}
