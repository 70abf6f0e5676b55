import { encodeBase64url } from '../../bytes/base64url.js';
import type { PartReading } from '../../token/read/part.js';
import { otherForms } from '../forms/jsonForms.js';
import type { TextForm } from '../problems.js';
import type { Attempt, Hypothesis } from '../hypothesis.js';

/** Characters of a text beyond which writing it in forty ways takes longer than a person should wait. */
const longest = 50_000;

/** The JSON was read and written again after it was signed, so that its bytes are others. */
export const rewrittenTexts: Hypothesis = {
  family: 'text',
  attempts: ({ header, payload, isUnencoded }) => {
    if (isUnencoded) return [];
    const heads = formsOf(header);
    const bodies = formsOf(payload);
    const known = new Set([`${header.encoded}.${payload.encoded}`]);
    const of = (
      segment: 'header' | 'payload' | 'both',
      form: TextForm,
      head: string,
      body: string,
    ): Attempt[] => {
      const signed = `${head}.${body}`;
      if (known.has(signed)) return [];
      known.add(signed);
      return [
        {
          causes: [{ kind: 'autopsy-text-changed', segment, form }],
          input: new TextEncoder().encode(signed),
          remedy: { token: { header: head, payload: body } },
        },
      ];
    };
    return [
      ...bodies.flatMap(({ form, encoded }) => of('payload', form, header.encoded, encoded)),
      ...heads.flatMap(({ form, encoded }) => of('header', form, encoded, payload.encoded)),
      // By one and the same writer.
      ...(heads.length === bodies.length ? heads : []).flatMap(({ form, encoded }, at) =>
        of('both', form, encoded, bodies[at]?.encoded ?? ''),
      ),
    ];
  },
};

function formsOf({ text }: PartReading): { form: TextForm; encoded: string }[] {
  if (text === null || text.length > longest) return [];
  return otherForms(text).map(({ form, text: other }) => ({
    form,
    encoded: encodeBase64url(new TextEncoder().encode(other)),
  }));
}
