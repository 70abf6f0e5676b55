import type { Problem } from '../../core/problems.js';
import { answersTo } from '../../core/refusals/answersTo.js';
import { useDetails } from '../../widgets/page/TextContext.js';

const most = 2;

type Props = { service: string; check: string; problem: Problem };

/** What the profile's service is known to answer to a token that fails the check. */
export default function ServiceAnswers({ service, check, problem }: Props) {
  const { checkTexts } = useDetails();
  return (
    <div>
      {answersTo(service, check, problem)
        .slice(0, most)
        .map(({ says }) => (
          <div key={says}>{checkTexts.serviceSays(service, says)}</div>
        ))}
    </div>
  );
}
