import { FinderField, type Choice } from '#web';
import type { ProposalRow } from './wire.ts';

interface ProposalFieldProps {
  driveId: string;
  label: string;
  placeholder?: string;
  /** A proposal that is not offered. */
  except?: string;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
  required?: boolean;
  clearable?: boolean;
  error?: string | undefined;
  /** In a line of buttons: small, its label for those alone who cannot see where it stands. */
  filter?: boolean;
}

/** Finds a proposal of a drive by its number or words. */
export function ProposalField({ driveId, ...props }: ProposalFieldProps) {
  return (
    <FinderField<ProposalRow>
      path={`/amendment-drives/${driveId}/proposals`}
      choiceOf={({ id, number, title, provision }) => ({
        ...{ id, name: `${number}. ${title}`, detail: provision },
      })}
      {...props}
    />
  );
}
