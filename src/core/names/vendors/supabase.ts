import type { Vendor } from './vendor.js';

const fields = 'https://supabase.com/docs/guides/auth/jwt-fields';

export const supabase = {
  id: 'supabase',
  name: 'Supabase',
  // Of a user, and of the keys anon and service_role.
  issuer: /^(https:\/\/\w+\.supabase\.co\/auth\/v1|supabase)$/,
  signs: [],
  claims: {
    aal: fields,
    'amr/*/method': fields,
    'amr/*/timestamp': fields,
    app_metadata: fields,
    'app_metadata/provider': fields,
    'app_metadata/providers': fields,
    is_anonymous: fields,
    phone: fields,
    ref: fields,
    role: fields,
    session_id: fields,
    user_metadata: fields,
  },
  times: ['amr/*/timestamp'],
} as const satisfies Vendor;
