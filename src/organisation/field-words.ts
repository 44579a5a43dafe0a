import vi from './texts/vi.json' with { type: 'json' };

/** The name of a field as Vietnamese documents say it; an unknown one as it is. */
export function fieldInWords(field: string): string {
  return (vi as Record<string, string>)[`organisation.field.${field}`] ?? field;
}
