import { useEffect, useState } from 'react';
import type { KeyHandle } from '../../../core/keys/handle.js';
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

function Names({ keyHandle: { facts, read } }: { keyHandle: KeyHandle }) {
  const { keyTexts, keyNameForms } = useDetails();
  const { keyId, jwk } = facts;
  const [ssh, setSsh] = useState<{ of: typeof jwk; value: string | null } | null>(null);
  useEffect(() => {
    void sshFingerprint(jwk).then((value) => setSsh({ of: jwk, value }));
  }, [jwk]);
  const names = otherNamesOf({ keyId, certificate: read?.certificate ?? null }).map(({ form, value }) => ({
    name: keyNameForms[form],
    value,
  }));
  const ofSsh =
    ssh?.of === jwk && ssh.value !== null ? [{ name: keyTexts.sshFingerprint, value: ssh.value }] : [];
  return [...names, ...ofSsh].map(({ name, value }) => (
    <NameRow
      key={name}
      name={name}
      value={value}
      copy={keyTexts.copyName(name)}
      copied={keyTexts.copiedName(name)}
    />
  ));
}
