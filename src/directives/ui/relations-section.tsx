import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  Entries,
  Entry,
  EntryDetail,
  Faint,
  Fold,
  Hint,
  Icon,
  Link,
  ReasonAct,
  RemoveButton,
  Section,
  useText,
} from '#web';
import { RELATIONS } from '../kinds.ts';
import { endedWords } from './ended.ts';
import css from './relations-section.module.css';
import { NumberMark } from './standing.tsx';
import type { Directive, Relation } from './wire.ts';

/** So many of a kind are shown at first. */
const AT_ONCE = 6;
const GROUPS = (['to', 'from'] as const).flatMap((direction) =>
  RELATIONS.map((kind) => ({ direction, kind })),
);

interface RelationsSectionProps {
  directive: Directive;
  onRelate: () => void;
}

/** What the directive rests on and what rests on it, by kind; taken back ones at the end. */
export function RelationsSection({ directive, onRelate }: RelationsSectionProps) {
  const t = useText();
  const [ending, end] = useState<Relation | null>(null);
  const holding = directive.relations.filter((one) => !one.withdrawn);
  const ended = directive.relations.filter((one) => one.withdrawn);
  return (
    <Section
      id="relations"
      title={t('directives.relations')}
      act={
        directive.can['relate'] && (
          <Button variant="subtle" size="xs" leftSection={<Icon name="plus" size={14} />} onClick={onRelate}>
            {t('directives.relate')}
          </Button>
        )
      }
    >
      {holding.length === 0 && <Hint>{t('directives.relations.none')}</Hint>}
      {GROUPS.map(({ direction, kind }) => (
        <Group
          key={direction + kind}
          head={t(`directives.relation.${direction}.${kind}`)}
          relations={holding.filter((one) => one.direction === direction && one.kind === kind)}
          onEnd={end}
        />
      ))}
      {ended.length > 0 && <Ended relations={ended} />}
      {ending && <EndAct id={directive.id} relation={ending} onClose={() => end(null)} />}
    </Section>
  );
}

interface GroupProps {
  head: string;
  relations: Relation[];
  onEnd: (relation: Relation) => void;
}

/** The relations of one kind; many are shown when they are asked for. */
function Group({ head, relations, onEnd }: GroupProps) {
  const t = useText();
  const [whole, setWhole] = useState(relations.length <= AT_ONCE + 2);
  if (relations.length === 0) return null;
  return (
    <div className={css.group}>
      <h3>
        {head} {relations.length > 1 && <Faint>{t.format.number(relations.length)}</Faint>}
      </h3>
      <Entries>
        {(whole ? relations : relations.slice(0, AT_ONCE)).map((one) => (
          <RelationLine key={one.id} relation={one} onEnd={() => onEnd(one)} />
        ))}
      </Entries>
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
    <Entry
      lead={<NumberMark number={directive.number} />}
      act={
        can['withdraw'] && (
          <RemoveButton word={t('directives.relation.end', { number: directive.number })} onClick={onEnd} />
        )
      }
    >
      <Link to={`/directives/${directive.id}`}>{directive.title}</Link>
      <EntryDetail>{t.format.day(directive.issuedOn)}</EntryDetail>
    </Entry>
  );
}

function Ended({ relations }: { relations: Relation[] }) {
  const t = useText();
  return (
    <Fold summary={t('directives.relations.ended', { count: relations.length })}>
      <Entries>
        {relations.map(({ id, kind, direction, directive, withdrawn }) => (
          <Entry key={id}>
            {t(`directives.relation.${direction}.${kind}`)}{' '}
            <Link to={`/directives/${directive.id}`}>{directive.number}</Link>
            <EntryDetail>{endedWords('directives.ended', withdrawn!, t)}</EntryDetail>
          </Entry>
        ))}
      </Entries>
    </Fold>
  );
}

interface EndActProps {
  id: string;
  relation: Relation;
  onClose: () => void;
}

/** Takes a relation back, with a reason. */
function EndAct({ id, relation, onClose }: EndActProps) {
  const t = useText();
  return (
    <ReasonAct
      path={`/directives/${id}/relations/${relation.id}/withdraw`}
      title={t('directives.relation.end', { number: relation.directive.number })}
      detail={relation.directive.title}
      verb={t('directives.relation.end.verb')}
      said={t('directives.relation.ended')}
      onDone={onClose}
      onClose={onClose}
    />
  );
}
