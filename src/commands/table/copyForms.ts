import { carryingCommand, requestBody, requestCommand } from '../../core/profiles/fill/tokenRequest.js';
import { bearerCommand, bearerHeader } from '../../core/token/sign/bearer.js';
import { copyToken as copy } from '../../store/actions/take/copy.js';
import { copySummaryOf } from '../../store/derive/copySummary.js';
import { fieldValues } from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import { copying, type Command, type EarlyCommand } from './command.js';

/** The forms in which a service takes the token: a header, or the request that carries or exchanges it. */
export const copyForms: readonly EarlyCommand[] = [
  {
    id: 'copy-bearer',
    group: 'token',
    name: ({ page }) => page.copyAsHeader,
    run: copyingAs(() => bearerHeader),
  },
  {
    id: 'copy-curl',
    group: 'token',
    name: ({ page }) => page.copyAsCurl,
    run: copyingAs((state) => {
      const { tokenRequest, request } = state.profile;
      if (request) return (token) => carryingCommand(request, fieldValues(state), token);
      return tokenRequest
        ? (token) => requestCommand(tokenRequest, fieldValues(state), token)
        : bearerCommand;
    }),
  },
  {
    id: 'copy-form',
    group: 'token',
    name: ({ page }) => page.copyAsForm,
    when: ({ profile }) => profile.tokenRequest !== null,
    run: copyingAs((state) => {
      const { tokenRequest } = state.profile;
      return (token) => (tokenRequest ? requestBody(tokenRequest, fieldValues(state), token) : token);
    }),
  },
];

function copyingAs(formIn: (state: Workbench) => (token: string) => string): Command['run'] {
  return copying(
    (bench) => copy(bench, (token) => formIn(bench.getState())(token)),
    (page, bench) => page.tokenCopied(copySummaryOf(bench)),
  );
}
