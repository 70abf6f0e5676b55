import { lazy } from 'react';
import { load } from '../../store/load.js';

const extras = () => load(() => import('./extras.js'));

export const ActiveKey = lazy(async () => ({ default: (await extras()).ActiveKey }));
export const AlgorithmHint = lazy(async () => ({ default: (await extras()).AlgorithmHint }));
export const AtRisk = lazy(async () => ({ default: (await extras()).AtRisk }));
export const ExportPanel = lazy(async () => ({ default: (await extras()).ExportPanel }));
export const ImportDialog = lazy(async () => ({ default: (await extras()).ImportDialog }));
export const Keyring = lazy(async () => ({ default: (await extras()).Keyring }));
export const KeyTruth = lazy(async () => ({ default: (await extras()).KeyTruth }));
