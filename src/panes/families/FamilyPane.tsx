import { createElement, lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { seenFamilies, wholeToken, type FamilyName } from '../../store/derive/families.js';
import { load } from '../../store/loading/load.js';
import { useLater } from '../../store/store.js';
import type { RoomProps } from './room.js';

const rooms: Record<FamilyName, LazyExoticComponent<ComponentType<RoomProps>>> = {
  'sd-jwt': lazy(() => load(() => import('./sdJwt/SdJwtPane.js'))),
  detached: lazy(() => load(() => import('./detached/DetachedPane.js'))),
  dpop: lazy(() => load(() => import('./dpop/DpopPane.js'))),
  'jwe-json': lazy(() => load(() => import('./jweJson/JweJsonPane.js'))),
  'jws-json': lazy(() => load(() => import('./jwsJson/JwsJsonPane.js'))),
};

/** The rooms of the families of the token shown; nothing for a JWT and no more. */
export default function FamilyPane() {
  const seen = useLater(seenFamilies);
  const token = useLater(wholeToken);
  if (seen.length === 0) return null;
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      {seen.map((family) => (
        <Suspense key={family}>{createElement(rooms[family], { token })}</Suspense>
      ))}
    </div>
  );
}
