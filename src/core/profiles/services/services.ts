import type { Profile } from '../profile.js';
import { accounts } from './accounts.js';
import { assertions } from './assertions.js';
import { cloud } from './cloud.js';
import { mobile } from './mobile.js';
import { rooms } from './rooms.js';

/** The services that the page knows besides its first profiles, by what they are for: loaded when one is looked for. */
export const serviceGroups = { assertions, accounts, mobile, rooms, cloud } satisfies Record<
  string,
  readonly Profile[]
>;
export type ServiceGroup = keyof typeof serviceGroups;

export const services: readonly Profile[] = Object.values(serviceGroups).flat();
