import { useAddressValue } from '#web';
import { NARROWING } from './choices.ts';

/** By what the address narrows a review's insights. */
export function useNarrowing(): Record<string, string> {
  // The list never changes, so that the order of these calls never does.
  const values = NARROWING.map((name) => [name, useAddressValue(name)[0]] as const);
  return Object.fromEntries(values.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
