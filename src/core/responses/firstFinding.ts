import { partIn, partyOf } from './links/party.js';
import type { Finding, Reading } from './reading.js';

const mostAsked = 50;

/** The token that a person most likely came for: an access token, an ID token, else the first that can be read. */
export function firstFinding({ findings }: Reading): Finding | null {
  const readable = findings.filter(({ form }) => form !== 'opaque').slice(0, mostAsked);
  const parts = readable.map((finding, index) =>
    partIn(partyOf(finding, index), finding.places[0]?.name ?? ''),
  );
  const of = (part: 'access' | 'id') => readable[parts.indexOf(part)];
  return of('access') ?? of('id') ?? readable[0] ?? null;
}
