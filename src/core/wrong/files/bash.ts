import { bashWord } from '../../snippets/quote.js';
import type { TestFile } from './testFile.js';

/** The tokens stand in no argument, because the list of processes shows those. */
export const bash: TestFile = {
  file: 'countersign-tests.sh',
  type: 'text/x-shellscript',
  write: (rows) =>
    `#!/usr/bin/env bash
# Sends each token to an API, and compares the status with what is expected: bash countersign-tests.sh https://api.example/
set -u
url=\${1:?The address of the API is missing: bash countersign-tests.sh https://api.example/}
failed=0
check() {
  local token status
  IFS= read -r token
  status=$(curl --silent --output /dev/null --write-out '%{http_code}' --header @- --url "$url" <<<"Authorization: Bearer $token")
  case $1:$status in
    accept:2?? | reject:4?? | either:2?? | either:4??) printf 'ok    %s  %s\\n' "$status" "$2" ;;
    *)
      printf 'FAIL  %s  %s (expected: %s)\\n' "$status" "$2" "$1"
      failed=1
      ;;
  esac
}

${rows.map(({ name, why, expected, token }) => `# ${why}\ncheck ${expected} ${bashWord(name)} <<'TOKEN'\n${token}\nTOKEN\n`).join('')}
exit "$failed"
`,
};
