import { lazy, Suspense, useState, type MouseEvent, type ReactNode } from 'react';
import { load } from '../store/loading/load.js';
import type { MenuName } from './table/menus.js';

const ActMenu = lazy(() => load(() => import('./ActMenu.js')));

type Trigger = {
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: (event: MouseEvent<HTMLElement>) => void;
};

type Props = { menu: MenuName; children: (trigger: Trigger) => ReactNode };

/** A button, and the menu that it opens. */
export function WithMenu({ menu, children }: Props) {
  const [at, setAt] = useState<HTMLElement | null>(null);
  return (
    <>
      {children({
        'aria-haspopup': 'menu',
        'aria-expanded': at !== null,
        onClick: ({ currentTarget }) => setAt(currentTarget),
      })}
      {at && (
        <Suspense>
          <ActMenu at={at} menu={menu} onClose={() => setAt(null)} />
        </Suspense>
      )}
    </>
  );
}
