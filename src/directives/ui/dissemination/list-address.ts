/** Where a list of units or sessions stands on the page of a directive's study. */
export function listAddress(id: string, narrowing: Record<string, string>): string {
  return `/directives/${id}/dissemination?${new URLSearchParams(narrowing)}#list`;
}
