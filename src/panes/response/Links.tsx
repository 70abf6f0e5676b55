import type { Found } from '../../core/responses/links/found.js';
import type { TokenLink } from '../../core/responses/links/link.js';
import { Disclosure } from '../../widgets/layout/Disclosure.js';
import { ProblemList } from '../../widgets/feedback/ProblemList.js';
import { useDetails } from '../../widgets/page/TextContext.js';

/** More would fill the page. */
const most = 50;

/** What ties the tokens together: what is broken, and what holds. */
export function Links({ links }: Pick<Found, 'links'>) {
  const { responseTexts: words } = useDetails();
  const broken = links.filter(({ problem }) => problem !== null).slice(0, most);
  const holding = links.filter(({ problem }) => problem === null).slice(0, most);
  const ends = ({ from, to }: TokenLink): readonly string[] =>
    (to === null ? [from] : [from, to]).map((index) => words.row(index + 1));
  return (
    <>
      <ProblemList
        label={words.problems}
        problems={broken.flatMap(({ problem }) => problem ?? [])}
        besideOf={(problem) => {
          const link = broken.find((one) => one.problem === problem);
          return link && <div>{words.between(ends(link))}</div>;
        }}
      />
      {holding.length > 0 && (
        <Disclosure title={words.holds(holding.length)}>
          {() => (
            <ul aria-label={words.holds(holding.length)} style={{ margin: 0 }}>
              {holding.map((link) => (
                <li key={`${link.name} ${link.from} ${link.to}`}>{words.link(link.name, ends(link))}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}
