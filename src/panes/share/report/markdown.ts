import type { Report } from './reportOf.js';

/** The report in Markdown (CommonMark, with the tables of GitHub's). */
export function markdownOf({
  title,
  answer,
  facts,
  problemsTitle,
  problems,
  noProblems,
  parts,
  made,
}: Report): string {
  const [first, ...others] = facts;
  const row = ({ name, value }: { name: string; value: string }) => `| ${plain(name)} | ${plain(value)} |`;
  return [
    `# ${plain(title)}`,
    `**${plain(answer)}**`,
    first ? [row(first), '| --- | --- |', ...others.map(row)].join('\n') : '',
    `## ${plain(problemsTitle)}`,
    problems.length === 0
      ? plain(noProblems)
      : problems
          .map(
            (said) =>
              `- **${plain(said.title)}** ${plain([said.detail, said.fix].filter(Boolean).join(' '))}`,
          )
          .join('\n'),
    ...parts.map(({ name, json }) => `## ${plain(name)}\n\n${fenced(json)}`),
    plain(made),
    '',
  ].join('\n\n');
}

/** As letters, whatever Markdown makes of them. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, '\\$&');

/** In a fence that no line of the text ends. */
function fenced(json: string): string {
  const longest = Math.max(2, ...[...json.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}json\n${json}\n${fence}`;
}
