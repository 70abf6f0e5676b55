import {
  byIssuer,
  from,
  having,
  memberText,
  rules,
  type Expectations,
  type Kind,
  type KindParts,
} from '../kind.js';

const expects: Expectations = { issuer: ['iss'], audience: ['aud'], subject: ['sub'] };

const ofGitHub = from('GitHub Docs, OpenID Connect reference');
/** Of github.com, with the name of an enterprise or without, of ghe.com, and of a server of one's own. */
const github =
  /^https:\/\/(?:token\.actions\.githubusercontent\.com(?:\/[^/]+)?|token\.actions\.[\w-]+\.ghe\.com(?:\/[^/]+)?|[^/]+\/_services\/token)$/;

/** Its sub can be customised: it has no form that holds for all. */
export const githubActions: Kind = {
  typs: [],
  recognise: ({ claims }) => {
    const names = having(claims, ['repository', 'run_id', 'job_workflow_ref']);
    return byIssuer(claims, github) ?? (names.length === 3 ? [{ fact: 'claims', names }] : null);
  },
  rules: [
    {
      name: 'iss',
      need: 'required',
      demand: { is: 'form', form: github, like: 'https://token.actions.githubusercontent.com' },
      source: ofGitHub,
    },
    { name: 'alg', need: 'required', demand: { is: 'asymmetric' }, source: ofGitHub },
    ...rules('required', ofGitHub, 'sub', 'aud', 'exp', 'iat', 'repository'),
  ],
  expects,
};

const ofGitLab = from('GitLab Docs, ID token authentication');

export const gitlabCi: Kind = {
  typs: [],
  recognise: ({ claims }) => {
    const names = having(claims, ['project_path', 'pipeline_id', 'job_id']);
    return names.length === 3 ? [{ fact: 'claims', names }] : null;
  },
  rules: [
    { name: 'alg', need: 'required', demand: { is: 'asymmetric' }, source: ofGitLab },
    ...rules('required', ofGitLab, 'iss', 'sub', 'aud', 'exp', 'iat', 'project_path'),
  ],
  expects,
};

const ofKubernetes = from('Kubernetes, Managing Service Accounts');
/** Of the tokens that Secrets hold: they have no aud and no times. */
const former = 'kubernetes.io/serviceaccount/namespace';

const account = ({ claims }: KindParts): string | null => {
  const [namespace, name] = having(claims, [former]).length
    ? [memberText(claims, former), memberText(claims, 'kubernetes.io/serviceaccount/service-account.name')]
    : [
        memberText(claims, 'kubernetes.io', 'namespace'),
        memberText(claims, 'kubernetes.io', 'serviceaccount', 'name'),
      ];
  return namespace === '' || name === '' ? null : `system:serviceaccount:${namespace}:${name}`;
};

const isBound = ({ claims }: KindParts): boolean => having(claims, [former]).length === 0;

export const kubernetes: Kind = {
  typs: [],
  recognise: ({ claims }) => {
    const names = having(claims, ['kubernetes.io', former]);
    return names.length > 0 ? [{ fact: 'claims', names }] : null;
  },
  rules: [
    { name: 'alg', need: 'required', demand: { is: 'asymmetric' }, source: ofKubernetes },
    ...rules('required', ofKubernetes, 'iss'),
    { name: 'sub', need: 'required', demand: { is: 'same', as: account }, source: ofKubernetes },
    ...rules('required', ofKubernetes, 'aud', 'exp', 'iat').map((rule) => ({ ...rule, when: isBound })),
  ],
  expects,
};
