export const now = 1_800_000_000;
export const guid = '6a1c0b52-3f7e-4d7b-9a41-2f6d8c0e5b13';
export const robot = 'robot@project.iam.gserviceaccount.com';
export const x5t = 'IiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiIiI';
export const appleId = 'ABC123DEFG';
export const sk = `SK${'0'.repeat(32)}`;
export const ac = `AC${'1'.repeat(32)}`;

/** The key that signs them. */
export const keyId = 'N8Iwm2wAEnfBs_U01ISJsNX_mx2C8UR7ZrbToKWdiLA';
export const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
