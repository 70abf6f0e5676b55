import type { Vendor } from './vendor.js';

const oidc = 'https://docs.github.com/en/actions/reference/security/oidc';

export const github = {
  id: 'github',
  name: 'GitHub Actions',
  // Of github.com, with the name of an enterprise or without, of ghe.com, and of a server of one's own.
  issuer:
    /^https:\/\/(token\.actions\.githubusercontent\.com(\/[\w-]+)?|token\.actions\.[\w-]+\.ghe\.com(\/[\w-]+)?|[^/]+\/_services\/token)$/,
  signs: [],
  claims: {
    actor: oidc,
    actor_id: oidc,
    base_ref: oidc,
    check_run_id: oidc,
    enterprise: oidc,
    enterprise_id: oidc,
    environment: oidc,
    event_name: oidc,
    head_ref: oidc,
    job_workflow_ref: oidc,
    job_workflow_sha: oidc,
    ref: oidc,
    ref_type: oidc,
    repository: oidc,
    repository_id: oidc,
    repository_owner: oidc,
    repository_owner_id: oidc,
    repository_visibility: oidc,
    'repo_property_*': oidc,
    run_attempt: oidc,
    run_id: oidc,
    run_number: oidc,
    runner_environment: oidc,
    sha: oidc,
    workflow: oidc,
    workflow_ref: oidc,
    workflow_sha: oidc,
  },
  times: [],
} as const satisfies Vendor;
