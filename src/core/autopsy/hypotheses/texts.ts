import { encodeBase64url } from '../../bytes/base64url.js';
import type { PartReading } from '../../token/parts/part.js';
import { otherForms } from '../forms/jsonForms.js';
import type { TextForm } from '../problems.js';
import type { Attempt, Hypothesis } from '../hypothesis.js';

/** Characters of a text beyond which writing it in forty ways takes longer than a person should wait. */
const longest = 50_000;

/**
 * The JSON was read and written again after it was signed, so that its bytes are others. Each form is written when it
 * is asked for: all of a long text together would take longer than a task may.
 */
export const rewrittenTexts: Hypothesis = {
  family: 'text',
  attempts: ({ header, payload, isUnencoded }) => (isUnencoded ? [] : attempts(header, payload)),
};

function* attempts(header: PartReading, payload: PartReading): Generator<Attempt> {
  const known = new Set([`${header.encoded}.${payload.encoded}`]);
  const of = function* (
    segment: 'header' | 'payload' | 'both',
    form: TextForm,
    head: string,
    body: string,
  ): Generator<Attempt> {
    const signed = `${head}.${body}`;
    if (known.has(signed)) return;
    known.add(signed);
    yield {
      causes: [{ kind: 'autopsy-text-changed', segment, form }],
      input: new TextEncoder().encode(signed),
      remedy: { token: { header: head, payload: body } },
    };
  };
  const heads = [...formsOf(header)];
  for (const { form, encoded } of heads) yield* of('header', form, encoded, payload.encoded);
  let at = 0;
  for (const { form, encoded } of formsOf(payload)) {
    yield* of('payload', form, header.encoded, encoded);
    // By one and the same writer.
    const head = heads[at++];
    if (head?.form === form) yield* of('both', form, head.encoded, encoded);
  }
}

function* formsOf({ text }: PartReading): Generator<{ form: TextForm; encoded: string }> {
  if (text === null || text.length > longest) return;
  for (const { form, text: other } of otherForms(text))
    yield { form, encoded: encodeBase64url(new TextEncoder().encode(other)) };
}
