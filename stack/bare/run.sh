#!/bin/sh
# `pnpm bare`: npm start and npm test on a Debian 12 that holds nothing but git, Node >= 20 and npm, as root, from a
# clone of what is committed. The empty system is made by debootstrap once and copied for each run; npm, apt and
# certificates are told what this machine's are. The clone lies in root's home, which nobody else may enter.
set -eu
checkout=$(cd "$(dirname "$0")/../.." && pwd)
place=${BARE_PLACE:-/var/tmp/partisipro-bare}
base=$place/base
system=$place/system

[ "$(id -u)" = 0 ] || exec sudo --preserve-env sh "$0" "$@"
command -v debootstrap >/dev/null || {
  echo 'debootstrap is missing: apt-get install debootstrap' >&2
  exit 1
}
mkdir -p "$place"

if [ ! -e "$base.done" ]; then
  rm -rf "$base"
  mirror=$(sed -n 's/^URIs: *//p; s/^deb \([^ ]*\) .*/\1/p' /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null | head -n 1)
  debootstrap --variant=minbase --include=ca-certificates,git bookworm "$base" "${mirror:-http://deb.debian.org/debian}"
  touch "$base.done"
fi

rm -rf --one-file-system "$system"
cp -a --reflink=auto "$base" "$system"

# how this machine reaches its packages
for folder in apt ssl/certs; do
  rm -rf "$system/etc/$folder" # links in it would lead out of the system
  mkdir -p "$system/etc/$folder"
  cp -aL /etc/$folder/. "$system/etc/$folder/"
done
mkdir -p "$system/usr/share/keyrings" "$system/usr/etc"
cp -a /usr/share/keyrings/. "$system/usr/share/keyrings/"
rm -f "$system/etc/resolv.conf" "$system/etc/hosts"
cp -L /etc/resolv.conf /etc/hosts "$system/etc/"
rm -f "$system"/etc/apt/apt.conf.d/*packagekit* "$system"/etc/apt/apt.conf.d/*appstream*
for file in /root/.npmrc /etc/npmrc /usr/etc/npmrc; do
  if [ -f $file ]; then cp $file "$system$file"; fi
done

# Node >= 20 and npm, where a distribution's packages put them
node=$(readlink -f "$(command -v node)")
npm=$(readlink -f "$(command -v npm)")
mkdir -p "$system/usr/lib/node_modules"
cp "$node" "$system/usr/bin/node"
cp -a "${npm%/bin/*}" "$system/usr/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$system/usr/bin/npm"

git clone --quiet "$checkout" "$system/root/partisipro"
cp "$checkout/stack/bare/inside.sh" "$system/root/inside.sh"

# processes and mounts of their own: nothing can be left behind
status=0
unshare --mount --pid --fork --kill-child sh -c "
  mount -t proc proc $system/proc
  mount --rbind /dev $system/dev
  mount -t tmpfs tmpfs $system/tmp
  exec chroot $system env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    $(env | sed -n 's/^\([A-Za-z_]*\(CERT\|CA_BUNDLE\|CAINFO\|proxy\|PROXY\)[A-Za-z_]*=[^ ]*\)$/\1/p' | tr '\n' ' ') \
    sh /root/inside.sh
" || status=$?
rm -rf --one-file-system "$system"
exit $status
