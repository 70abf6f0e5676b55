import { auth0 } from './auth0.js';
import { cognito } from './cognito.js';
import { entra } from './entra.js';
import { firebase } from './firebase.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { google } from './google.js';
import { hasura } from './hasura.js';
import { keycloak } from './keycloak.js';
import { kubernetes } from './kubernetes.js';
import { okta } from './okta.js';
import { serviceAccount } from './serviceAccount.js';
import { supabase } from './supabase.js';
import type { Vendor } from './vendor.js';

const all = [
  auth0,
  cognito,
  entra,
  firebase,
  github,
  gitlab,
  google,
  hasura,
  keycloak,
  kubernetes,
  okta,
  serviceAccount,
  supabase,
] as const;

type Known = (typeof all)[number];
export type VendorId = Known['id'];
/** A line for each name of each vendor. */
export type VendorWords = { [V in Known as V['id']]: Record<keyof V['claims'], string> };

export const vendors: readonly (Vendor & { id: VendorId })[] = all;

export type VendorClaim = { vendor: VendorId; name: string; address: string; key: string; isTime: boolean };

/** Whose token it is by its iss, and whose claims are in it; the first goes before the others. */
export function vendorsOf(claims: { iss: string | null; names: readonly string[] }) {
  const isIssuer = ({ issuer }: Vendor) => claims.iss !== null && issuer?.test(claims.iss) === true;
  const isSigned = ({ signs }: Vendor) => signs.some((sign) => claims.names.includes(sign));
  const issuers = vendors.filter(isIssuer);
  return [...issuers, ...vendors.filter((vendor) => isSigned(vendor) && !issuers.includes(vendor))];
}

/** What these vendors call the claim at a path; null where none of them knows it. @param path without its first slash */
export function vendorClaim(path: string, known: ReturnType<typeof vendorsOf>): VendorClaim | null {
  for (const { id, name, claims, times } of known) {
    const key = Object.hasOwn(claims, path) ? path : Object.keys(claims).find((one) => fits(one, path));
    const address = key === undefined ? undefined : claims[key];
    if (key !== undefined && address !== undefined)
      return { vendor: id, name, address, key, isTime: times.includes(key) };
  }
  return null;
}

function fits(name: string, path: string): boolean {
  if (!name.includes('*')) return false;
  const parts = path.split('/');
  const wanted = name.split('/');
  return (
    parts.length === wanted.length &&
    wanted.every((part, index) =>
      part.endsWith('*') ? parts[index]?.startsWith(part.slice(0, -1)) : part === parts[index],
    )
  );
}
