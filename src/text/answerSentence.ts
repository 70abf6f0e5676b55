import type { Answer } from '../core/answer/answer.js';
import type { TokenKind } from '../core/kinds/kinds.js';
import { wordingOf, type Page, type Rest } from './catalogue.js';
import { dateTime } from './times.js';

/** The one sentence over everything. @param kind what the token is checked as; null by a profile, '' where it is none */
export function sentenceOf(
  answer: Answer,
  isOwn: boolean,
  kind: TokenKind | '' | null,
  page: Page,
  { details }: Rest,
): string {
  const { status, isStale, cause, until, warnings, act, missing, inner, ended } = answer;
  const shown = inner === null ? kind : inner === 'no-token' ? null : inner;
  const needed = { key: page.signatureStatus['no-key'].title, secret: page.secretNeeded.title };
  return details.answerTexts.sentence({
    status,
    isStale,
    isOwn,
    isDecrypted: inner !== null,
    isEncrypted: shown === 'encrypted' || act.kind === 'decrypt',
    kind: shown && details.kindTexts.names[shown],
    cause: cause
      ? ended === null
        ? wordingOf(details.problems, cause.problem).title
        : details.answerTexts.expired(dateTime(page.locale, ended, 'local'))
      : missing && needed[missing],
    field: act.kind === 'fill-field' ? (page.fieldLabels[act.field]?.label ?? act.field) : null,
    until: until === null ? null : dateTime(page.locale, until, 'local'),
    warnings,
  });
}
