import { createElement, lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { seenFamily, wholeToken, type FamilyName } from '../../store/derive/families.js';
import { load } from '../../store/loading/load.js';
import { useLater } from '../../store/store.js';
import type { RoomProps } from './room.js';

const rooms: Record<FamilyName, LazyExoticComponent<ComponentType<RoomProps>>> = {
  'sd-jwt': lazy(() => load(() => import('./sdJwt/SdJwtPane.js'))),
  detached: lazy(() => load(() => import('./detached/DetachedPane.js'))),
  dpop: lazy(() => load(() => import('./dpop/DpopPane.js'))),
};

/** The room of the family of the token shown; nothing for a JWT and no more. */
export default function FamilyPane() {
  const family = useLater(seenFamily);
  const token = useLater(wholeToken);
  if (!family) return null;
  return <Suspense>{createElement(rooms[family], { key: family, token })}</Suspense>;
}
