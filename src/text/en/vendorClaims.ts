import type { VendorWords } from '../../core/names/vendors/vendors.js';
import { signInClaims } from './vendorSignIn.js';
import { workloadClaims } from './vendorWorkloads.js';

/** One line for each claim of a vendor. */
export const vendorClaims: VendorWords = { ...signInClaims, ...workloadClaims };
