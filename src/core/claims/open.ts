/** Header parameters that say how a token is made, and nothing of whose it is (RFC 7515 section 4.1, RFC 7516 section 4.1). */
export const openParameters = ['alg', 'typ', 'cty', 'enc', 'zip', 'crit', 'b64'] as const;

/** Whether a value may be seen where all others are masked. */
export const isOpen = (part: 'header' | 'payload', name: string): boolean =>
  part === 'header' && openParameters.some((one) => one === name);
