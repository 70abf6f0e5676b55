import type { Profile } from '../core/profiles/profile.js';
import type { Bench } from './bench.js';
import { loadAtOnce } from './loading/load.js';
import { allProfiles } from './selectors.js';

/** The services that are not among the first profiles. */
export const loadServices = () => loadAtOnce(() => import('../core/profiles/services/services.js'));

/** A service that is used is listed with the first profiles from now on. */
export function listService(bench: Bench, profile: Profile): void {
  const { usedServices } = bench.getState();
  if (!usedServices.includes(profile)) bench.setState({ usedServices: [...usedServices, profile] });
}

/** The profile of this id, which is then listed; services are looked for where it is nobody else's. */
export async function profileNamed(bench: Bench, id: string): Promise<Profile | undefined> {
  const listed = allProfiles(bench.getState()).find((one) => one.id === id);
  if (id === '' || listed) return listed;
  const { services } = await loadServices();
  const service = services.find((one) => one.id === id);
  if (service) listService(bench, service);
  return service;
}
