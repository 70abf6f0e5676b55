/** What HashiCorp Vault puts before all that its transit engine signs, and its version of the key; null where it is not there. */
export function vaultPrefix(encodedSignature: string): string | null {
  return /^vault:v\d{1,6}:/.exec(encodedSignature)?.[0] ?? null;
}
