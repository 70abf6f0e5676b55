declare module '@parse/node-apn/lib/credentials/index.js' {
  const credentials: (dependencies: { logger: () => void }) => {
    token: (options: { key: string; keyId: string; teamId: string }) => { current: string };
  };
  export default credentials;
}
declare module '@tryghost/admin-api' {
  type Request = { url: string; method: string; headers: Readonly<Record<string, string>> };
  type Api = { site: { read: () => Promise<unknown> } };
  const GhostAdminAPI: new (options: {
    url: string;
    key: string;
    version: string;
    makeRequest: (request: Request) => Promise<unknown>;
  }) => Api;
  export default GhostAdminAPI;
}
declare module 'salesforce-jwt-bearer-token-flow' {
  export const getToken: (
    claims: { iss: string; sub: string; aud: string; privateKey: string },
    done: (error: unknown) => void,
  ) => void;
}
