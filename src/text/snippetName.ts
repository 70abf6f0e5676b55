/** What a snippet language is called in the wording; its id, where that is in none. */
export const snippetName = (names: Readonly<Record<string, { name: string }>>, id: string): string =>
  names[id]?.name ?? id;
