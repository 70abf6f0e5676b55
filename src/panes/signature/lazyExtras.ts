import { lazy } from 'react';
import { load } from '../../store/loading/load.js';

const extras = () => load(() => import('./extras.js'));

export const ActiveKey = lazy(async () => ({ default: (await extras()).ActiveKey }));
export const UnsavedKeyWarning = lazy(async () => ({ default: (await extras()).UnsavedKeyWarning }));
export const ImportDialog = lazy(async () => ({ default: (await extras()).ImportDialog }));
export const KeyFacts = lazy(async () => ({ default: (await extras()).KeyFacts }));
export const NewKeyDialog = lazy(async () => ({ default: (await extras()).NewKeyDialog }));
export const NoSignature = lazy(async () => ({ default: (await extras()).NoSignature }));
export const SecretBox = lazy(async () => ({ default: (await extras()).SecretBox }));
