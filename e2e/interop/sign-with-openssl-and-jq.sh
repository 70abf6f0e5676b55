#!/usr/bin/env bash
# Prints an RS256 token: sign-with-openssl-and-jq.sh KEY_FILE APPLICATION_ID KEY_ID SECONDS
set -euo pipefail

key_file=$1 application_id=$2 key_id=$3 seconds=$4
now=$(date +%s)

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

header=$(jq -ncj --arg kid "$key_id" '{alg: "RS256", kid: $kid, typ: "JWT"}' | base64url)
payload=$(jq -ncj --arg id "$application_id" --argjson now "$now" --argjson life "$seconds" \
  '{sub: $id, aud: $id, iss: $id, iat: $now, exp: ($now + $life)}' | base64url)
signature=$(printf '%s.%s' "$header" "$payload" | openssl dgst -sha256 -sign "$key_file" -binary | base64url)

printf '%s.%s.%s\n' "$header" "$payload" "$signature"
