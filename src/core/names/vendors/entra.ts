import type { Vendor } from './vendor.js';

const pages = 'https://learn.microsoft.com/entra/identity-platform';
const access = `${pages}/access-token-claims-reference`;
const optional = `${pages}/optional-claims-reference`;

export const entra = {
  id: 'entra',
  name: 'Microsoft Entra ID',
  // Version 2, version 1, external tenants; then the national clouds.
  issuer:
    /^https:\/\/(login\.microsoftonline\.com|sts\.windows\.net|[\w-]+\.ciamlogin\.com|login\.microsoftonline\.us|login\.partner\.microsoftonline\.cn|sts\.chinacloudapi\.cn)\//,
  signs: [],
  claims: {
    acrs: access,
    aio: access,
    appid: access,
    appidacr: access,
    azpacr: access,
    'groups:src1': access,
    hasgroups: access,
    idp: access,
    in_corp: access,
    ipaddr: access,
    oid: access,
    onprem_sid: access,
    pwd_exp: access,
    pwd_url: access,
    rh: access,
    scp: access,
    tid: access,
    unique_name: access,
    upn: access,
    uti: access,
    ver: access,
    wids: access,
    xms_cc: access,
    '_claim_names/groups': access,
    '_claim_sources/*/endpoint': access,
    acct: optional,
    ctry: optional,
    fwd: optional,
    idtyp: optional,
    login_hint: optional,
    tenant_ctry: optional,
    tenant_region_scope: optional,
    verified_primary_email: optional,
    verified_secondary_email: optional,
    vnet: optional,
    xms_edov: optional,
    xms_pdl: optional,
    xms_pl: optional,
    xms_tpl: optional,
    ztdid: optional,
  },
  times: [],
} as const satisfies Vendor;
