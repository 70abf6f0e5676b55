import { requestBody, requestCommand } from '../../core/profiles/tokenRequest.js';
import { bearerHeader } from '../../core/token/bearer.js';
import { copyToken } from '../../store/actions/copy.js';
import { copiedToken } from '../../store/copied.js';
import { fieldValues } from '../../store/selectors.js';
import { useBench, useWorkbench } from '../../store/store.js';
import { CopyButton } from '../../widgets/CopyButton.js';
import { useText } from '../../widgets/TextContext.js';

/** The token in the form in which the service gets it: a header, or the request that exchanges it. */
export function CopyActions() {
  const bench = useBench();
  const { page } = useText();
  const done = () => page.copiedToken(copiedToken(bench));
  const request = useWorkbench(({ profile }) => profile.tokenRequest);
  if (!request) {
    return <CopyButton label={page.copyAsHeader} done={done} copy={() => copyToken(bench, bearerHeader)} />;
  }
  const values = () => fieldValues(bench.getState());
  return (
    <>
      <CopyButton
        label={page.copyAsCurl}
        done={done}
        copy={() => copyToken(bench, (token) => requestCommand(request, values(), token))}
      />
      <CopyButton
        label={page.copyAsForm}
        done={done}
        copy={() => copyToken(bench, (token) => requestBody(request, values(), token))}
      />
    </>
  );
}
