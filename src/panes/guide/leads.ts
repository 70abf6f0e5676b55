import { fieldLabel } from '../../commands/table/ofFields.js';
import type { Words } from '../../commands/table/command.js';
import type { StepId } from '../../core/profiles/profile.js';
import { anchors } from '../../widgets/page/anchors.js';

/** What a step names of this page, and leads to. */
export type Lead = { name: (words: Words) => string; anchor: string };

const field = (id: string): Lead => ({ name: ({ page }) => fieldLabel(page, id), anchor: anchors.field(id) });
const copyPublicKey: Lead = { name: ({ page }) => page.copyPublicKey, anchor: anchors.copyPublicKey };
const copyToken: Lead = { name: ({ page }) => page.copyToken, anchor: anchors.copyToken };
const keysTool: Lead = { name: ({ details }) => details.keyTexts.exportTitle, anchor: anchors.tool('keys') };

export const leadsOf: Record<StepId, readonly Lead[]> = {
  'set-jwt-policy': [],
  'create-app': [],
  'register-key': [copyPublicKey],
  'add-api': [],
  'fill-application-id': [field('applicationId')],
  'compare-key-id': [{ name: ({ page }) => page.keyId, anchor: anchors.keyId }],
  'try-token': [copyToken],
  'create-service-account': [copyPublicKey],
  'register-client-key': [copyPublicKey, keysTool],
  'register-certificate': [keysTool],
  'fill-client-id': [field('clientId')],
  'fill-token-url': [field('tokenUrl')],
  'request-token': [{ name: ({ page }) => page.copyAsCurl, anchor: anchors.copyToken }],
};

/** A text in pieces: what it names last of each lead is that lead. */
export function withLeads(text: string, leads: readonly Lead[], words: Words): (string | Lead)[] {
  return leads.reduce<(string | Lead)[]>(
    (pieces, lead) =>
      pieces.flatMap((piece) => {
        if (typeof piece !== 'string') return [piece];
        const name = lead.name(words);
        const at = piece.lastIndexOf(name);
        return at < 0 ? [piece] : [piece.slice(0, at), lead, piece.slice(at + name.length)];
      }),
    [text],
  );
}
