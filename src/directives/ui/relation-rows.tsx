import { FormPart, newKey, RemovableRow, Repeated, useText, type FaultOf } from '#web';
import { RelationFields, type Relating } from './relation-fields.tsx';

/** A relation among those that a new directive begins with. */
export interface RelationRow extends Relating {
  key: string;
}

interface RelationRowsProps {
  rows: RelationRow[];
  onChange: (rows: RelationRow[]) => void;
  fault: FaultOf;
}

/** What the new directive rests on: as many as there are. */
export function RelationRows({ rows, onChange, fault }: RelationRowsProps) {
  const t = useText();
  return (
    <FormPart title={t('directives.relations')}>
      <Repeated
        rows={rows}
        onChange={onChange}
        blank={(): RelationRow => ({ key: newKey(), kind: 'based_on', to: null })}
        add={t('directives.relate')}
      >
        {({ row, at, change, remove }) => (
          <RemovableRow remove={t('directives.relation.remove', { n: at + 1 })} onRemove={remove}>
            <RelationFields value={row} onChange={change} {...fault(`relations.${at}.toId`)} />
          </RemovableRow>
        )}
      </Repeated>
    </FormPart>
  );
}
