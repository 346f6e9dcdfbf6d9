#!/bin/sh
# Inside the empty system: start until the address is printed, end it, start again, then test.
set -eu
cd "$HOME/partisipro"
echo "node $(node --version), npm $(npm --version), $(dpkg-query -f '.\n' -W | wc -l) packages"
# a policy that was here before must come back
printf '#!/bin/sh\n# of this machine\nexit 0\n' >/usr/sbin/policy-rc.d
chmod 755 /usr/sbin/policy-rc.d

begin() {
  echo "--- npm start ($1)"
  : >/tmp/start.log
  begun=$(date +%s)
  npm start >/tmp/start.log 2>&1 &
  pid=$!
  until grep -q 'Ctrl-C ends it' /tmp/start.log; do
    kill -0 $pid 2>/dev/null || { cat /tmp/start.log; exit 1; }
    sleep 1
  done
  cat /tmp/start.log
  echo "--- up after $(($(date +%s) - begun)) s ($1)"
  # the page, asked for by whoever is at hand: there is no curl here
  address=$(sed -n 's/.*running after [0-9]* s: \(http.*\)$/\1/p' /tmp/start.log)
  [ -n "$address" ] || { echo 'there is no site'; exit 1; }
  node -e "fetch('$address/').then((r) => { console.log('GET / answers', r.status); process.exit(r.ok ? 0 : 1) })"
  kill -INT $pid
  wait $pid || { echo "npm start ended with $?"; tail -n 20 /tmp/start.log; exit 1; }
  tail -n 2 /tmp/start.log
  if ps=$(ls /proc | grep -c '^[0-9]'); then echo "$ps processes are left"; fi
  for name in mariadbd redis-server postgres workerd; do
    if grep -lqs "$name" /proc/[0-9]*/comm; then echo "$name still runs"; exit 1; fi
  done
}

begin first
grep -q 'of this machine' /usr/sbin/policy-rc.d || { echo 'policy-rc.d was not put back'; exit 1; }
begin second
echo '--- npm test'
begun=$(date +%s)
status=0
npm test || status=$?
echo "--- npm test took $(($(date +%s) - begun)) s"
exit $status
