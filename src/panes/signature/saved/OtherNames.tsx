import { useEffect, useState } from 'react';
import type { KeyHandle } from '../../../core/keys/handle.js';
import { namedBy } from '../../../core/keys/otherNames/compare.js';
import { otherNamesOf } from '../../../core/keys/otherNames/names.js';
import { sshFingerprint } from '../../../core/keys/otherNames/ssh.js';
import { Disclosure } from '../../../widgets/layout/Disclosure.js';
import { useDetails } from '../../../widgets/page/TextContext.js';
import { NameRow } from '../KeyIds.js';

/** What other systems call the key, on demand. A secret has no such names. */
export function OtherNames({ keyHandle }: { keyHandle: KeyHandle }) {
  const { keyTexts } = useDetails();
  if (!keyHandle.facts.spki) return null;
  return <Disclosure title={keyTexts.otherNames}>{() => <Names keyHandle={keyHandle} />}</Disclosure>;
}

function Names({ keyHandle }: { keyHandle: KeyHandle }) {
  const { keyTexts, keyNameForms } = useDetails();
  const { jwk } = keyHandle.facts;
  const [ssh, setSsh] = useState<{ of: typeof jwk; value: string | null } | null>(null);
  useEffect(() => {
    void sshFingerprint(jwk).then((value) => setSsh({ of: jwk, value }));
  }, [jwk]);
  return otherNamesOf({ ...namedBy(keyHandle), ssh: ssh?.of === jwk ? ssh.value : null }).map(
    ({ form, value }) => (
      <NameRow
        key={form}
        name={keyNameForms[form]}
        value={value}
        copy={keyTexts.copyName(keyNameForms[form])}
        copied={keyTexts.copiedName(keyNameForms[form])}
      />
    ),
  );
}
