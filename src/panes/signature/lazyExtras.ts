import { lazy } from 'react';
import { load } from '../../store/load.js';

const extras = () => load(() => import('./extras.js'));

export const ActiveKey = lazy(async () => ({ default: (await extras()).ActiveKey }));
export const AlgorithmHint = lazy(async () => ({ default: (await extras()).AlgorithmHint }));
export const AtRisk = lazy(async () => ({ default: (await extras()).AtRisk }));
export const ImportDialog = lazy(async () => ({ default: (await extras()).ImportDialog }));
export const KeyFolds = lazy(async () => ({ default: (await extras()).KeyFolds }));
export const KeyTruth = lazy(async () => ({ default: (await extras()).KeyTruth }));
