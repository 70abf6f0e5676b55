import type { Details } from '../catalogue.js';
import { signInClaims } from './vendorSignIn.js';
import { workloadClaims } from './vendorWorkloads.js';

export const vendorClaims: Details['vendorClaims'] = { ...signInClaims, ...workloadClaims };
