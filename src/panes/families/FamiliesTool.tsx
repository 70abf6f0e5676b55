import { createElement, lazy, Suspense, useState, type ComponentType, type LazyExoticComponent } from 'react';
import { families, seenFamilies, type MadeFamily } from '../../store/derive/families.js';
import { load } from '../../store/loading/load.js';
import { useWorkbench } from '../../store/store.js';
import { SelectField } from '../../widgets/controls/SelectField.js';
import { useFamilyTexts } from './useFamilyTexts.js';

const makers: Record<MadeFamily, LazyExoticComponent<ComponentType>> = {
  'sd-jwt': lazy(() => load(() => import('./sdJwt/MakeSdJwt.js'))),
  detached: lazy(() => load(() => import('./detached/MakeDetached.js'))),
  dpop: lazy(() => load(() => import('./dpop/MakeDpop.js'))),
  'jws-json': lazy(() => load(() => import('./jwsJson/MakeJwsJson.js'))),
};

/** Makes other tokens of the family with one's own key. */
export default function FamiliesTool() {
  const { title, names } = useFamilyTexts();
  const [seen] = useWorkbench(seenFamilies);
  const [chosen, choose] = useState<MadeFamily>(families.find((one) => one === seen) ?? 'dpop');
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <div>
        <SelectField
          label={title}
          value={chosen}
          options={families.map((value) => ({ value, label: names[value] }))}
          onChange={choose}
        />
      </div>
      <Suspense>{createElement(makers[chosen])}</Suspense>
    </div>
  );
}
