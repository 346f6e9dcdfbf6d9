#!/bin/sh
# Installs the named Debian packages as root and lets none of them start a service: a policy-rc.d that refuses (101)
# stands for as long as this runs. One that was there before is kept aside and comes back, also after an interruption;
# after a kill -9 the next run puts it back first.
set -eu
policy=${POLICY_RC_D:-/usr/sbin/policy-rc.d} # elsewhere for the tests alone
kept=$policy.kept-by-partisipro
mark='partisipro: nothing is started while packages are installed'

restore() {
  if [ -e "$kept" ] || [ -L "$kept" ]; then
    mv -f "$kept" "$policy"
  elif grep -qs "$mark" "$policy"; then
    rm -f "$policy"
  fi
}
trap restore EXIT
trap 'exit 130' INT TERM HUP

restore
if [ -e "$policy" ] || [ -L "$policy" ]; then mv "$policy" "$kept"; fi
printf '#!/bin/sh\n# %s\nexit 101\n' "$mark" >"$policy"
chmod 755 "$policy"

export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=300 update || echo 'apt-get update failed; going on with the lists that are here'
apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
