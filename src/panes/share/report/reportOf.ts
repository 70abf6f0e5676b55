import { redact } from '../../../core/claims/redact.js';
import type { EpochSeconds } from '../../../core/confusable.js';
import { prettyJson } from '../../../core/json/write/pretty.js';
import type { Problem } from '../../../core/problems.js';
import { overallAnswerOf } from '../../../store/derive/answer.js';
import { checkResults, checkSubject } from '../../../store/derive/checks.js';
import { timeVerdictOf } from '../../../store/derive/claimsVerdicts.js';
import { autopsyOf, notices, signatureStatus } from '../../../store/derive/verdicts.js';
import { headerText, payloadText } from '../../../store/selectors.js';
import type { Workbench } from '../../../store/state.js';
import { wordingOf, type Page, type Rest } from '../../../text/catalogue.js';
import { hereAndUtc } from '../../../text/times.js';
import type { Wording } from '../../../text/wording.js';
import { sentenceOf } from '../../../text/answerSentence.js';

/** What the page says of the token, for others: no token and no key is in it. */
export type Report = {
  title: string;
  answer: string;
  facts: readonly { name: string; value: string }[];
  problemsTitle: string;
  problems: readonly Wording[];
  noProblems: string;
  parts: readonly { name: string; json: string }[];
  made: string;
};

/** @param now epoch seconds; of then is what is said of time */
export function reportOf(state: Workbench, now: EpochSeconds, page: Page, rest: Rest): Report {
  const { shareTexts, kindTexts, problems: texts } = rest.details;
  const words = shareTexts.report;
  const subject = checkSubject(state);
  const kind = subject?.by === 'kind' ? subject.kind : null;
  const answer = overallAnswerOf(state, now);
  const time = timeVerdictOf(state, now);
  const ends = time.exp?.seconds == null ? null : hereAndUtc(page.locale, time.exp.seconds);
  const moment = hereAndUtc(page.locale, now) ?? '';
  return {
    title: words.title,
    answer: answer ? sentenceOf(answer, state.document.kind === 'draft', kind, page, rest) : page.checking,
    facts: [
      { name: page.signature, value: page.signatureStatus[signatureStatus(state)].title },
      {
        name: page.time,
        value: [page.timeStatus[time.status].title, ends].filter(Boolean).join(' · exp '),
      },
      { name: words.checkedAs, value: (kind && kindTexts.names[kind]) ?? page.profileName(state.profile) },
    ],
    problemsTitle: page.frame.problems,
    problems: problemsOf(state, now).map((problem) => wordingOf(texts, problem)),
    noProblems: words.noProblems,
    parts: [
      { name: page.header, json: headerText(state) },
      { name: page.payload, json: payloadText(state) },
    ].flatMap(({ name, json }) => (json ? [{ name, json: prettyJson(redact(json, words.leftOut)) }] : [])),
    made: words.made(moment),
  };
}

/** Each once: a check whose matter a notice tells isn't said again. */
function problemsOf(state: Workbench, now: EpochSeconds): readonly Problem[] {
  const said = notices(state, now);
  const causes: readonly Problem[] = autopsyOf(state)?.finding?.causes ?? [];
  const noticeOf = state.reader?.noticeOf;
  const untold = (checkResults(state, now) ?? []).flatMap((result) =>
    result.problem === null || noticeOf?.(result, said) ? [] : [result.problem],
  );
  return [...new Set([...causes, ...said, ...untold])];
}
