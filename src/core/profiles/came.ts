import type { OwnProfile, Profile } from './profile.js';

/** A person's own, or another person's; not one that comes with the page. */
export const isOwn = (profile: Profile): profile is OwnProfile =>
  profile.name !== null && profile.checks !== null;

/**
 * A profile that came with a link or a file, under an id that is none of `own`: everybody's first is own-1, and what
 * comes must not be taken for what the person made. One that is the very same is the person's own.
 */
export function asCame(came: OwnProfile, own: readonly OwnProfile[]): OwnProfile {
  const same = own.find(({ id }) => id === came.id);
  if (same && JSON.stringify(same) === JSON.stringify(came)) return same;
  // No longer than an id may be (schema.ts).
  const base = `came-${came.id.replace(/^came-/, '')}`.slice(0, 60);
  return { ...came, id: freeId(base, own) };
}

/** An id for a profile that is to be saved, beside `others`. */
export const newOwnId = (others: readonly Pick<Profile, 'id'>[]): string => freeId('own', others, 1);

function freeId(base: string, others: readonly Pick<Profile, 'id'>[], first = 0): string {
  const taken = new Set(others.map(({ id }) => id));
  let number = first;
  const named = () => (number === 0 ? base : `${base}-${number}`);
  while (taken.has(named())) number += 1;
  return named();
}
