import {
  carryingCommand,
  carryingHeader,
  hasOwnHeader,
  requestBody,
  requestCommand,
  requestSlots,
} from '../../core/profiles/fill/tokenRequest.js';
import type { Slots } from '../../core/profiles/fill/template.js';
import { bearerCommand, bearerHeader } from '../../core/token/sign/bearer.js';
import { copyToken as copy } from '../../store/actions/take/copy.js';
import { copySummaryOf } from '../../store/derive/copySummary.js';
import { slotsOf } from '../../store/newDocument.js';
import { activeKey, fieldValues } from '../../store/selectors.js';
import type { Workbench } from '../../store/state.js';
import { copying, type Command, type EarlyCommand } from './command.js';

/** The forms in which a service takes the token: a header, or the request that carries or exchanges it. */
export const copyForms: readonly EarlyCommand[] = [
  {
    id: 'copy-bearer',
    group: 'token',
    name: ({ page }) => page.copyAsHeader,
    when: ({ profile }) => !hasOwnHeader(profile.request),
    run: copyingAs(headerIn),
  },
  {
    id: 'copy-request-header',
    group: 'token',
    name: ({ page }) => page.copyAsOwnHeader,
    when: ({ profile }) => hasOwnHeader(profile.request),
    run: copyingAs(headerIn),
  },
  {
    id: 'copy-curl',
    group: 'token',
    name: ({ page }) => page.copyAsCurl,
    run: copyingAs((state) => {
      const { tokenRequest, request } = state.profile;
      if (request) return (token) => carryingCommand(request, slotsIn(state), token);
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

/** What a request can say of the fields and of the key that signs. */
function slotsIn(state: Workbench): Slots {
  const key = activeKey(state);
  return { ...slotsOf(key), ...requestSlots(key?.facts.jwk ?? {}), ...fieldValues(state) };
}

function headerIn(state: Workbench): (token: string) => string {
  return (token) => carryingHeader(state.profile.request, slotsIn(state), token) ?? bearerHeader(token);
}

function copyingAs(formIn: (state: Workbench) => (token: string) => string): Command['run'] {
  return copying(
    (bench) => copy(bench, (token) => formIn(bench.getState())(token)),
    (page, bench) => page.tokenCopied(copySummaryOf(bench)),
  );
}
