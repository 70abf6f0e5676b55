import type { BuiltInId } from '../core/profiles/builtIn.js';
import type { Profile } from '../core/profiles/profile.js';
import type { ServiceGroup } from '../core/profiles/services/services.js';

/** What the page calls the fields of its own profiles, by label. */
export type FieldLabels = Readonly<Partial<Record<string, { label: string; hint: string }>>>;

/** The name of a profile: a person's own, or the page's. */
export function profileNameIn(
  names: Readonly<Record<BuiltInId, string>>,
  { id, name }: Pick<Profile, 'id' | 'name'>,
): string {
  return name ?? Object.entries(names).find(([one]) => one === id)?.[1] ?? id;
}

/** What stands beside a field: a label that the page knows, or a person's own words. */
export const fieldLabelIn = (labels: FieldLabels, label: string): string => labels[label]?.label ?? label;

/** What a language says of the services that are not among the first profiles. */
export type ServiceTexts = {
  /** By id: the name, and what else people call it. */
  names: Readonly<Record<string, readonly [name: string, ...others: string[]]>>;
  labels: FieldLabels;
  groups: Readonly<Record<ServiceGroup, string>>;
  found: (count: number) => string;
  sources: string;
  seen: (month: string) => string;
};
