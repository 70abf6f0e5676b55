/** What an act is found by: its name, the whole line it is shown as, and what else leads to it. */
export type Findable = { name: string; label: string; more: string };

/** Those that were asked for, the nearest first; of equally near ones the order stays. */
export function ranked<T extends Findable>(acts: readonly T[], wanted: string): T[] {
  const text = wanted.trim().toLowerCase();
  const near = acts.map((act) => ({ act, rank: rankOf(act, text) })).filter(({ rank }) => rank < none);
  return near.sort((one, other) => one.rank - other.rank).map(({ act }) => act);
}

const none = 4;

function rankOf({ name, label, more }: Findable, text: string): number {
  const own = name.toLowerCase();
  const shown = label.toLowerCase();
  if (text === '') return 0;
  if (own === text || shown === text) return 0;
  if (own.startsWith(text) || shown.startsWith(text)) return 1;
  const words = text.split(/\s+/);
  if (words.every((word) => shown.includes(word))) return 2;
  const all = `${shown} ${more.toLowerCase()}`;
  return words.every((word) => all.includes(word)) ? 3 : none;
}
