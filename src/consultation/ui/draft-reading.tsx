import { Button } from '@mantine/core';
import { useState } from 'react';
import { Empty, Icon, Illustrative, Link, More, Read, useAsOf, usePages, useText } from '#web';
import { CommentDialog } from './comment-dialog.tsx';
import css from './draft-reading.module.css';
import { CommentState } from './standing.tsx';
import type { CommentPage, CommentRow, Consultation } from './wire.ts';

/** The draft paragraph by paragraph, each with the comments on it; a unit asked comments where it reads. */
export function DraftReading({ one }: { one: Consultation }) {
  const t = useText();
  const { asOf } = useAsOf();
  const [place, choose] = useState<number | null>(null);
  const pages = usePages<CommentPage, CommentRow>(`/consultations/${one.id}/comments`, {
    query: { asOf, sort: 'place', limit: 200 },
    pick: (page) => page,
  });
  return (
    <>
      <Read of={pages.reading}>
        {({ rows }) => {
          const at = Map.groupBy(rows, (row) => row.place);
          const whole = at.get(null) ?? [];
          return (
            <>
              {!one.paragraphs.length && !whole.length && <Empty title={t('consultation.fileOnly')} />}
              <div className={css.draft}>
                {whole.length > 0 && (
                  <div className={css.row}>
                    <p className={css.about}>{t('consultation.whole')}</p>
                    <Beside comments={whole} />
                  </div>
                )}
                {one.paragraphs.map((paragraph) => (
                  <div key={paragraph.place} className={css.row} id={`p${paragraph.place}`}>
                    <Words
                      paragraph={paragraph}
                      onComment={one.can['comment'] ? () => choose(paragraph.place) : null}
                    />
                    <Beside comments={at.get(paragraph.place) ?? []} />
                  </div>
                ))}
              </div>
              <More {...pages} shown={rows.length} />
            </>
          );
        }}
      </Read>
      {place !== null && <CommentDialog one={one} place={place} onClose={() => choose(null)} />}
    </>
  );
}

interface WordsProps {
  paragraph: Consultation['paragraphs'][number];
  onComment: (() => void) | null;
}

function Words({ paragraph: { heading, text, place }, onComment }: WordsProps) {
  const t = useText();
  return (
    <div className={css.words}>
      {heading ? <h3>{text}</h3> : <p>{text}</p>}
      {onComment && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={css.comment}
          leftSection={<Icon name="plus" size={12} />}
          aria-label={t('consultation.comment.at', { number: `${place}` })}
          onClick={onComment}
        >
          {t('consultation.comment.write')}
        </Button>
      )}
    </div>
  );
}

function Beside({ comments }: { comments: CommentRow[] }) {
  const t = useText();
  if (!comments.length) return null;
  return (
    <ul className={css.beside}>
      {comments.map((one) => (
        <li key={one.id}>
          <Link to={`/consultations/comments/${one.id}`}>
            {[one.unit.name, t(`review.insight.${one.kind}`)].join(' · ')}
          </Link>
          <p>{one.words}</p>
          <span className={css.standing}>
            <CommentState state={one.state} /> {one.illustrative && <Illustrative />}
          </span>
          {one.answers.length > 0 && <p className={css.answer}>{one.answers.at(-1)!.explanation}</p>}
        </li>
      ))}
    </ul>
  );
}
