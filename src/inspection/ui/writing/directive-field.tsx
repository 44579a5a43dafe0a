import { FinderField, useText, type Choice, type FaultOf } from '#web';
import { chosen } from './form.ts';

interface FoundDirective {
  id: string;
  number: string;
  title: string;
}

interface DirectiveFieldProps {
  value: Choice | null;
  onChange: (directive: Choice | null) => void;
  fault: FaultOf;
}

/** On what directive it rests, found in the registry. */
export function DirectiveField({ value, onChange, fault }: DirectiveFieldProps) {
  const t = useText();
  return (
    <FinderField<FoundDirective>
      label={t('inspection.write.directive')}
      placeholder={t('inspection.write.directive.hint')}
      path="/directives"
      value={value}
      choiceOf={({ id, number, title }) => chosen({ id, code: number, title })!}
      onChange={onChange}
      clearable
      {...fault('directiveId')}
    />
  );
}
