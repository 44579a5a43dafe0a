import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon, Link, ReasonDialog, useSend, useText } from '#web';
import { RELATIONS } from '../kinds.ts';
import css from './directives.module.css';
import { NumberMark } from './standing.tsx';
import type { Directive, Relation } from './wire.ts';

/** So many of a kind are shown at first. */
const AT_ONCE = 6;
const GROUPS = (['to', 'from'] as const).flatMap((direction) =>
  RELATIONS.map((kind) => ({ direction, kind })),
);

/** What the directive rests on and what rests on it, by kind; taken back ones at the end. */
export function RelationsSection({ directive, onRelate }: { directive: Directive; onRelate: () => void }) {
  const t = useText();
  const [ending, end] = useState<Relation | null>(null);
  const holding = directive.relations.filter((one) => !one.withdrawn);
  const ended = directive.relations.filter((one) => one.withdrawn);
  return (
    <section className={css.section} id="relations">
      <header>
        <h2>{t('directives.relations')}</h2>
        {directive.can['relate'] && (
          <Button variant="subtle" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={onRelate}>
            {t('directives.relate')}
          </Button>
        )}
      </header>
      {holding.length === 0 && <p className={css.nothing}>{t('directives.relations.none')}</p>}
      {GROUPS.map(({ direction, kind }) => {
        const group = holding.filter((one) => one.direction === direction && one.kind === kind);
        if (group.length === 0) return null;
        return (
          <Group
            key={direction + kind}
            head={t(`directives.relation.${direction}.${kind}`)}
            relations={group}
            onEnd={end}
          />
        );
      })}
      {ended.length > 0 && <Ended relations={ended} />}
      {ending && <EndDialog id={directive.id} relation={ending} onClose={() => end(null)} />}
    </section>
  );
}

/** The relations of one kind; many are shown when they are asked for. */
function Group({
  head,
  relations,
  onEnd,
}: {
  head: string;
  relations: Relation[];
  onEnd: (relation: Relation) => void;
}) {
  const t = useText();
  const [whole, setWhole] = useState(relations.length <= AT_ONCE + 2);
  return (
    <div className={css.group}>
      <h3>
        {head} {relations.length > 1 && <span>{t.format.number(relations.length)}</span>}
      </h3>
      <ul className={css.list}>
        {(whole ? relations : relations.slice(0, AT_ONCE)).map((one) => (
          <RelationLine key={one.id} relation={one} onEnd={() => onEnd(one)} />
        ))}
      </ul>
      {!whole && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon name="down" size={14} />}
          onClick={() => setWhole(true)}
        >
          {t('directives.relations.whole', { count: relations.length })}
        </Button>
      )}
    </div>
  );
}

function RelationLine({ relation, onEnd }: { relation: Relation; onEnd: () => void }) {
  const t = useText();
  const { directive, can } = relation;
  return (
    <li>
      <Link to={`/directives/${directive.id}`} className={css.entry}>
        <NumberMark number={directive.number} />
        <span>{directive.title}</span>
        <span className={css.aside}>{t.format.day(directive.issuedOn)}</span>
      </Link>
      {can['withdraw'] && (
        <button
          type="button"
          className={css.act}
          onClick={onEnd}
          aria-label={t('directives.relation.end', { number: directive.number })}
          title={t('directives.relation.end', { number: directive.number })}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}

function Ended({ relations }: { relations: Relation[] }) {
  const t = useText();
  return (
    <details className={css.details}>
      <summary>{t('directives.relations.ended', { count: relations.length })}</summary>
      <ul className={css.list}>
        {relations.map(({ id, kind, direction, directive, withdrawn }) => (
          <li key={id} className={css.past}>
            <span>
              {t(`directives.relation.${direction}.${kind}`)}{' '}
              <Link to={`/directives/${directive.id}`}>{directive.number}</Link>:{' '}
              {t('directives.ended', {
                moment: t.format.moment(withdrawn!.at),
                by: withdrawn!.by ?? t('directives.somebody'),
              })}{' '}
              {t('directives.reason', { reason: withdrawn!.reason })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function EndDialog({ id, relation, onClose }: { id: string; relation: Relation; onClose: () => void }) {
  const t = useText();
  const sending = useSend();
  const end = async (reason: string): Promise<void> => {
    const path = `/directives/${id}/relations/${relation.id}/withdraw`;
    if (await sending.act({ method: 'POST', path, body: { reason } }, t('directives.relation.ended')))
      onClose();
  };
  return (
    <ReasonDialog
      open
      title={t('directives.relation.end', { number: relation.directive.number })}
      detail={relation.directive.title}
      verb={t('directives.relation.end.verb')}
      busy={sending.busy}
      problem={sending.problem}
      onClose={onClose}
      onAct={(reason) => void end(reason)}
    />
  );
}
